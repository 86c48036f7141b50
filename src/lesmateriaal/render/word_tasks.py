"""What pupils work with on paper: heads of tasks, chats, boxes to tick, lines to write on, cards to cut."""

from lesmateriaal.document import paper_sizes as sizes
from lesmateriaal.document.paper import CutCards, CutLine, DrawingBoxes, NameLine, Task, Ticks, WritingLines
from lesmateriaal.document.paper_flow import gaps_pt, name_line_mm, task_widths_mm
from lesmateriaal.document.theme import grey, page
from lesmateriaal.document.tree import Chat, Image, Message, Text
from lesmateriaal.render.word_elements import Border, Cell, Grid, Para, Row, gap_row, spacer
from lesmateriaal.render.word_writing import Writing, grey_colour
from lesmateriaal.render.word_xml import TAB, runs, twips, word

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
    return Grid([row], task_widths_mm(task.note), before_pt, after_pt)


def chat_grid(chat: Chat, writing: Writing) -> Grid:
    """Return a chat as a paper case: a face and a cell for each message, with white between them."""
    rows: list[Row] = []
    for message in chat.messages:
        if rows:
            rows.append(gap_row(2, sizes.CHAT_GAP_MM))
        rows.append(_message_row(message, writing))
    widths = (sizes.AVATAR_CELL_MM, page().text_width_mm - sizes.AVATAR_CELL_MM)
    return Grid(rows, widths, *gaps_pt(chat, writing.look))


def _message_row(message: Message, writing: Writing) -> Row:
    face = writing.drawing(message.portrait.image, sizes.AVATAR_MM, sizes.AVATAR_MM, decorative=True)
    frame = Border(1, grey_colour("strong"))
    borders = {"left": Border(3, writing.primary if message.helps else grey_colour("rule"))}
    if message.helps:
        borders |= {"top": frame, "bottom": frame, "right": frame}
    text = Cell(
        [
            Para("ChatText", word(message.name, bold=True)),
            Para("ChatText", runs(message.text)),
        ],
        shade=None if message.helps else grey_colour("cell"),
        borders=borders,
        padding_mm=(sizes.CHAT_TOP_MM, sizes.CHAT_SIDE_MM, sizes.CHAT_BOTTOM_MM, sizes.CHAT_SIDE_MM),
        anchor="center",
    )
    return Row([Cell([Para("Avatar", face)], anchor="center"), text])


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


def name_para(line: NameLine) -> Para:
    """Return labels with a line to write on, side by side; the line is the leader of a tab."""
    content, tabs = "", ""
    leader = f'<w:r><w:rPr><w:color w:val="{grey("rule")}"/></w:rPr><w:tab/></w:r>'
    for label, (start, end) in zip(line.labels, name_line_mm(len(line.labels)), strict=True):
        if start:
            content += TAB
            tabs += f'<w:tab w:val="left" w:pos="{twips(start)}"/>'
        content += word(f"{label} ") + leader
        tabs += f'<w:tab w:val="left" w:leader="underscore" w:pos="{twips(end)}"/>'
    return Para("NameLine", content, tabs=tabs)


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
