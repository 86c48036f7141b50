"""What is said on paper and by whom: the title with characters beside it, chats, and bubbles."""

from lesmateriaal.document import paper_sizes as sizes
from lesmateriaal.document.paper import Opening, Speech
from lesmateriaal.document.paper_flow import gaps_pt, name_line_mm, opening_mm, opening_text_mm
from lesmateriaal.document.theme import page
from lesmateriaal.document.tree import Chat, Message
from lesmateriaal.render.word_elements import Border, Cell, Grid, Para, Row, gap_row
from lesmateriaal.render.word_writing import Writing, grey_colour
from lesmateriaal.render.word_xml import TAB, leader_tab, left_tab, rule_run, runs, word


def opening_grid(opening: Opening, writing: Writing) -> Grid:
    """Return the title, with lines to write on below it, and the characters that stand on a rule beside it."""
    paras = [Para("Heading1", runs(opening.title), before_pt=0)]
    if opening.labels:
        paras.append(_name_para(opening))
    cells = [Cell(paras, padding_mm=(0, 0, 0, sizes.OPENING_GAP_MM), anchor="bottom")]
    widths = opening_mm(opening)
    if opening.portraits:
        size = sizes.OPENING_FACE_MM
        faces = (writing.drawing(each.image, size, size, decorative=True) for each in opening.portraits)
        rule = Border(sizes.OPENING_RULE_PT, writing.primary)
        cells.append(Cell([Para("Faces", "".join(faces))], borders={"bottom": rule}, anchor="bottom"))
    before_pt, after_pt = gaps_pt(opening, writing.look)
    return Grid([Row(cells, splits=True)], widths[: len(cells)], before_pt, after_pt)


def _name_para(opening: Opening) -> Para:
    """Return labels with a line to write on, side by side; the line is the leader of a tab."""
    content, tabs = "", ""
    places = name_line_mm(len(opening.labels), opening_text_mm(opening))
    for label, (start, end) in zip(opening.labels, places, strict=True):
        if start:
            content += TAB
            tabs += left_tab(start)
        content += word(f"{label} ") + rule_run()
        tabs += leader_tab(end)
    return Para("NameLine", content, tabs=tabs)


def speech_grid(speech: Speech, writing: Writing) -> Grid:
    """Return sentences as bubbles that stand to the left and to the right by turns."""
    rows: list[Row] = []
    for index, text in enumerate(speech.texts):
        if rows:
            rows.append(gap_row(3, sizes.SPEECH_GAP_MM))
        bubble = Cell(
            [Para("ChatText", runs(text))],
            shade=grey_colour("cell"),
            borders={"left": Border(3, writing.primary)},
            padding_mm=(sizes.SPEECH_TOP_MM, sizes.CHAT_SIDE_MM, sizes.SPEECH_BOTTOM_MM, sizes.CHAT_SIDE_MM),
            span=2,
        )
        white = Cell([])
        rows.append(Row([white, bubble] if index % 2 else [bubble, white]))
    shift = sizes.SPEECH_SHIFT_MM
    widths = (shift, page().text_width_mm - 2 * shift, shift)
    return Grid(rows, widths, *gaps_pt(speech, writing.look))


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
