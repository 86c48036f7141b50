"""The hand-out and the letter of the plain script: python-docx over its own default template."""

from collections.abc import Sequence
from typing import Any

from docx import Document
from docx.shared import Cm, Pt
from material import CONTACTS, SLIP_RULE, Material, Node, help_text, pieces

LINE = "_" * 76
DOTS = "…" * 20


def new_document(material: Material, kind: str) -> Any:
    """Return an empty document on A4 with a header and a footer."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin = section.bottom_margin = Cm(2)
    section.header.paragraphs[0].text = f"{material.lesson['titel']} · {kind}"
    makers, shared = ", ".join(material.shared["makers"]), material.shared
    section.footer.paragraphs[0].text = f"{makers}, versie {shared['versie']}, {shared['licentie']}"
    document.styles["Normal"].font.name = "Calibri"
    document.styles["Normal"].font.size = Pt(12)
    properties = document.core_properties
    properties.title = f"{material.lesson['titel']}: {kind}"
    properties.author = makers
    properties.subject = shared["titel"]
    properties.keywords = ", ".join(shared["trefwoorden"])
    properties.language = "nl-NL"
    return document


def write(paragraph: Any, text: str) -> Any:
    """Write `text` into `paragraph`, with what stands between two stars in bold, and return it."""
    for piece, bold in pieces(text):
        paragraph.add_run(piece).bold = bold or None
    return paragraph


def add_list(document: Any, texts: Sequence[str], style: str = "List Bullet") -> None:
    """Add `texts` as a list."""
    for text in texts:
        write(document.add_paragraph(style=style), text)


def add_frame(document: Any, title: str, texts: Sequence[str]) -> None:
    """Add a table of one cell as a framed box."""
    cell = document.add_table(rows=1, cols=1, style="Table Grid").rows[0].cells[0]
    write(cell.paragraphs[0], f"**{title}**")
    for text in texts:
        write(cell.add_paragraph(), text)


def new_table(document: Any, widths_cm: Sequence[float]) -> Any:
    """Return a table without rows, with a column for each of `widths_cm`."""
    table = document.add_table(rows=0, cols=len(widths_cm), style="Table Grid")
    table.autofit = False
    for column, width_cm in zip(table.columns, widths_cm, strict=True):
        column.width = Cm(width_cm)
    return table


def add_help(document: Any, material: Material, title: str) -> None:
    """Add the box with the ways to help."""
    school = [f"**Op school:** {DOTS}, {name.lower()}" for name, _ in CONTACTS]
    lines = [f"**{line['naam']}:** {help_text(line)}" for line in material.help_lines]
    add_frame(document, title, [*school, *lines])


def make_handout(material: Material) -> Any:
    """Return the sheet for pupils: the tasks, the exit slip and the ways to help."""
    document = new_document(material, "hand-out")
    document.add_heading(material.lesson["titel"], 0)
    document.add_paragraph("Naam ______________________________    Klas ______________")
    tasks = [activity for activity in material.activities if "hand_out" in activity]
    for number, activity in enumerate(tasks, start=1):
        task = activity["hand_out"]
        if task.get("nieuwe_zijde"):
            document.add_page_break()
        heading = document.add_heading(f"{number} {task['titel']}", 1)
        heading.add_run(f"  ({task['werkvorm']})").bold = False
        for part in task["onderdelen"]:
            add_part(document, material, activity, part)
    for activity in material.activities:
        if activity["soort"] == "exitticket":
            document.add_heading(f"{len(tasks) + 1} {activity['titel']}", 1)
            document.add_paragraph(SLIP_RULE.format(reader=activity["leest"]))
            for sentence in activity["zinnen"]:
                document.add_paragraph(sentence)
                document.add_paragraph(LINE)
    add_help(document, material, "Wil je praten?")
    return document


def add_part(document: Any, material: Material, activity: Node, part: Node) -> None:
    """Add one part of a task."""
    match part["soort"]:
        case "chat":
            add_chat(document, material, activity)
        case "aankruisen":
            write(document.add_paragraph(), part["vraag"])
            for option in part["keuzes"]:
                write(document.add_paragraph(), f"☐ {option}")
        case "schrijven":
            write(document.add_paragraph(), part["vraag"])
            for _ in range(part["regels"]):
                document.add_paragraph(LINE)


def add_chat(document: Any, material: Material, activity: Node) -> None:
    """Add the chat as a table: a portrait and a message in each row."""
    table = new_table(document, (1.8, 15.2))
    for message in activity["berichten"]:
        portrait, text = table.add_row().cells
        portrait.width, text.width = Cm(1.8), Cm(15.2)
        key = f"{message['wie']}-{message['gezicht']}"
        picture = portrait.paragraphs[0].add_run().add_picture(material.picture(key), width=Cm(1.2))
        picture._inline.docPr.set("descr", material.alts[key])
        write(text.paragraphs[0], f"**{material.names[message['wie']]}**")
        write(text.add_paragraph(), message["tekst"])
    document.add_paragraph()


def make_letter(material: Material) -> Any:
    """Return the letter to parents."""
    document = new_document(material, "brief aan ouders")
    letter = material.lesson["ouderbrief"]
    document.add_heading(letter["titel"], 1)
    document.add_paragraph("Beste ouder of verzorger,")
    write(document.add_paragraph(), letter["inleiding"])
    document.add_heading("Wat hebben we gedaan?", 2)
    add_list(document, letter["gedaan"])
    document.add_heading("Wat kunt u thuis vragen?", 2)
    add_list(document, letter["thuis_vragen"])
    write(document.add_paragraph(), letter["advies"])
    add_help(document, material, "Hulp en contact")
    document.add_paragraph()
    document.add_paragraph("Met vriendelijke groet,")
    document.add_paragraph(f"{DOTS}, mentor")
    return document
