"""Texts with variables: the one place that uses Jinja2.

Templates are our own and stand in `dutch/templates/`; what they are filled with may come from strangers. So
the environment is sandboxed and a variable that is missing is an error. Values are never read as templates.
"""

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Template
    from jinja2.sandbox import ImmutableSandboxedEnvironment


class Html(str):
    """A text that is HTML already; `fill_page` puts it in a page as it is."""

    __slots__ = ()

    def __html__(self) -> str:
        """Return the text itself; this is the name under which Jinja2 asks for it."""
        return str(self)


def _source(name: str) -> str:
    return files("lesmateriaal.dutch").joinpath("templates", name).read_text("utf-8")


@cache
def _environment(*, escapes: bool) -> "ImmutableSandboxedEnvironment":
    from jinja2 import FunctionLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    return ImmutableSandboxedEnvironment(
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=escapes,
        loader=FunctionLoader(_source) if escapes else None,
        auto_reload=False,
    )


@cache
def _template(name: str) -> "Template":
    return _environment(escapes=False).from_string(_source(f"{name}.jinja"))


def fill_template(name: str, **values: object) -> str:
    """Return the template `name` (such as "leesmij.txt") with `values` in it, as plain text."""
    return _template(name).render(**values)


def fill_page(name: str, **values: object) -> str:
    """Return the page `name` (such as "site/les.html") with `values` in it.

    A value that is no `Html` is text and gets escaped. Unlike other templates, pages build on one another.
    """
    return _environment(escapes=True).get_template(f"{name}.jinja").render(**values)
