"""The limits that explanations name, taken from where the code has them, so that no text holds a copy of one."""

from collections.abc import Mapping
from functools import cache

from lesmateriaal.dutch.explain_words import number


def limit(name: str) -> str:
    """Return the limit `name` as a Dutch sentence has it: `4,5`, `15.000`."""
    return number(limits()[name])


@cache
def limits() -> Mapping[str, float]:
    """Return every limit by the name that texts have for it; the unit stands in the name or in the text."""
    return {**_of_yaml(), **_of_reading(), **_of_pictures(), **_of_documents(), **_of_finished_files()}


def _of_yaml() -> dict[str, float]:
    from lesmateriaal.files import MAX_SOURCE_BYTES
    from lesmateriaal.lesson.checks import MAX_PHASES, SHORT_MINUTES
    from lesmateriaal.lesson.help_line_age import MOST_MONTHS
    from lesmateriaal.lesson.level import Accepted, LevelLesson, Public
    from lesmateriaal.lesson.public_rules import PUBLIC_RULES
    from lesmateriaal.lesson.school_model import SHORT_CHARACTERS
    from lesmateriaal.lesson.school_rows import MAX_ROW_CHARACTERS
    from lesmateriaal.lesson.school_table import MAX_TABLE_BYTES
    from lesmateriaal.lesson.source import MAX_DEPTH

    return {
        "file_kib": MAX_SOURCE_BYTES // 1024,
        "nested": MAX_DEPTH,
        "text_characters": _constraint(Accepted, "because", "max_length"),
        "minutes_least": _constraint(LevelLesson, "minutes", "ge"),
        "minutes_most": _constraint(LevelLesson, "minutes", "le"),
        "goals_least": _constraint(LevelLesson, "goals", "min_length"),
        "goals_most": _constraint(LevelLesson, "goals", "max_length"),
        "activities_least": _constraint(LevelLesson, "activities", "min_length"),
        "activities_most": _constraint(LevelLesson, "activities", "max_length"),
        "short_minutes": SHORT_MINUTES,
        "phases": MAX_PHASES,
        "months": MOST_MONTHS,
        "school_short_name": SHORT_CHARACTERS,
        "table_mb": MAX_TABLE_BYTES // 1024**2,
        "row_characters": MAX_ROW_CHARACTERS,
        **{f"help_lines_{public.name.lower()}": PUBLIC_RULES[public].most_help_lines for public in Public},
    }


def _of_reading() -> dict[str, float]:
    from lesmateriaal.lesson import reading_limits

    readers = {str(level): limits for level, limits in reading_limits.LIMITS.items()}
    readers["adults"] = reading_limits.ADULT_LIMITS
    found: dict[str, float] = {
        "score_words": reading_limits.LEAST_WORDS,
        "slides_without_picture": reading_limits.MOST_SLIDES_WITHOUT_PICTURE,
    }
    for reader, limits in readers.items():
        found |= {
            f"{reader}_sentence": limits.longest_sentence,
            f"{reader}_mean": limits.mean_sentence,
            f"{reader}_score": limits.score,
            f"{reader}_least_score": limits.least_score,
            f"{reader}_slide_words": limits.slide_words,
            f"{reader}_common_words": limits.common_words,
        }
    return found


def _of_pictures() -> dict[str, float]:
    from lesmateriaal.lesson import pictures, svg

    return {
        "picture_mib": pictures.MAX_FILE_BYTES // 1024**2,
        "picture_megapixels": pictures.MAX_PIXELS // 10**6,
        "svg_kib": svg.MAX_SVG_BYTES // 1024,
        "svg_elements": svg.MAX_SVG_ELEMENTS,
        "svg_depth": svg.MAX_SVG_DEPTH,
    }


def _of_documents() -> dict[str, float]:
    from lesmateriaal.compose.deck import LEAST_SLIDES, MOST_SLIDES
    from lesmateriaal.compose.handout import HANDOUT_PAGES, LAST_SIDE
    from lesmateriaal.compose.letter import FULLEST
    from lesmateriaal.pack.pack import MAX_DECK_MB, MAX_PACK_MB
    from lesmateriaal.pack.unpacked import MAX_ARCHIVE_BYTES, MAX_UNPACKED_BYTES
    from lesmateriaal.site.earlier import MOST_FILES

    return {
        "slides_least": LEAST_SLIDES,
        "slides_most": MOST_SLIDES,
        "handout_sides": HANDOUT_PAGES,
        "handout_percent": round(LAST_SIDE * 100),
        "letter_percent": round(FULLEST * 100),
        "pack_mb": MAX_PACK_MB,
        "deck_mb": MAX_DECK_MB,
        "pack_file_mb": MAX_ARCHIVE_BYTES // 10**6,
        "pack_unpacked_mb": MAX_UNPACKED_BYTES // 10**6,
        "most_earlier_packs": MOST_FILES,
    }


def _of_finished_files() -> dict[str, float]:
    from lesmateriaal.inspect import contrast, opened, paper_rules, slide_rules

    return {
        "office_mib": opened.MOST_BYTES // 1024**2,
        "office_xml_mib": opened.MOST_XML_BYTES // 1024**2,
        "office_parts": opened.MOST_PARTS,
        "office_elements": opened.MOST_ELEMENTS,
        "contrast": contrast.LEAST_CONTRAST,
        "slide_pt": slide_rules.LEAST_PT,
        "slide_foot_pt": slide_rules.LEAST_FOOT_PT,
        "paper_pt": paper_rules.LEAST_PT,
    }


def _constraint(model: type, field: str, name: str) -> float:
    """Return the constraint `name` (such as max_length) of a field; of several the last one counts."""
    metadata = model.model_fields[field].metadata  # type: ignore[attr-defined]
    number: float = next(found for each in reversed(metadata) if (found := getattr(each, name, None)))
    return number
