"""Quotes where YAML needs them and nowhere else, and texts too long for a line folded over more."""

import re
import textwrap
from collections.abc import Iterator

import yaml

WIDTH = 120
"""Columns of a line at most; more than that nobody reads in an editor."""
FOLDED = 100
"""Columns of the lines of a folded text."""
_PLAIN = re.compile(r"[A-Za-zÀ-ÿ][^:#{}\[\]\n\"\\&*!|>%@`]*[^:#\s{}\[\]\"\\]")
"""A text that YAML reads as it stands, also in a list or behind a key."""
_WORDS_OF_YAML = re.compile(r"(?i)ja|nee|yes|no|true|false|on|off|null|y|n")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def mended(text: str) -> str:
    """Return the YAML file `text` with its texts of one line mended; those over more lines stay as they are."""
    lines = text.split("\n")
    root = yaml.compose(text, Loader=_LOADER)
    # from below upwards: a text that is folded moves all that stands below it
    for node, column in sorted(_texts(root, 0), key=lambda each: -each[0].start_mark.line):
        number = node.start_mark.line
        line = lines[number]
        if line[node.end_mark.column :].strip():
            continue  # a comment stands behind it
        lines[number : number + 1] = _written(line[: node.start_mark.column], node, column)
    return "\n".join(line.rstrip() for line in lines)


def _texts(node: yaml.Node | None, column: int) -> Iterator[tuple[yaml.ScalarNode, int]]:
    """Yield each text on one line that is the value of a key or an item, and the column of that key or dash."""
    if isinstance(node, yaml.MappingNode) and not node.flow_style:
        for name, value in node.value:
            yield from _texts(value, name.start_mark.column)
    elif isinstance(node, yaml.SequenceNode) and not node.flow_style:
        for item in node.value:
            yield from _texts(item, node.start_mark.column)
    elif isinstance(node, yaml.ScalarNode) and _is_short(node):
        yield node, column


def _is_short(node: yaml.ScalarNode) -> bool:
    """Whether the text `node` stands on one line, behind its key or dash."""
    on_one_line = node.start_mark.line == node.end_mark.line
    return bool(node.value) and node.style not in ("|", ">") and on_one_line


def _written(lead: str, node: yaml.ScalarNode, column: int) -> list[str]:
    """Return the lines of the text `node` behind `lead`: the key or dash and all before it."""
    content = node.value
    bare = bool(_PLAIN.fullmatch(content)) and not _WORDS_OF_YAML.fullmatch(content)
    quoted = "" if node.style is None else node.style
    if quoted and bare:
        quoted = ""
    if quoted:
        signs = (
            content.replace("\\", "\\\\").replace('"', '\\"') if quoted == '"' else content.replace("'", "''")
        )
        line = f"{lead}{quoted}{signs}{quoted}"
    else:
        line = lead + content
    if len(line) <= WIDTH or "  " in content or "\n" in content or not content.isprintable():
        return [line] if "\n" not in content else [lead + _as_it_was(node)]
    indent = " " * (column + 2)
    wrapped = textwrap.wrap(
        content,
        FOLDED,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [f"{lead}>", *wrapped]


def _as_it_was(node: yaml.ScalarNode) -> str:
    """Return the text of `node` as it stands in its file."""
    mark = node.start_mark
    buffer = str(mark.buffer or "")
    return buffer[mark.pointer : node.end_mark.pointer]
