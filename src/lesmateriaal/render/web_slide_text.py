"""Text of slides as HTML: paragraphs, real lists and labels, with the sizes and gaps that the fitter measured with."""

from lesmateriaal.document import geometry
from lesmateriaal.document.slides import Card, Contacts, Side, Ticket, Timer
from lesmateriaal.document.theme import BoxSpec, Look
from lesmateriaal.document.tree import Bullets, Labelled, Numbered, Paragraph, Run
from lesmateriaal.render.frames import text_role
from lesmateriaal.render.web_elements import element, line, number, runs
from lesmateriaal.text.measure import to_pt


def paragraphs(block: Paragraph, size_pt: float) -> str:
    """Return running text."""
    gap = geometry.gap_pt(block, size_pt)
    return "".join(
        line(runs(text), size_pt, gap_pt=gap if index else 0) for index, text in enumerate(block.texts)
    )


def listed(block: Bullets | Numbered | Ticket, size_pt: float) -> str:
    """Return a real list; the style sheet draws its signs in the margin, in the colours of the look."""
    items = block.lines if isinstance(block, Ticket) else block.items
    gap = geometry.gap_pt(block, size_pt)
    written = "".join(
        line(runs(text), size_pt, gap_pt=gap if index else 0, name="li") for index, text in enumerate(items)
    )
    style = f"--indent:{number(geometry.indent_mm(block))}"
    # without bullets of its own a list is no list to some screen readers, unless its role says so
    return element(
        "ul" if isinstance(block, Bullets) else "ol", written, class_="l", role="list", style=style
    )


def card(block: Card, size_pt: float, look: Look) -> str:
    """Return the label of a card and its question."""
    if not block.label:
        return line(runs(block.text), size_pt)
    gap = to_pt(geometry.LABEL_GAP_MM)
    return small_label(block.label, look) + line(runs(block.text), size_pt, gap_pt=gap)


def side(block: Side, size_pt: float) -> str:
    """Return the word of a side of the room, and where to go below it."""
    word = line(runs((Run(block.word, True),)), size_pt)
    return word + line(runs(block.text), size_pt, bold=False, classes="body")


def small_label(text: str, look: Look) -> str:
    """Return a small bold label."""
    return line(runs((Run(text, True),)), geometry.label_size_pt(look))


def labelled(block: Labelled, size_pt: float, spec: BoxSpec, look: Look) -> str:
    """Return rows of a label with its text below; on the bare ground labels are coloured."""
    role = None if spec.frame else "primary"
    gap = to_pt(geometry.LABEL_GAP_MM * 2)
    label_pt = size_pt if block.prominent else geometry.label_size_pt(look)
    return "".join(
        line(runs((Run(name, True),)), label_pt, gap_pt=gap if index else 0, role=role, look=look)
        + line(runs(text), size_pt, bold=False)
        for index, (name, text) in enumerate(block.rows)
    )


def contacts(block: Contacts, size_pt: float, look: Look) -> str:
    """Return who can help at school: names and roles."""
    written = small_label(block.heading, look)
    for name, role in block.people:
        written += line(runs(name), size_pt, gap_pt=size_pt * 0.75)
        written += line(runs(role), geometry.label_size_pt(look), bold=False)
    return written


def timer(block: Timer, spec: BoxSpec, look: Look) -> str:
    """Return the minutes in large figures, with how pupils work below."""
    label_pt = geometry.label_size_pt(look)
    role = text_role(spec, look, "text")
    figures = element("span", runs((Run(str(block.minutes), True),)))
    unit_style = f"--s:{number(look.sizes_pt['label'][0])}"
    unit = element("span", runs((Run(" " + block.unit, True),)), class_="sized", style=unit_style)
    lines = "".join(line(runs(text), label_pt, role=role, look=look, bold=False) for text in block.lines)
    return line(figures + unit, look.sizes_pt["number"][0], role=role, look=look) + lines
