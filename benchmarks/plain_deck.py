"""The deck of the plain script: python-pptx over its own default template."""

from collections.abc import Sequence
from typing import Any

from material import (
    CONTACTS,
    SLIP_RULE,
    Material,
    Node,
    agenda,
    chat_parts,
    help_text,
    pieces,
    right_answer,
    script_rows,
)
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Inches, Pt

TITLE, CONTENT, TWO_CONTENTS, TITLE_ONLY = 0, 1, 3, 5
BLUE = RGBColor.from_string("2B2BD6")  # type: ignore[no-untyped-call]
GREY = RGBColor.from_string("EBEBF5")  # type: ignore[no-untyped-call]
BLACK = RGBColor.from_string("12122B")  # type: ignore[no-untyped-call]
WHITE = RGBColor.from_string("FFFFFF")  # type: ignore[no-untyped-call]


class Deck:
    """A deck in the making; `slide_numbers` holds the first and last slide of each activity so far."""

    def __init__(self, material: Material, for_pupils: bool) -> None:
        self.material = material
        self.for_pupils = for_pupils
        self.file: Any = Presentation()
        self.slide_numbers: list[tuple[int, int]] = []
        self.step = ""

    def add(
        self, layout: int, title: str, lines: Sequence[str] = (), notes: Sequence[tuple[str, list[str]]] = ()
    ) -> Any:
        """Add a slide with `lines` in its body and return it."""
        slide = self.file.slides.add_slide(self.file.slide_layouts[layout])
        slide.shapes.title.text = title
        for run in slide.shapes.title.text_frame.paragraphs[0].runs:
            run.font.size = Pt(40 if len(title) < 45 else 32)
            run.font.bold = True
        if lines:
            fill(slide.placeholders[1].text_frame, lines)
        if self.step:
            footer = slide.shapes.add_textbox(Inches(0.5), Inches(6.95), Inches(6), Inches(0.4))
            fill(footer.text_frame, [self.step], size=14)
        if notes and not self.for_pupils:
            frame = slide.notes_slide.notes_text_frame
            for label, texts in notes:
                add_line(frame, f"**{label}**")
                for text in texts:
                    add_line(frame, text)
        return slide

    def picture(
        self, slide: Any, key: str, left: float, top: float, width: float, height: float | None = None
    ) -> None:
        """Put the picture `key` on `slide`; measures in inches."""
        shape = slide.shapes.add_picture(self.material.picture(key), Inches(left), Inches(top), Inches(width))
        if height is not None and shape.height > Inches(height):
            shape.width = int(shape.width * Inches(height) / shape.height)
            shape.height = Inches(height)
        shape._element.nvPicPr.cNvPr.set("descr", self.material.alts[key])


def add_line(frame: Any, text: str, size: int | None = None, colour: RGBColor | None = None) -> Any:
    """Add `text` as a paragraph to `frame`, in its first one when that is empty, and return it."""
    first = frame.paragraphs[0]
    paragraph = first if len(frame.paragraphs) == 1 and not first.runs else frame.add_paragraph()
    for piece, bold in pieces(text):
        run = paragraph.add_run()
        run.text = piece
        run.font.bold = bold or None
        if size is not None:
            run.font.size = Pt(size)
        if colour is not None:
            run.font.color.rgb = colour
    return paragraph


def fill(frame: Any, lines: Sequence[str], size: int = 24, colour: RGBColor | None = None) -> None:
    """Write `lines` into `frame`."""
    frame.word_wrap = True
    for line in lines:
        add_line(frame, line, size, colour)


def place(shape: Any, left: float, top: float, width: float, height: float) -> None:
    """Move `shape` and give it its size; measures in inches."""
    shape.left, shape.top, shape.width, shape.height = map(Inches, (left, top, width, height))


def card(slide: Any, text: str, left: float, top: float, width: float, height: float, size: int = 24) -> None:
    """Put a blue card with `text` on `slide`; measures in inches."""
    shape = slide.shapes.add_shape(
        MSO_SHAPE.ROUNDED_RECTANGLE, Inches(left), Inches(top), Inches(width), Inches(height)
    )
    shape.fill.solid()
    shape.fill.fore_color.rgb = BLUE
    fill(shape.text_frame, [text], size, WHITE)


