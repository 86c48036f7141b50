"""What pupils work with on paper: heads of tasks, chats, boxes to tick, lines to write on, cards to cut."""

from lesmateriaal.document import paper_sizes as sizes
from lesmateriaal.document.paper import CutCards, CutLine, DrawingBoxes, Prompts, Task, Ticks, WritingLines
from lesmateriaal.document.paper_flow import gaps_pt, has_room_behind, task_widths_mm
from lesmateriaal.document.theme import Look, page
from lesmateriaal.document.tree import Image, Text
from lesmateriaal.render.word_elements import Border, Cell, Grid, Para, Row, spacer
from lesmateriaal.render.word_writing import Writing, grey_colour
from lesmateriaal.render.word_xml import TAB, leader_tab, rule_run, runs, word

_CHECKBOX_FONT = "MS Gothic"
"""Word's own choice for the glyphs of a box to tick; Calibri has none."""
_GOTHIC = f'<w:rFonts w:ascii="{_CHECKBOX_FONT}" w:eastAsia="{_CHECKBOX_FONT}" w:hAnsi="{_CHECKBOX_FONT}"/>'
_SYMBOLS = '<w:rFonts w:ascii="Segoe UI Symbol" w:eastAsia="Segoe UI Symbol" w:hAnsi="Segoe UI Symbol"/>'


def task_grid(task: Task, writing: Writing) -> Grid:
    """Return the head of a task: number, title and, at the right, how and how long."""
    cells = [
        Cell([Para("TaskNumber", word(str(task.number)))], shade=writing.primary, anchor="center"),
        Cell(
            [Para("Heading2", runs(task.title), before_pt=0, after_pt=0)],
            padding_mm=(0, sizes.TASK_GAP_MM, 0, 0),
            anchor="center",
        ),
    ]
    if task.note:
        cells.append(Cell([Para("TaskNote", word(task.note))], anchor="center"))
    before_pt, after_pt = gaps_pt(task, writing.look)
    row = Row(cells, height_mm=sizes.TASK_NUMBER_MM, splits=True)
    return Grid([row], task_widths_mm(task.note, writing.look), before_pt, after_pt)


def tick_paras(ticks: Ticks, writing: Writing) -> list[Para]:
    """Return the options, each with a box that can also be ticked on a screen."""
    paras = [Para("Tick", _checkbox(writing.new_box()) + TAB + runs(item)) for item in ticks.items]
    keep_together(paras)
    return paras


def _checkbox(number: int) -> str:
    return (
        f'<w:sdt><w:sdtPr><w:id w:val="{number}"/><w14:checkbox><w14:checked w14:val="0"/>'
        f'<w14:checkedState w14:val="2612" w14:font="{_CHECKBOX_FONT}"/>'
        f'<w14:uncheckedState w14:val="2610" w14:font="{_CHECKBOX_FONT}"/></w14:checkbox></w:sdtPr>'
        f'<w:sdtContent><w:r><w:rPr>{_GOTHIC}<w:sz w:val="{round(2 * sizes.TICK_PT)}"/></w:rPr>'
        "<w:t>☐</w:t></w:r></w:sdtContent></w:sdt>"
    )


def line_paras(lines: WritingLines) -> list[Para]:
    """Return ruled lines; the style draws a rule between them, or Word would merge their borders."""
    paras = [Para("WritingLine") for _ in range(lines.count)]
    keep_together(paras)
    if paras:
        paras[-1].after_pt = sizes.LINES_AFTER_PT
    return paras


def keep_together(paras: list[Para]) -> None:
    """Keep `paras` on one page, or, when there are many, the first with the second."""
    bound = paras[:-1] if len(paras) <= sizes.LINES_TOGETHER else paras[:1]
    for para in bound:
        para.keep_next = True


def prompt_paras(prompts: Prompts, look: Look) -> list[Para]:
    """Return beginnings of sentences, each with a line behind it, or below it when there is no room behind."""
    paras: list[Para] = []
    tab = leader_tab(page().text_width_mm)
    for text in prompts.texts:
        if has_room_behind(text, look):
            paras.append(Para("Prompt", runs(text) + word(" ") + rule_run(), tabs=tab))
        else:
            paras += [
                Para("Normal", runs(text), after_pt=0),
                Para("WritingLine", after_pt=sizes.PROMPT_AFTER_PT),
            ]
    keep_together(paras)
    return paras


def cut_line_para(line: CutLine) -> Para:
    """Return a dashed line with scissors and what to do."""
    return Para("CutLine", word("✂", properties=_SYMBOLS) + word(f" {line.text}"))


def cards_grid(cards: CutCards, writing: Writing) -> Grid:
    """Return cards to cut out, three in a row, with dashed lines around them."""
    width = page().text_width_mm / sizes.CARDS_IN_ROW
    dashed = Border(0.75, grey_colour("strong"), "dashed")
    borders = dict.fromkeys(("top", "left", "bottom", "right"), dashed)
    padding = (sizes.CARD_TOP_MM, sizes.CARD_SIDE_MM, sizes.CARD_BOTTOM_MM, sizes.CARD_SIDE_MM)
    cells = [
        Cell(
            _card_paras(image, text, width, writing),
            borders=borders,
            anchor="center",
            padding_mm=padding,
        )
        for image, text in cards.cards
    ]
    while len(cells) % sizes.CARDS_IN_ROW:
        cells.append(Cell([spacer(1)]))
    rows = [
        Row(cells[start : start + sizes.CARDS_IN_ROW], sizes.CARD_HEIGHT_MM)
        for start in range(0, len(cells), sizes.CARDS_IN_ROW)
    ]
    return Grid(rows, (width,) * sizes.CARDS_IN_ROW, *gaps_pt(cards, writing.look))


def _card_paras(image: Image | None, text: Text, width_mm: float, writing: Writing) -> list[Para]:
    words = Para("CardText", runs(text))
    if image is None:
        return [words]
    picture = writing.drawing(image, width_mm - sizes.CARD_MARGIN_MM, sizes.CARD_PICTURE_MM)
    return [Para("CardText", picture), words]


def boxes_grid(boxes: DrawingBoxes, writing: Writing) -> Grid:
    """Return empty boxes side by side, each with a label at the top."""
    line = Border(1, grey_colour("strong"))
    borders = dict.fromkeys(("top", "left", "bottom", "right"), line)
    padding = (sizes.BOX_PADDING_MM,) * 4
    cells = [
        Cell([Para("Small", runs(label, bold=True))], borders=borders, padding_mm=padding)
        for label in boxes.labels
    ]
    width = page().text_width_mm / len(cells)
    row = Row(cells, sizes.BOX_HEIGHT_MM)
    return Grid([row], (width,) * len(cells), *gaps_pt(boxes, writing.look))
