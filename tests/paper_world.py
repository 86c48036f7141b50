"""Small documents on paper for tests, and the way from a master document to a file."""

import io
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from PIL import Image as Pillow

from lesmateriaal.document import slots
from lesmateriaal.document.paper import (
    Beside,
    CutCards,
    CutLine,
    Document,
    DrawingBoxes,
    Frame,
    Heading,
    Link,
    Links,
    Moment,
    Opening,
    PageBreak,
    PaperBlock,
    Prompts,
    RowKind,
    Script,
    ScriptRow,
    Small,
    Speech,
    Table,
    Task,
    Ticks,
    Timeline,
    WritingLines,
)
from lesmateriaal.document.tree import (
    Bullets,
    Chat,
    Image,
    Labelled,
    Message,
    Numbered,
    Paragraph,
    Portrait,
    Properties,
    Run,
    Slot,
    Text,
)
from lesmateriaal.render.word import render_document

EPOCH = (1980, 1, 1, 0, 0, 0)


def text(words: str) -> Text:
    """Return `words` as one plain run."""
    return (Run(words),)


def paragraph(*texts: str) -> Paragraph:
    """Return plain paragraphs."""
    return Paragraph(tuple(text(words) for words in texts))


def png() -> bytes:
    """Return a small picture."""
    content = io.BytesIO()
    Pillow.new("RGB", (4, 4), "#7090d0").save(content, "PNG")
    return content.getvalue()


def properties(**changes: Any) -> Properties:
    """Return what a file says about itself."""
    usual = Properties(
        title="Iedereen lacht: hand-out",
        subject="Groepsdruk",
        keywords=("groepsdruk", "chat"),
        author="De makers",
        licence="CC BY-SA 4.0",
        credits="De makers, versie 2026.1",
        version="2026.1",
        modified="2026-11-22",
    )
    return replace(usual, **changes)


def document(*blocks: PaperBlock, look: str = "vo", max_pages: int = 0) -> Document:
    """Return a document of `blocks`."""
    return Document(look, properties(), "Iedereen lacht. Jij ook?", "hand-out", blocks, max_pages)


def message(name: str, words: str, helps: bool = False) -> Message:
    """Return one message of a chat."""
    return Message(name, Portrait(Image(f"{name.lower()}-blij", f"{name}, blij", 1.0)), text(words), helps)


def chat() -> Chat:
    """Return a chat in which the third person helps."""
    return Chat(
        (
            message("Sem", "Nieuwe sticker van Daan. Niet doorsturen"),
            message("Lina", "te laat haha"),
            message("Amina", "Haal even weg, Daan wist dit niet", helps=True),
        )
    )


def script() -> Script:
    """Return a script with a row of each kind."""
    return Script(
        (
            ScriptRow(
                RowKind.SAY, "Zeg", (text("“We lezen een chat die verzonnen is. Passen mag altijd.”"),)
            ),
            ScriptRow(RowKind.ASK, "Vraag", (text("Wat verandert er?"), text("Voor wie?")), listed=True),
            ScriptRow(RowKind.WARN, "Let op", (text("Vraag niet of dit in de klas gebeurt."),)),
            ScriptRow(RowKind.ANSWER, "Antwoorden", (text("Eén bericht doorbreekt de stilte."),)),
            ScriptRow(RowKind.EXTRA, "Makkelijker", (text("Geef het begin van een zin."),)),
        )
    )


def table(rows: int = 3) -> Table:
    """Return a table of data with a total."""
    cells = (text("5"), text("Uitleg en chat"), text("samen"), text("4–5"), text("hand-out"))
    return Table(
        ("min", "stap", "vorm", "dia", "nodig"),
        (cells,) * rows,
        (14, 52, 44, 22, 38),
        total=("15", text("Minder tijd? Zie de korte versie.")),
    )


def opening(title: str = "Iedereen lacht. Jij ook?") -> Opening:
    """Return a title with two characters beside it and lines for name and class below it."""
    faces = tuple(Portrait(Image(key, f"{key}", 1.0)) for key in ("amina-blij", "sem-blij"))
    return Opening(text(title), faces, ("Naam", "Klas"))


def beside() -> Beside:
    """Return two columns, each with its own head."""
    left = (Heading(2, text("Leerdoelen")), Bullets((text("Je legt uit wat groepsdruk is."),)))
    right = (Heading(2, text("Klaarleggen")), Bullets((text("Hand-out: 1 per leerling"), text("Pennen"))))
    return Beside(left, right)


