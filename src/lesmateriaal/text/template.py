"""Texts with variables: the one place that uses Jinja2.

Templates are our own and stand in `dutch/templates/`; what they are filled with may come from strangers. So
the environment is sandboxed and a variable that is missing is an error. Values are never read as templates.
"""

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Template


@cache
def _template(name: str) -> "Template":
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True
    )
    source = files("lesmateriaal.dutch").joinpath("templates", f"{name}.jinja").read_text("utf-8")
    return environment.from_string(source)


def fill_template(name: str, **values: object) -> str:
    """Return the template `name` (such as "leesmij.txt") with `values` in it, as plain text."""
    return _template(name).render(**values)
