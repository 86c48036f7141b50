"""The pages at the end of every guide: the short version, when somebody tells something, afterwards."""

from collections.abc import Iterator

from lesmateriaal.compose.guide_steps import slide_range
from lesmateriaal.compose.help import school_people
from lesmateriaal.compose.parts import Subject, bold, credits, text, texts
from lesmateriaal.document.paper import Frame, Heading, Link, Links, PageBreak, PaperBlock, Small, Table
from lesmateriaal.document.slides import Deck
from lesmateriaal.document.tree import Bullets, Paragraph, Run, Text
from lesmateriaal.dutch import guide_texts
from lesmateriaal.dutch.guide_texts import GuideTexts
from lesmateriaal.dutch.guide_texts_adults import GUIDE_TEXTS, NAMES_OF_PUPILS
from lesmateriaal.dutch.labels import label
from lesmateriaal.lesson.activities import Closing, ExitTicket
from lesmateriaal.lesson.library import Source
from lesmateriaal.text.address import site_of, unbroken

_SHORT_WIDTHS_MM = (12.0, 26.0, 16.0, 116.0)
"""Columns of the short version: minutes, step, slides, what to say."""


def _words(subject: Subject) -> GuideTexts:
    return GUIDE_TEXTS[subject.public]


def _filled(subject: Subject, words: str, **facts: str) -> Text:
    """Return `words` of the guide with what pupils are called at this level, and with `facts`."""
    return text(words.format(**NAMES_OF_PUPILS[subject.level], **facts))


def not_now(subject: Subject) -> Frame:
    """Return the warning against meeting as a reaction to something that is going on."""
    words = _words(subject)
    return Frame(words.not_now_title, (Paragraph((_filled(subject, words.not_now),)),))


def short_version(subject: Subject, deck: Deck) -> Iterator[PaperBlock]:
    """Yield the page with the version of 15 minutes: of each step the first words and the first question.

    Of the closing all words: the way to help is in them. A meeting of adults has no such version, and so no page.
    """
    if not subject.lesson.short_version:
        return
    yield PageBreak()
    yield Heading(2, text(guide_texts.SHORT_TITLE))
    yield Paragraph((text(guide_texts.SHORT_INTRO),))
    rows = []
    for number, activity in enumerate(subject.lesson.activities, start=1):
        if activity.short_minutes is None:
            continue
        first_question: Text = (*bold(label("ask") + ": "), *text(activity.ask[0]))
        spoken = activity.say if isinstance(activity, Closing) else activity.say[:1]
        said = tuple(run for each in texts(spoken) for run in (*each, Run(" ")))
        rows.append(
            (
                bold(str(activity.short_minutes)),
                text(activity.title),
                text(slide_range(deck, number, short=True)),
                (*said, *first_question),
            )
        )
    header = tuple(label(name) for name in ("col_minutes", "col_step", "col_slide", "say"))
    yield Table(header, tuple(rows), _SHORT_WIDTHS_MM)


def disclosure(subject: Subject) -> Iterator[PaperBlock]:
    """Yield the page "when somebody tells something"."""
    words = _words(subject)
    yield Heading(2, text(words.disclosure_title))
    yield Paragraph((_filled(subject, words.disclosure_intro), school_people(subject)))
    for title, rows in words.disclosure:
        yield Heading(3, text(title))
        yield Bullets(tuple(_filled(subject, row) for row in rows))
    yield Heading(3, text(words.disclosure_level_title))
    yield Bullets(tuple(_filled(subject, row) for row in words.disclosure_level[subject.level]))


def after_lesson(subject: Subject) -> Iterator[PaperBlock]:
    """Yield what to do after the lesson or the meeting."""
    words = _words(subject)
    yield Heading(2, text(words.after_title))
    slip = next((each for each in subject.lesson.activities if isinstance(each, ExitTicket)), None)
    rows = [_filled(subject, words.after_talk)]
    if slip is not None:
        rows.append(_filled(subject, words.after_slips, read_by=slip.read_by))
    agreement = subject.lesson.agreement or guide_texts.USUAL_AGREEMENT
    look_back = subject.lesson.look_back
    rows += [
        _filled(subject, words.after_look_back, agreement=agreement, look_back=look_back),
        _filled(subject, words.after_paper[subject.level]),
    ]
    yield Bullets(tuple(rows), subject.lesson.place("look_back"))


def curriculum(subject: Subject) -> Iterator[PaperBlock]:
    """Yield what the lesson fits in the curriculum, when it says so."""
    if subject.lesson.curriculum:
        yield Heading(2, text(guide_texts.CURRICULUM_TITLE))
        yield Bullets(texts(subject.lesson.curriculum), subject.lesson.place("curriculum"))


def help_lines(subject: Subject) -> Iterator[PaperBlock]:
    """Yield the help lines, each with whether somebody checked it."""
    yield Heading(2, text(_words(subject).help_title))
    yield Bullets(tuple(_help_lines(subject)), subject.lesson.place("help_lines"))


def _help_lines(subject: Subject) -> Iterator[Text]:
    for name in subject.lesson.every_help_line:
        line = subject.library.help_lines[name]
        source = subject.library.sources.get(line.source)
        facts = [line.age, unbroken(line.number or ""), line.reach, line.address or ""]
        checked = (
            guide_texts.CHECKED.format(day=line.checked_on.isoformat())
            if line.checked_on
            else guide_texts.NOT_CHECKED
        )
        origin = guide_texts.LINE_SOURCE.format(
            source=source.title if source else line.source, year=line.year
        )
        said = " · ".join(fact for fact in facts if fact)
        yield (*bold(line.name), Run(f": {said}. {origin} "), *bold(checked))


def colophon(subject: Subject) -> Iterator[PaperBlock]:
    """Yield the sources of the lesson at this level, and who made it on what terms."""
    yield Heading(2, text(guide_texts.SOURCES_TITLE))
    shared, own = subject.shared.sources, subject.lesson.sources
    names = sorted({*shared, *own}, key=list(subject.library.sources).index)
    sources = (subject.library.sources[name] for name in names)
    yield Links(tuple(map(_link, sources)), subject.shared.place("sources"))
    yield Heading(2, text(label("colophon")))
    yield Small((text(credits(subject)), text(_licence(subject.shared.licence))))


def _link(source: Source) -> Link:
    """Return the title of `source`, linked; on paper its year and the name of the site stand behind it."""
    address = source.address or ""
    site = site_of(address)
    # of a DOI the site says nothing: the number behind it is what a reader of paper types over
    shown = address.removeprefix("https://") if site == "doi.org" else site or address
    facts = (source.year, shown)
    return Link(source.title, " · ".join(fact for fact in facts if fact), address if site else "")


def _licence(licence: str) -> str:
    return guide_texts.LICENCES.get(licence, guide_texts.OTHER_LICENCE.format(licence=licence))