def timeline() -> Timeline:
    """Return a moment with steps in order, one with a single step, and one that is about every moment."""
    steps = (text("Luister rustig."), text("Noteer wie, waar en wanneer."))
    return Timeline(
        (
            Moment(text("Hoor je iets?"), "Meteen", "wie het merkt", steps, numbered=True),
            Moment(text("Overleg"), "", "jij en het aanspreekpunt pesten", (text("Bel."),), numbered=True),
            Moment(text("Wat je niet doet"), "", "", steps),
        )
    )


def links() -> Links:
    """Return a source that can be clicked, and one that has no address."""
    return Links(
        (
            Link("Sharing nudes", "2024 · gov.uk", "https://www.gov.uk/a?b=1&c=2#d"),
            Link("Een boek", "", ""),
        )
    )


def frame() -> Frame:
    """Return a box with help, with slots in it."""
    contact = (
        Run("………………", True, Slot.CONTACT_1),
        Run(", "),
        Run("aanspreekpunt pesten", slot=Slot.CONTACT_1_ROLE),
    )
    return Frame(
        "Wil je praten?",
        (
            Labelled((("Op school", contact), ("Daarbuiten:", text("Kindertelefoon 0800‑0432, gratis")))),
            Small((text("Gaat het om beelden? Bel Helpwanted."),)),
            Bullets((text("Bewaar het bewijs."), text("Stuur niets door."))),
            paragraph("Je bent niet alleen."),
        ),
    )


def every_block(look: str = "vo") -> Document:
    """Return a document in which each kind of block stands at least once."""
    picture = Image("stil-raster", "Een raster van stille gezichten", 1.6)
    return document(
        opening(),
        Task(1, text("Lees de chat"), "samen · 5 min"),
        chat(),
        paragraph("Wat doet de groep, denk je?"),
        Ticks((text("De groep wordt stil."), text("Iemand geeft Amina gelijk."))),
        paragraph("Leg uit."),
        WritingLines(2),
        Task(2, text("Teken het plan")),
        DrawingBoxes((text("1 Eerst"), text("2 Dan"), text("3 Daarna"))),
        PageBreak(),
        Task(3, text("Knip uit"), "tweetal · 5 min"),
        Small((text("Knip langs de lijn."),)),
        CutLine("Knip hier."),
        Prompts((text("Groepsdruk is …"), text("Zo kan iemand een ander steunen zonder dat het opvalt …"))),
        CutCards(((picture, text("Trots op je")), (None, text("Gaat het?")), (picture, text("Stop maar")), (picture, text("Nog een")))),
        Heading(2, text("In één oogopslag")),
        table(),
        Heading(3, text("Stap voor stap")),
        script(),
        Numbered((text("Eerst lezen."), text("Dan praten."))),
        Bullets((text("Rustig"), text("Duidelijk"))),
        Numbered((text("Opnieuw bij een."), text("En twee."))),
        picture,
        Labelled((("Kijk", text("Wie zie je?")),)),
        Heading(2, text("Thuis vragen")),
        Speech((text("Wat zou jij zeggen?"), text("En wie kan helpen?"))),
        beside(),
        timeline(),
        links(),
        frame(),
        look=look,
    )  # fmt: skip


def images() -> dict[str, bytes]:
    """Return a picture for each key that these documents use."""
    return {key: png() for key in ("amina-blij", "lina-blij", "sem-blij", "stil-raster")}


def filled(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Return `parts` with the default in each slot, as a file has that a reader opens."""
    return {
        name: part if name.endswith(".png") else slots.PATTERN.sub(r"\2", part.decode()).encode()
        for name, part in parts.items()
    }


def zipped(parts: dict[str, bytes]) -> bytes:
    """Return `parts` as a file."""
    content = io.BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(ZipInfo(name, EPOCH), part)
    return content.getvalue()


def as_file(document: Document) -> bytes:
    """Return `document` as a reader gets it: rendered, filled with the defaults and zipped."""
    return zipped(filled(render_document(document, images())))


W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def parts_of(*blocks: PaperBlock) -> dict[str, bytes]:
    """Return the parts of a document of `blocks`, slots still open."""
    return render_document(document(*blocks), images())


def body_of(*blocks: PaperBlock) -> ElementTree.Element:
    """Return the body of a document of `blocks` as XML."""
    return ElementTree.fromstring(parts_of(*blocks)["word/document.xml"])[0]


def texts_of(element: ElementTree.Element) -> list[str]:
    """Return the text of each paragraph of Word in `element`."""
    return ["".join(node.text or "" for node in p.iter(f"{W}t")) for p in element.iter(f"{W}p")]


def styles_of(element: ElementTree.Element) -> list[str]:
    """Return the style of each paragraph of Word in `element`."""
    return [style.attrib[f"{W}val"] for style in element.iter(f"{W}pStyle")]
