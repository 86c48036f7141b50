"""What to say of a chat that does not fit on a slide: where it goes wrong, and how much is too much."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from lesmateriaal.document.bubbles import chat_fits, name_fits
from lesmateriaal.document.fit_lines import too_many, without_last
from lesmateriaal.document.theme import BoxSpec, Look
from lesmateriaal.document.tree import Chat
from lesmateriaal.errors import Problem, Severity

Fits = Callable[[Chat], bool]
"""Says whether a chat fits."""


def chat_problems(chat: Chat, spec: BoxSpec, theme: Look) -> Iterator[Problem]:
    """Yield what keeps `chat` from one slide and from two: names, messages, or the number of messages.

    A message that fits on no slide by itself is told as any other text; only when each of them fits it is
    told that they are too many.
    """
    fits_one, fits_two = _on_one_slide(spec, theme), _on_two_slides(spec, theme)
    wide = {each.name: each for each in reversed(chat.messages) if not name_fits(each.name, spec, theme)}
    for name, message in reversed(wide.items()):
        characters = next(count for count in range(len(name)) if name_fits(name[: -count - 1], spec, theme))
        yield Problem(message.origin, "chat_name_too_wide", {"name": name, "characters": characters + 1})
    named = replace(chat, messages=tuple(replace(each, name="") for each in chat.messages)) if wide else chat
    misfits = [each for each in _alone(named) if not fits_one(each)]
    for each in misfits:
        facts = {"box": spec.name, "characters": _too_many(each, fits_one)}
        yield Problem(each.messages[0].origin, "text_does_not_fit", facts)
    if misfits or (wide and fits_two(named)):
        return
    # a chat that would fit on two slides is told too: it stands beside a text that is divided itself
    fits = fits_one if fits_two(named) else fits_two
    yield _at_first_too_many(named, fits, "chat_does_not_fit")


def chat_continues(chat: Chat, spec: BoxSpec, theme: Look) -> Problem:
    """Return the warning that `chat`, which does not fit on one slide, goes on on a second one."""
    problem = _at_first_too_many(chat, _on_one_slide(spec, theme), "chat_continues")
    return replace(problem, severity=Severity.WARNING)


def _at_first_too_many(chat: Chat, fits: Fits, code: str) -> Problem:
    """Return the problem `code` at the first message for which there is no room any more."""
    first = next(
        message
        for count, message in enumerate(chat.messages, start=1)
        if not fits(replace(chat, messages=chat.messages[:count]))
    )
    facts = {"count": len(chat.messages), "characters": _too_many(chat, fits)}
    return Problem(first.origin, code, facts)


def _too_many(chat: Chat, fits: Fits) -> int:
    """Return about how many characters must go at the end of `chat`; a message without any goes as a whole."""
    texts = [message.text for message in chat.messages]

    def fits_without(characters: int) -> bool:
        left = without_last(texts, characters)
        shorter = (replace(each, text=text) for each, text in zip(chat.messages, left, strict=True) if text)
        rest = replace(chat, messages=tuple(shorter))
        return not rest.messages or fits(rest)

    return too_many(texts, fits_without)


def _alone(chat: Chat) -> list[Chat]:
    return [replace(chat, messages=(message,)) for message in chat.messages]


def _on_one_slide(spec: BoxSpec, theme: Look) -> Fits:
    """Return whether a chat fits in `spec`: what fits at any size does so at the smallest."""
    smallest = theme.sizes_pt[spec.style][-1]
    return lambda chat: chat_fits(chat, spec, theme, smallest)


def _on_two_slides(spec: BoxSpec, theme: Look) -> Fits:
    fits_one = _on_one_slide(spec, theme)

    def fits(chat: Chat) -> bool:
        cuts = range(1, len(chat.messages) + 1)
        halves = ((chat.messages[:cut], chat.messages[cut:]) for cut in cuts)
        return any(all(fits_one(replace(chat, messages=half)) for half in pair if half) for pair in halves)

    return fits
