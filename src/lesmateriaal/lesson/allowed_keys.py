"""Which keys the model allows and asks for at a place in a file."""

import types
import typing
from enum import Enum
from typing import Any

from pydantic import BaseModel

Location = tuple[str | int, ...]
"""A path as pydantic gives it: keys and positions, and the kind of a part before its keys."""


def keys_at(model: type[BaseModel], location: Location) -> list[str]:
    """Return the Dutch keys that may stand at `location` in a `model`."""
    return [field.alias or name for name, field in _fields(_annotation_at(model, location))]


def required_at(model: type[BaseModel], location: Location) -> list[str]:
    """Return the Dutch keys that must stand at `location`; of several kinds of part, those that all must have.

    For a table such as `niveaus` they are the names that its keys may have.
    """
    annotation = _annotation_at(model, location)
    kinds = [_required(each) for each in _models_in(annotation)]
    if not kinds:
        tables: list[type[Enum]] = [
            each for each in typing.get_args(annotation) if isinstance(each, type) and issubclass(each, Enum)
        ]
        return [str(name.value) for table in tables for name in table]
    return [name for name in kinds[0] if all(name in each for each in kinds)]


def kinds_at(model: type[BaseModel], location: Location) -> dict[str, tuple[set[str], set[str]]]:
    """Return for each kind that a part at `location` may have its Dutch keys, and those that it must have."""
    kinds: dict[str, tuple[set[str], set[str]]] = {}
    for each in _models_in(_annotation_at(model, location)):
        for kind in _tags(each):
            kinds[kind] = {field.alias or name for name, field in _fields(each)}, set(_required(each))
    return kinds


def _annotation_at(model: type[BaseModel], location: Location) -> Any:
    """Return the type at `location`; after the kind of a part, its models alone."""
    current: Any = model
    for step in location:
        models = _models_in(current)
        tagged = [each for each in models if step in _tags(each)]
        below = {field.alias or name: field.annotation for name, field in _fields(current)}
        if len(models) > 1 and tagged:
            current = tagged
        elif step in below and not _is_list_or_table(current):
            current = below[step]
        else:
            current = models
    return current


def _required(model: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items() if field.is_required()]


def _is_list_or_table(annotation: Any) -> bool:
    """Whether a step into `annotation` is a position or an id, and no key of a model."""
    origins = {typing.get_origin(each) for each in (annotation, *typing.get_args(annotation))}
    return bool(origins & {tuple, dict})


def _fields(annotation: Any) -> list[tuple[str, Any]]:
    return [pair for model in _models_in(annotation) for pair in model.model_fields.items()]


def _models_in(annotation: Any) -> list[type[BaseModel]]:
    """Return the model classes inside an annotation such as `tuple[Annotated[A | B, …], ...] | None`."""
    if isinstance(annotation, list):
        return [model for each in annotation for model in _models_in(each)]
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        return [annotation] if issubclass(annotation, BaseModel) else []
    return [model for each in typing.get_args(annotation) for model in _models_in(each)]


def _tags(model: type[BaseModel]) -> list[str]:
    field = model.model_fields.get("kind")
    return [str(value) for value in typing.get_args(field.annotation)] if field else []