def make_deck(material: Material, for_pupils: bool = False) -> Deck:
    """Return the deck; `for_pupils` leaves out notes and answers."""
    deck = Deck(material, for_pupils)
    add_opening_slides(deck)
    for number, activity in enumerate(material.activities, start=1):
        deck.step = f"stap {number} van {len(material.activities)} · {activity['minuten']} min"
        first = len(deck.file.slides) + 1
        MAKERS[activity["soort"]](deck, activity, notes_of(activity))
        deck.slide_numbers.append((first, len(deck.file.slides)))
    properties = deck.file.core_properties
    properties.title = material.lesson["titel"]
    properties.author = ", ".join(material.shared["makers"])
    properties.subject = material.shared["titel"]
    properties.keywords = ", ".join(material.shared["trefwoorden"])
    properties.language = "nl-NL"
    return deck


def notes_of(activity: Node) -> list[tuple[str, list[str]]]:
    """Return the notes of `activity`."""
    notes = script_rows(activity)
    if "kort" in activity:
        notes.append(("Kort", [f"Hoort bij de versie van 15 minuten ({activity['kort']} min)."]))
    return notes


def add_opening_slides(deck: Deck) -> None:
    """Add the title, the goals with the agenda, and the key question."""
    material, lesson = deck.material, deck.material.lesson
    materials = [f"{each['wat']}: {each['aantal']}" for each in lesson["materialen"]]
    notes = [
        ("Over de les", [material.shared["samenvatting"]]),
        ("Voor je begint", lesson["voorbereiding"]),
        ("Klaarleggen", materials),
    ]
    theme = f"{material.shared['titel']} · {material.shared['niveaus']['vo']}"
    title = deck.add(TITLE, lesson["titel"], [theme, lesson["ondertitel"]], notes)
    for number, person in enumerate(lesson["omslag"]):
        deck.picture(title, f"{person['wie']}-{person['gezicht']}", 2.2 + 2 * number, 0.4, 1.6)

    notes = [("Zeg", ["Dit gaan we doen. Je hoeft niets over jezelf te vertellen. Passen mag altijd."])]
    goals = deck.add(TWO_CONTENTS, "Na deze les kun je dit", lesson["leerdoelen"], notes)
    fill(goals.placeholders[2].text_frame, [f"**{name}** {minutes} min" for name, minutes in agenda(material.activities)])  # fmt: skip

    notes = [("Zeg", ["Dit is de vraag van vandaag. Denk er even in stilte over na."])]
    question = deck.add(CONTENT, "De vraag van vandaag", [f"**{lesson['kernvraag']}**"], notes)
    thinker = lesson["denker"]
    deck.picture(question, f"{thinker['wie']}-{thinker['gezicht']}", 6.8, 4, 2.4)


def add_points(deck: Deck, activity: Node, notes: Any) -> None:
    """Add an opening or an explanation: points with a picture."""
    slide = deck.add(CONTENT, activity["titel"], activity["punten"], notes)
    place(slide.placeholders[1], 0.5, 1.75, 5.2, 4.95)
    deck.picture(slide, activity["plaatje"], 5.9, 1.8, 3.6, 4)


def add_case(deck: Deck, activity: Node, notes: Any) -> None:
    """Add a case: the story, its question, its picture and its people."""
    slide = deck.add(CONTENT, activity["titel"], [*activity["verhaal"], f"**{activity['vraag']}**"], notes)
    place(slide.placeholders[1], 0.5, 1.75, 5.2, 4.95)
    deck.picture(slide, activity["plaatje"], 5.9, 1.8, 3.6, 2.6)
    for number, person in enumerate(activity["personen"]):
        deck.picture(slide, f"{person['wie']}-{person['gezicht']}", 6 + 1.8 * number, 5, 1.5)


def add_chat(deck: Deck, activity: Node, notes: Any) -> None:
    """Add a slide for each stop of a chat: its messages with portraits, and the question."""
    for number, (messages, question) in enumerate(chat_parts(activity), start=1):
        title = activity["groepsnaam"] if number == 1 else f"{activity['groepsnaam']} (vervolg {number - 1})"
        slide = deck.add(TITLE_ONLY, title, notes=notes if number == 1 else [("Vraag", [question])])
        for row, message in enumerate(messages):
            top = 1.6 + 1.3 * row
            deck.picture(slide, f"{message['wie']}-{message['gezicht']}", 0.5, top, 1, 1)
            bubble = slide.shapes.add_shape(
                MSO_SHAPE.ROUNDED_RECTANGLE, Inches(1.7), Inches(top), Inches(4.8), Inches(1.1)
            )
            bubble.fill.solid()
            bubble.fill.fore_color.rgb = GREY
            name = f"**{deck.material.names[message['wie']]}**"
            fill(bubble.text_frame, [name, message["tekst"]], 18, BLACK)
        card(slide, question, 6.8, 1.6, 2.7, 3)


