"""Whether a level can be read by those it is for: the length of sentences, and the score of the whole."""

from collections.abc import Iterator, Sequence

from lesmateriaal.errors import Problem, Severity
from lesmateriaal.lesson.level import Lesson, LevelLesson, Public
from lesmateriaal.lesson.library import Library
from lesmateriaal.lesson.model import Level
from lesmateriaal.lesson.reading_limits import LEAST_WORDS, Limits, limits_of
from lesmateriaal.lesson.reading_texts import TextAt, Voice, texts_of, texts_of_part
from lesmateriaal.lesson.reading_words import check_explained, check_rare_words
from lesmateriaal.lesson.wording import check_blame
from lesmateriaal.lesson.wording_safety import check_imagery, check_names
from lesmateriaal.text.readability import Reading, reading_of, sentences, shortened, words


def check_reading(
    lesson: LevelLesson, level: Level, library: Library, public: Public = Public.PUPILS
) -> Iterator[Problem]:
    """Yield what is hard to read in `lesson`, and what may not be said in it."""
    texts = tuple(texts_of(lesson))
    yield from _check_sentences(texts, level, public)
    limits = limits_of(level, public, Voice.CLASS)
    assert limits is not None
    yield from check_blame(texts)
    yield from check_imagery(texts, lesson, level, public)
    yield from check_names(texts, library)
    of_class = [each for each in texts if each.voice is Voice.CLASS]
    yield from _check_whole([each for each in of_class if each.is_prose], limits)
    yield from check_explained(of_class, lesson)
    if limits.common_words:
        yield from check_rare_words(of_class, lesson, level, library, limits.common_words)


def check_shared_wording(shared: Lesson, library: Library) -> Iterator[Problem]:
    """Yield what may not be said in `les.yaml`."""
    texts = tuple(texts_of_part(shared))
    yield from check_blame(texts)
    yield from check_names(texts, library)


def _check_sentences(texts: Sequence[TextAt], level: Level, public: Public) -> Iterator[Problem]:
    for each in texts:
        limits = limits_of(level, public, each.voice)
        if limits is None:
            continue
        for sentence in sentences(each.text):
            count = len(words(sentence))
            if count > limits.longest_sentence:
                facts = {"count": count, "limit": limits.longest_sentence, "sentence": shortened(sentence)}
                yield Problem(each.place, "sentence_too_long", facts)


def _check_whole(texts: Sequence[TextAt], limits: Limits) -> Iterator[Problem]:
    """Check mean and score of all `texts` together; the problem stands at the step that is hardest."""
    by_step: dict[int, tuple[Reading, TextAt]] = {}
    whole = Reading(0, 0, 0)
    for each in texts:
        reading = reading_of([each.text])
        whole += reading
        if each.activity is not None:
            before, first = by_step.get(id(each.activity), (Reading(0, 0, 0), each))
            by_step[id(each.activity)] = before + reading, first
    if whole.words < LEAST_WORDS or not by_step:
        return
    readings = [*by_step.values()]
    mean = whole.mean_sentence_words
    if mean > limits.mean_sentence:
        longest, first = max(readings, key=lambda each: each[0].mean_sentence_words)
        facts = {"mean": mean, "limit": limits.mean_sentence, "step_mean": longest.mean_sentence_words}
        assert first.activity is not None
        yield Problem(first.activity.place("title"), "sentences_long", facts, Severity.WARNING)
    if whole.flesch_douma < limits.score:
        hardest, first = min(readings, key=lambda each: each[0].flesch_douma)
        assert first.activity is not None
        is_error = whole.flesch_douma < limits.least_score
        facts = {
            "score": whole.flesch_douma,
            "limit": limits.least_score if is_error else limits.score,
            "step_score": hardest.flesch_douma,
        }
        severity = Severity.ERROR if is_error else Severity.WARNING
        yield Problem(first.activity.place("title"), "hard_to_read", facts, severity)
