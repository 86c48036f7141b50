"""Rules over more than one key of a part, as far as a schema can tell them; our own check knows them all."""

from lesmateriaal.dutch.keys import key
from lesmateriaal.dutch.schema_words import sentence
from lesmateriaal.lesson.activities import PictureTalk, Quiz
from lesmateriaal.lesson.model import Part
from lesmateriaal.lesson.schema_values import Schema, refused
from lesmateriaal.lesson.sheets import StepBlock


def rules_of(model: type[Part]) -> list[Schema]:
    """Return the rules of `model`; each is one of its validators, put in other words."""
    if model is PictureTalk:
        return [_exactly_one("meme", "stickers", "meme_or_stickers")]
    if model is StepBlock:
        return [_exactly_one("steps", "points", "steps_or_points")]
    if model is Quiz:
        right = {"properties": {key("correct"): {"const": "ja"}}, "required": [key("correct")]}
        none_right = {key("options"): {"type": "array", "not": {"contains": right}}}
        return [_refused_key(none_right, "quiz_right_answers")]
    return []


def _exactly_one(one: str, other: str, code: str) -> Schema:
    has_one: Schema = {"required": [key(one)]}
    has_other: Schema = {"required": [key(other)]}
    neither_or_both = [{"allOf": [has_one, has_other]}, {"not": {"anyOf": [has_one, has_other]}}]
    return refused({"anyOf": neither_or_both}, sentence(code))


def _refused_key(properties: Schema, code: str) -> Schema:
    return refused({"properties": properties, "required": list(properties)}, sentence(code))
