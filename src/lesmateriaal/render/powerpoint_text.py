"""Text of slides: paragraphs, lists and labels in the placeholders of the layouts."""

from dataclasses import replace

from lesmateriaal.document import geometry
from lesmateriaal.document.slides import Box, Card, Side, Ticket
from lesmateriaal.document.theme import BoxSpec, Look
from lesmateriaal.document.tree import Bullets, Labelled, Numbered, Paragraph, Run
from lesmateriaal.dutch.labels import LABELS
from lesmateriaal.render.canvas import Canvas
from lesmateriaal.render.drawing import colour, paragraph, runs, spaced
from lesmateriaal.render.language import LANGUAGE
from lesmateriaal.render.powerpoint_layouts import bullet
from lesmateriaal.render.units import emu
from lesmateriaal.text.measure import to_pt


def write(canvas: Canvas, box: Box, spec: BoxSpec, paragraphs: str) -> None:
    """Put `paragraphs` into the placeholder of `box`, with the insets that were measured with."""
    insets = geometry.insets_mm(box.block, spec, canvas.look)
    area = replace(spec, y_mm=box.y_mm) if box.y_mm is not None else None
    canvas.box(box.name, LABELS["layout_text"], paragraphs, area, insets if any(insets) else None)


def paragraphs(block: Paragraph, size_pt: float) -> str:
    """Return running text."""
    gap = spaced(geometry.gap_pt(block, size_pt))
    return "".join(
        paragraph(runs(text, size_pt), inside=gap if index else "") for index, text in enumerate(block.texts)
    )


def listed(block: Bullets | Numbered | Ticket, size_pt: float, look: Look) -> str:
    """Return a real list: the sign hangs in the margin and moves along when somebody types."""
    items = block.lines if isinstance(block, Ticket) else block.items
    sign = bullet(look) if isinstance(block, Bullets) else _numbers(look)
    indent = emu(geometry.indent_mm(block))
    gap = spaced(geometry.gap_pt(block, size_pt))
    return "".join(
        paragraph(
            runs(text, size_pt) + _end(size_pt),
            f' marL="{indent}" indent="-{indent}"',
            (gap if index else "") + sign,
        )
        for index, text in enumerate(items)
    )


def _end(size_pt: float) -> str:
    """Return the size of the end of a paragraph: LibreOffice gives the number of a list that size."""
    return f'<a:endParaRPr lang="{LANGUAGE}" sz="{round(size_pt * 100)}"/>'


def _numbers(look: Look) -> str:
    return f'<a:buClr>{colour(look.number_role, look)}</a:buClr><a:buSzPct val="100000"/><a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPlain"/>'


def card(block: Card, size_pt: float, look: Look) -> str:
    """Return the label of a card and its question."""
    if not block.label:
        return paragraph(runs(block.text, size_pt))
    gap = spaced(to_pt(geometry.LABEL_GAP_MM))
    return small_label(block.label, look) + paragraph(runs(block.text, size_pt), inside=gap)


def side(block: Side, size_pt: float) -> str:
    """Return the word of a side of the room, and where to go below it."""
    word = paragraph(runs((Run(block.word, True),), size_pt))
    return word + paragraph(runs(block.text, size_pt, bold=False, in_body_face=True))


def small_label(text: str, look: Look) -> str:
    """Return a small bold label."""
    return paragraph(runs((Run(text, True),), geometry.label_size_pt(look)))


def labelled(block: Labelled, size_pt: float, spec: BoxSpec, look: Look) -> str:
    """Return rows of a label with its text below; on the bare ground labels are coloured."""
    role = None if spec.frame else "primary"
    gap = spaced(to_pt(geometry.LABEL_GAP_MM * 2))
    label_pt = size_pt if block.prominent else geometry.label_size_pt(look)
    return "".join(
        paragraph(runs((Run(name, True),), label_pt, role, look), inside=gap if index else "")
        + paragraph(runs(text, size_pt, bold=False))
        for index, (name, text) in enumerate(block.rows)
    )