def add_statement(deck: Deck, activity: Node, notes: Any) -> None:
    """Add a statement with both sides."""
    slide = deck.add(TITLE_ONLY, activity["stelling"], notes=notes)
    card(slide, f"**Eens** {activity['eens']}", 0.5, 2.6, 4.3, 2)
    card(slide, f"**Oneens** {activity['oneens']}", 5.2, 2.6, 4.3, 2)
    rule = slide.shapes.add_textbox(Inches(0.5), Inches(5.2), Inches(9), Inches(1))
    fill(rule.text_frame, ["Schrijf alleen, zonder je naam. Je mentor leest een paar kaartjes voor."], 20)


def add_picture_talk(deck: Deck, activity: Node, notes: Any) -> None:
    """Add a meme with what to look at, think about and do."""
    meme = activity["meme"]
    lines = [f"**Kijk** {activity['kijk']}", f"**Denk** {activity['denk']}", f"**Doe** {activity['doe']}"]
    slide = deck.add(TWO_CONTENTS, activity["titel"], notes=notes)
    fill(slide.placeholders[2].text_frame, lines)
    fill(slide.placeholders[1].text_frame, [f"**{meme['boven']}**"])
    place(slide.placeholders[1], 0.5, 1.6, 4.4, 0.9)
    deck.picture(slide, meme["plaatje"], 0.7, 2.6, 3.8, 3)
    below = slide.shapes.add_textbox(Inches(0.5), Inches(5.7), Inches(4.2), Inches(0.8))
    fill(below.text_frame, [f"**{meme['onder']}**"])


def add_quiz(deck: Deck, activity: Node, notes: Any) -> None:
    """Add a quiz question, and its answer in the mentor's deck."""
    lines = [f"**{letter}** {option['tekst']}" for letter, option in zip("ABCD", activity["keuzes"], strict=False)]  # fmt: skip
    deck.add(CONTENT, activity["vraag"], lines, notes)
    if not deck.for_pupils:
        letter, right = right_answer(activity)
        lines = [f"**Antwoord {letter}: {right}**", *activity["waarom"]]
        deck.add(CONTENT, activity["conclusie"], lines, [("Antwoorden", activity["antwoorden"])])


def add_group_task(deck: Deck, activity: Node, notes: Any) -> None:
    """Add the steps of a group task and its minutes."""
    lines = [f"{number}. {text}" for number, text in enumerate(activity["stappen"], start=1)]
    slide = deck.add(CONTENT, activity["titel"], lines, notes)
    place(slide.placeholders[1], 0.5, 1.75, 6, 4.95)
    card(slide, f"**{activity['klok']} min** {activity['groepjes']}, {activity['nodig']}", 6.8, 1.7, 2.7, 3)


def add_exit_ticket(deck: Deck, activity: Node, notes: Any) -> None:
    """Add the sentences of the exit ticket."""
    rule = SLIP_RULE.format(reader=activity["leest"])
    deck.add(CONTENT, activity["titel"], [*activity["zinnen"], rule], notes)


def add_closing(deck: Deck, activity: Node, notes: Any) -> None:
    """Add the ways to help, and the sentence to remember."""
    lesson = deck.material.lesson
    slide = deck.add(TWO_CONTENTS, activity["titel"], ["**Op school**"], notes)
    fill(slide.placeholders[1].text_frame, [f"**{name}**, {role}" for name, role in CONTACTS])
    lines = [f"**{line['naam']}** {help_text(line)}" for line in deck.material.help_lines]
    fill(slide.placeholders[2].text_frame, lines)
    last = deck.add(
        CONTENT, lesson["onthoud"], [lesson["terugkijken"]], [("Antwoorden", activity["antwoorden"])]
    )
    for number, person in enumerate(lesson["omslag"][:2]):
        deck.picture(last, f"{person['wie']}-{person['gezicht']}", 2.5 + 2.5 * number, 3.6, 2.2)


MAKERS = {
    "opening": add_points,
    "uitleg": add_points,
    "casus": add_case,
    "chat": add_chat,
    "stelling": add_statement,
    "beeld": add_picture_talk,
    "quiz": add_quiz,
    "groepsopdracht": add_group_task,
    "exitticket": add_exit_ticket,
    "afsluiting": add_closing,
}
