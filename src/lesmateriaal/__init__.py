"""Lessons on online social safety: from YAML to hand-outs for Word and decks for PowerPoint.

The names below are the public interface, which the command line is built on. They are loaded when they are
first used, so that importing the package costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lesmateriaal.dutch.messages import message
    from lesmateriaal.errors import BuildError, LesmateriaalError, LessonError, Place, Problem, Severity
    from lesmateriaal.inspect.inspector import inspect_file
    from lesmateriaal.lesson.content import Content, find_content
    from lesmateriaal.lesson.load import LoadedLesson, load_lesson, load_library
    from lesmateriaal.lesson.model import Level
    from lesmateriaal.lesson.school import load_school
    from lesmateriaal.pipeline import Report, build, check

__version__ = "0.1.0"

_HOMES = {
    "Report": "pipeline",
    "build": "pipeline",
    "check": "pipeline",
    "message": "dutch.messages",
    "BuildError": "errors",
    "LesmateriaalError": "errors",
    "LessonError": "errors",
    "Place": "errors",
    "Problem": "errors",
    "Severity": "errors",
    "Content": "lesson.content",
    "find_content": "lesson.content",
    "LoadedLesson": "lesson.load",
    "load_lesson": "lesson.load",
    "load_library": "lesson.load",
    "Level": "lesson.model",
    "load_school": "lesson.school",
    "inspect_file": "inspect.inspector",
}

__all__ = [
    "BuildError",
    "Content",
    "LesmateriaalError",
    "LessonError",
    "Level",
    "LoadedLesson",
    "Place",
    "Problem",
    "Report",
    "Severity",
    "build",
    "check",
    "find_content",
    "inspect_file",
    "load_lesson",
    "load_library",
    "load_school",
    "message",
]


def __getattr__(name: str) -> Any:
    """Return the public name `name`, loading the module that holds it."""
    if name not in _HOMES:
        raise AttributeError(f"module 'lesmateriaal' has no attribute {name!r}")
    return getattr(import_module(f"lesmateriaal.{_HOMES[name]}"), name)
