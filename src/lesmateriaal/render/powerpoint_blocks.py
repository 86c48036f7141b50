"""Each block of a slide, handed to what writes or draws it."""

from typing import assert_never

from lesmateriaal.document.slides import (
    Agenda,
    Answer,
    Box,
    Bubble,
    Caption,
    Card,
    Contacts,
    Countdown,
    People,
    Portraits,
    Side,
    StickerSheet,
    Ticket,
    Timer,
)
from lesmateriaal.document.theme import BoxSpec
from lesmateriaal.document.tree import Bullets, Chat, Image, Labelled, Numbered, Paragraph, Portrait
from lesmateriaal.render import powerpoint_people as people
from lesmateriaal.render import powerpoint_shapes as shapes
from lesmateriaal.render import powerpoint_text as written
from lesmateriaal.render.canvas import Canvas
from lesmateriaal.render.drawing import paragraph, runs


def draw_box(canvas: Canvas, box: Box, spec: BoxSpec) -> None:
    """Put `box` on the slide, where `spec` has it."""
    block, size, look = box.block, box.size_pt, canvas.look
    match block:
        case Paragraph():
            written.write(canvas, box, spec, written.paragraphs(block, size))
        case Bullets() | Numbered() | Ticket():
            written.write(canvas, box, spec, written.listed(block, size, look))
        case Labelled():
            written.write(canvas, box, spec, written.labelled(block, size, spec, look))
        case Card():
            written.write(canvas, box, spec, written.card(block, size, look))
        case Side():
            written.write(canvas, box, spec, written.side(block, size))
        case Caption(text) | Bubble(text):
            written.write(canvas, box, spec, paragraph(runs(text, size)))
        case Answer():
            shapes.draw_answer(canvas, box, spec, block)
        case Agenda():
            shapes.draw_agenda(canvas, box, spec, block)
        case Contacts():
            shapes.draw_contacts(canvas, box, spec, block)
        case Timer():
            shapes.draw_timer(canvas, box, spec, block)
        case Countdown(minutes):
            shapes.draw_countdown(canvas, spec, minutes)
        case StickerSheet():
            shapes.draw_stickers(canvas, spec, block)
        case Image():
            shapes.draw_image(canvas, spec, block)
        case Chat():
            people.draw_chat(canvas, spec, block, size)
        case Portrait():
            people.draw_single(canvas, spec, block)
        case Portraits():
            people.draw_cover(canvas, spec, block)
        case People():
            people.draw_people(canvas, spec, block, size)
        case _:
            assert_never(block)
