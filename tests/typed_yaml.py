"""A YAML file as an editor reads it (numbers are numbers), and as our reader does (everything is text)."""

import re
from pathlib import Path
from typing import Any

import yaml

from lesmateriaal.lesson.source import ListNode, MapNode, Node, TextNode, parse_yaml


class _Typed(yaml.SafeLoader):
    """YAML 1.2 with the core schema, which the YAML language server reads: `ja` is a text there, and so is a day."""


_Typed.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("null", r"~|null|Null|NULL|", "~nN\0"),
):
    _Typed.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}",
        re.compile(f"^(?:{_pattern})$"),
        [letter if letter != "\0" else "" for letter in _first],
    )


def typed(text: str) -> Any:
    """Return what an editor reads in the YAML `text`."""
    return yaml.load(text, _Typed)


def as_texts(text: str, name: str = "les.yaml") -> Any:
    """Return what our reader reads in the YAML `text`: a dict of lists, dicts and texts."""
    return _plain(parse_yaml(text, name))


def _plain(node: Node) -> Any:
    match node:
        case TextNode(value):
            return value
        case ListNode(items):
            return [_plain(item) for item in items]
        case MapNode(entries):
            return {name: _plain(below) for name, below in entries.items()}


def written(value: Any) -> Any:
    """Return `value` with every number and truth as the text that an author writes for it."""
    match value:
        case dict():
            return {name: written(below) for name, below in value.items()}
        case list():
            return [written(item) for item in value]
        case _:
            return str(value)


def yaml_files(root: Path) -> list[Path]:
    """Return the YAML files of the content in `root`."""
    return sorted([*root.glob("lessons/*/*.yaml"), *root.glob("assets/*.yaml")])
