"""The guide of the plain script: python-docx over its own default template."""

from collections.abc import Sequence
from typing import Any

from docx.shared import Cm
from material import AFTERWARDS, CURRENT, DISCLOSURE, Material, Node, script_rows
from plain_paper import add_frame, add_help, add_list, new_document, new_table, write


def make_guide(material: Material, slide_numbers: Sequence[tuple[int, int]]) -> Any:
    """Return the guide; `slide_numbers` are the first and last slide of each activity."""
    lesson, shared = material.lesson, material.shared
    document = new_document(material, "handleiding")
    document.add_heading(lesson["titel"], 0)
    document.add_paragraph(f"{shared['niveaus']['vo']} · {lesson['minuten']} minuten · zonder telefoon")
    write(document.add_paragraph(), shared["samenvatting"])
    add_frame(document, "Speelt dit nu in je klas?", [CURRENT])
    document.add_heading("In één oogopslag", 1)
    add_overview(document, material, slide_numbers)
    document.add_heading("Leerdoelen", 2)
    add_list(document, lesson["leerdoelen"])
    document.add_heading("Voor je begint", 2)
    add_list(document, lesson["voorbereiding"])
    document.add_heading("Klaarleggen", 2)
    add_list(document, [f"{each['wat']}: {each['aantal']}" for each in lesson["materialen"]])
    document.add_heading("Past bij", 2)
    add_list(document, lesson["leerlijn"])

    document.add_heading("Stap voor stap", 1)
    for number, (activity, slides) in enumerate(
        zip(material.activities, slide_numbers, strict=True), start=1
    ):
        document.add_heading(f"{number} {activity['titel']}", 2)
        document.add_paragraph(f"{activity['minuten']} min · {activity['werkvorm']} · dia {span(slides)}")
        write(document.add_paragraph(), activity["doel"])
        add_rows(document, script_rows(activity))

    document.add_page_break()
    document.add_heading("De versie van 15 minuten", 1)
    add_short_version(document, material, slide_numbers)

    document.add_page_break()
    document.add_heading("Als een leerling iets vertelt", 1)
    add_list(document, DISCLOSURE, "List Number")
    add_help(document, material, "Hulp en advies")

    document.add_page_break()
    document.add_heading("Na de les", 1)
    add_list(document, AFTERWARDS)
    write(document.add_paragraph(), lesson["terugkijken"])
    document.add_heading("Bronnen", 1)
    add_list(document, [" · ".join(str(source[key]) for key in ("titel", "jaar", "adres") if key in source) for source in material.sources])  # fmt: skip
    return document


def span(slides: tuple[int, int]) -> str:
    """Return "4" or "4–5"."""
    first, last = slides
    return f"{first}" if first == last else f"{first}–{last}"


def add_table(
    document: Any, header: Sequence[str], rows: Sequence[Sequence[str]], widths_cm: Sequence[float]
) -> None:
    """Add a table with a bold header row."""
    table = new_table(document, widths_cm)
    for texts in ([f"**{name}**" for name in header], *rows):
        for cell, text, width_cm in zip(table.add_row().cells, texts, widths_cm, strict=True):
            cell.width = Cm(width_cm)
            write(cell.paragraphs[0], text)


def add_overview(document: Any, material: Material, slide_numbers: Sequence[tuple[int, int]]) -> None:
    """Add the lesson at a glance."""
    rows = [
        [
            str(activity["minuten"]),
            activity["titel"],
            activity["werkvorm"],
            span(slides),
            activity.get("nodig", "–"),
        ]
        for activity, slides in zip(material.activities, slide_numbers, strict=True)
    ]
    rows.append([f"**{material.lesson['minuten']}**", "", "", "", ""])
    add_table(document, ("min", "stap", "vorm", "dia", "nodig"), rows, (1.4, 5.2, 4.4, 2, 4))


def add_rows(document: Any, script: Sequence[tuple[str, Sequence[str]]]) -> None:
    """Add what the mentor says, asks and looks for as a table with labels."""
    table = new_table(document, (3, 14))
    for label, texts in script:
        name, body = table.add_row().cells
        name.width, body.width = Cm(3), Cm(14)
        write(name.paragraphs[0], f"**{label}**")
        for number, text in enumerate(texts):
            write(body.paragraphs[0] if number == 0 else body.add_paragraph(), text)


def add_short_version(document: Any, material: Material, slide_numbers: Sequence[tuple[int, int]]) -> None:
    """Add the steps of the 15 minutes with what to say and ask."""
    rows = []
    for activity, slides in zip(material.activities, slide_numbers, strict=True):
        if "kort" in activity:
            rows.append([str(activity["kort"]), activity["titel"], span(slides), short_script(activity)])
    add_table(document, ("min", "stap", "dia", "zeg en vraag"), rows, (1.4, 4, 1.6, 10))


def short_script(activity: Node) -> str:
    """Return the first thing to say and the first question of `activity`."""
    return f"{activity['zeg'][0].strip()} **{activity['vragen'][0]}**"
