"""What pupils work with on paper, as HTML: heads of tasks, lines to write on, boxes to draw in, cards to cut."""

from html import escape

from lesmateriaal.document.paper import CutCards, DrawingBoxes, Prompts, Task, WritingLines
from lesmateriaal.document.paper_flow import has_room_behind
from lesmateriaal.document.theme import Look
from lesmateriaal.render.web_elements import PictureAddress, element, origin_of, picture, runs
from lesmateriaal.render.web_paper_rows import gapped

_LINE = '<div class="writing-line"></div>'


def task_html(task: Task, theme: Look) -> str:
    """Return the head of a task: number, title and, at the right, how and how long."""
    content = element("span", str(task.number), class_="task-number")
    content += element("h3", runs(task.title))
    if task.note:
        content += element("span", escape(task.note), class_="task-note small")
    return gapped(task, theme, content, "task", origin_of(task.origin))


def lines_html(lines: WritingLines) -> str:
    """Return ruled lines."""
    return element(
        "div",
        _LINE * lines.count,
        class_="writing-lines",
        aria_hidden="true",
        data_origin=origin_of(lines.origin),
    )


def prompts_html(prompts: Prompts, theme: Look) -> str:
    """Return beginnings of sentences, each with a line behind it, or below it when there is no room behind."""
    written = ""
    for text in prompts.texts:
        if has_room_behind(text, theme):
            rule = '<span class="rule"></span>'
            written += element("div", element("span", runs(text)) + rule, class_="prompt")
        else:
            written += element("p", runs(text), style="margin-bottom:0") + _LINE
    return element("div", written, data_origin=origin_of(prompts.origin))


def boxes_html(boxes: DrawingBoxes, theme: Look) -> str:
    """Return empty boxes side by side, each with a label at the top."""
    cells = "".join(element("div", runs(label)) for label in boxes.labels)
    style = f"grid-template-columns:repeat({len(boxes.labels)},1fr)"
    written = element("div", cells, class_="drawing-boxes small", style=style)
    return gapped(boxes, theme, written, "boxes", origin_of(boxes.origin))


def cards_html(cards: CutCards, theme: Look, address: PictureAddress) -> str:
    """Return cards to cut out, three in a row."""
    cells = "".join(
        element("div", (picture(image, address) if image else "") + element("p", runs(text)))
        for image, text in cards.cards
    )
    written = element("div", cells, class_="cut-cards small")
    return gapped(cards, theme, written, "cards", origin_of(cards.origin))
