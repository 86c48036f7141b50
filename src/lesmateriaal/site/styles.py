"""Style attributes become classes: a Content-Security-Policy without exceptions refuses every `style="…"`."""

import re
from html import unescape

_TAG = re.compile(r"<[a-z][a-z0-9]*(?=[^>]*\sstyle=)[^>]*>")
_STYLE = re.compile(r'\sstyle="([^"]*)"')
_CLASS = re.compile(r'\sclass="([^"]*)"')


class StyleSheet:
    """Collects the styles of the elements of one page; each different one becomes a class."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}

    def take(self, html: str) -> str:
        """Return `html`, as `render.web` writes it, with a class in the place of each style attribute.

        It relies on `<` and `>` standing escaped in texts and attributes.
        """
        return _TAG.sub(lambda match: self._without_style(match[0]), html)

    def css(self) -> str:
        """Return the rules of all classes, in the order in which they were met."""
        return "".join(f".{name}{{{style}}}\n" for style, name in self._names.items())

    def _without_style(self, tag: str) -> str:
        found = _STYLE.search(tag)
        if found is None:
            return tag
        style = unescape(found[1])
        name = self._names.setdefault(style, f"d{len(self._names)}")
        bare = tag.replace(found[0], "", 1)
        given = _CLASS.search(bare)
        if given:
            return bare.replace(given[0], f' class="{given[1]} {name}"', 1)
        end = len(bare) - (2 if bare.endswith("/>") else 1)
        return f'{bare[:end]} class="{name}"{bare[end:]}'
