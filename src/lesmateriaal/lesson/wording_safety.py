"""Rules of safety for the words of a lesson: sexual images, accounts, surnames, telephone numbers, corners."""

import re
from collections.abc import Iterator, Sequence

from lesmateriaal.dutch.keys import key
from lesmateriaal.dutch.safety_words import (
    HANDLE,
    HANDLE_EXCEPTIONS,
    NAME_PARTICLE,
    PHONE,
    SCREENSHOT_ADVICE,
    SCREENSHOT_DENIED,
    SCREENSHOT_RULE,
    SEXUAL_IMAGE,
)
from lesmateriaal.errors import Problem, Severity
from lesmateriaal.lesson.activities import Imagery, Statement, StatementForm
from lesmateriaal.lesson.level import Lesson, LevelLesson, Public
from lesmateriaal.lesson.library import Library
from lesmateriaal.lesson.model import Level
from lesmateriaal.lesson.reading_texts import TextAt, Voice
from lesmateriaal.text.readability import sentences, shortened

NO_CORNERS = "victim-blaming"
"""The theme in which nobody walks to a corner: who it happened to would have to show where they stand."""


def check_imagery(
    texts: Sequence[TextAt], lesson: LevelLesson, level: Level, public: Public
) -> Iterator[Problem]:
    """A step about a sexual image says F5.10, and no sentence of it tells to make, keep or send a screenshot.

    A step that speaks of such an image and is not tagged is told once: it escapes the rules.
    """
    for activity in lesson.activities:
        if activity.imagery is not Imagery.SEXUAL:
            continue
        if level is Level.PO and public is Public.PUPILS:
            facts = {"value": str(activity.imagery), "level": str(level)}
            yield Problem(activity.place("imagery"), "imagery_level", facts)
        if not any(SCREENSHOT_RULE in text for text in (*activity.say, *activity.watch_for)):
            yield Problem(activity.place("imagery"), "imagery_rule", {"rule": SCREENSHOT_RULE})
    untagged: set[int] = set()
    for each in texts:
        if each.activity is None:
            continue
        if each.activity.imagery is not Imagery.SEXUAL:
            named = re.search(SEXUAL_IMAGE, each.text.lower()) if each.voice is Voice.CLASS else None
            if named and id(each.activity) not in untagged:
                untagged.add(id(each.activity))
                yield Problem(each.place, "imagery_untagged", {"word": named[0]}, Severity.WARNING)
            continue
        for sentence in sentences(each.text):
            plain = sentence.lower().replace("é", "e")
            told = re.search(SCREENSHOT_ADVICE, plain)
            if told and not plain.endswith("?") and not re.search(SCREENSHOT_DENIED, plain):
                yield Problem(each.place, "imagery_screenshot", {"sentence": shortened(sentence)})


def check_names(texts: Sequence[TextAt], library: Library) -> Iterator[Problem]:
    """No text names an account, gives somebody of the cast a surname, or holds a telephone number."""
    lines = " ".join(each.name for each in library.help_lines.values())
    known = {word.lower() for word in re.findall(r"[\w@]+", lines)}
    cast = {each.name for each in library.characters.values()}
    for each in texts:
        has_figures = _FIGURE.search(each.text)
        marked = has_figures or "@" in each.text or "_" in each.text
        for found in re.finditer(HANDLE, each.text) if marked else ():
            if found[0].lower() not in known and not re.fullmatch(HANDLE_EXCEPTIONS, found[0]):
                yield Problem(each.place, "account_name", {"value": found[0]})
        for found in _TWO_CAPITALS.finditer(each.text):
            behind = found["behind"].split()[-1]
            if found["name"] in cast and behind not in cast and behind.lower() not in known:
                yield Problem(each.place, "surname", {"value": f"{found['name']} {found['behind']}"})
        for found in re.finditer(PHONE, each.text) if has_figures else ():
            yield Problem(each.place, "phone_number", {"value": found[0].strip(" ‑-")})


def check_corners(shared: Lesson, name: str, lesson: LevelLesson) -> Iterator[Problem]:
    """Nobody walks to a corner in the lesson `name` when that, or its theme, is about victim blaming."""
    if NO_CORNERS not in (name, shared.theme):
        return
    for each in lesson.activities:
        if isinstance(each, Statement) and each.statement_form is StatementForm.CORNERS:
            facts = {"value": str(each.statement_form), "key": key("statement_form")}
            yield Problem(each.place("statement_form"), "corners_refused", facts)


_FIGURE = re.compile(r"\d")
_TWO_CAPITALS = re.compile(
    rf"\b(?P<name>[A-ZÀ-Þ][\w’'-]*)(?=\s+(?P<behind>(?:{NAME_PARTICLE})?[A-ZÀ-Þ][a-zà-ÿ]{{2,}})\b)"
)
"""A name with a capital word behind it, in one breath; that word may be the first of the next pair."""
