"""Blocks on paper that Word has as tables, as HTML: what is said and by whom, scripts, tables, time lines."""

from html import escape

from lesmateriaal.document.paper import (
    Moment,
    Opening,
    PaperBlock,
    RowKind,
    Script,
    ScriptRow,
    Speech,
    Table,
    Timeline,
)
from lesmateriaal.document.paper_flow import gaps_pt
from lesmateriaal.document.paper_script import whole_rows
from lesmateriaal.document.theme import Look
from lesmateriaal.document.tree import Chat, Message, Run
from lesmateriaal.render.web_elements import PictureAddress, element, number, origin_of, picture, runs

_KINDS = {RowKind.WARN: "warns", RowKind.ANSWER: "framed"}
"""Classes of rows with a line around them."""


def gapped(block: PaperBlock, theme: Look, content: str, classes: str, origin: str | None = None) -> str:
    """Return `content` as a block with the space around it that its table has in Word."""
    before, after = gaps_pt(block, theme)
    style = f"--before:{number(before)};--after:{number(after)}"
    return element("div", content, class_=f"{classes} gaps", style=style, data_origin=origin)


def opening_html(opening: Opening, theme: Look, address: PictureAddress) -> str:
    """Return the title, with lines to write on below it, and the characters that stand on a rule beside it."""
    title = element("h2", runs(opening.title))
    if opening.labels:
        rule = '<span class="rule"></span>'
        labels = "".join(element("span", escape(name) + rule) for name in opening.labels)
        title += element("p", labels, class_="small name-line")
    content = element("div", title)
    if opening.portraits:
        faces = "".join(picture(each.image, address, decorative=True) for each in opening.portraits)
        content += element("span", faces, class_="faces")
    return gapped(opening, theme, content, "opening", origin_of(opening.origin))


def speech_html(speech: Speech, theme: Look) -> str:
    """Return sentences as bubbles that stand to the left and to the right by turns."""
    items = "".join(element("li", runs(text)) for text in speech.texts)
    written = element("ul", items, class_="speech", role="list")
    return gapped(speech, theme, written, "said", origin_of(speech.origin))


def chat_html(chat: Chat, theme: Look, address: PictureAddress) -> str:
    """Return a chat: a face and a bubble for each message."""
    items = "".join(_message(message, address) for message in chat.messages)
    written = element("ul", items, class_="messages", role="list")
    return gapped(chat, theme, written, "said", origin_of(chat.origin))


def _message(message: Message, address: PictureAddress) -> str:
    face = picture(message.portrait.image, address, decorative=True)
    words = element("p", element("strong", escape(message.name))) + element("p", runs(message.text))
    classes = "message helps" if message.helps else "message"
    return element("li", face + element("div", words), class_=classes, data_origin=origin_of(message.origin))


def script_html(script: Script, theme: Look) -> str:
    """Return a script: a label and what belongs to it."""
    written = "".join(_script_row(row) for row in whole_rows(script, theme))
    before, after = gaps_pt(script, theme)
    style = f"--before:{number(before)};--after:{number(after)}"
    return element("dl", written, class_="script small gaps", style=style)


def _script_row(row: ScriptRow) -> str:
    kind = _KINDS.get(row.kind)
    name = element("dt", element("span", escape(row.label)))
    if row.listed:
        items = "".join(element("li", runs(text)) for text in row.texts)
        said = element("ul", items, class_="small", role="list")
    else:
        said = "".join(element("p", runs(text)) for text in row.texts)
    return element("div", name + element("dd", said), class_=kind, data_origin=origin_of(row.origin))


def table_html(table: Table, theme: Look) -> str:
    """Return a table of data with its header row; the first cell of a row is the head of that row."""
    whole = sum(table.widths_mm)
    columns = "".join(f'<col style="width:{number(100 * width / whole)}%">' for width in table.widths_mm)
    head = "".join(element("th", escape(title), scope="col") for title in table.header)
    body = ""
    for first, *others in table.rows:
        cells = element("th", runs(first), scope="row") + "".join(
            element("td", runs(text)) for text in others
        )
        body += element("tr", cells)
    if table.total:
        first_word, text = table.total
        cells = element("th", runs((Run(first_word),)), scope="row")
        cells += element("td", runs(text), colspan=str(len(table.header) - 1))
        body += element("tr", cells, class_="total")
    content = f"<colgroup>{columns}</colgroup><thead>{element('tr', head)}</thead><tbody>{body}</tbody>"
    written = element("table", content, class_="small")
    return gapped(table, theme, written, "data", origin_of(table.origin))


def timeline_html(timeline: Timeline, theme: Look) -> str:
    """Return the moments below each other, each with when it is and who acts beside it."""
    return gapped(timeline, theme, "".join(map(_moment, timeline.moments)), "timeline", None)


def _moment(moment: Moment) -> str:
    said = element("h3", runs(moment.head))
    if len(moment.items) == 1:
        said += element("p", runs(moment.items[0]))
    else:
        items = "".join(element("li", runs(item)) for item in moment.items)
        said += element("ol" if moment.numbered else "ul", items, role="list")
    origin = origin_of(moment.origin)
    if not (moment.when or moment.who):
        return element("div", said, class_="moment always", data_origin=origin)
    pairs = ((moment.when, "strong"), (moment.who, "span"))
    names = "".join(element("p", element(name, escape(words))) for words, name in pairs if words)
    beside = element("div", names, class_="when small")
    return element("div", beside + element("div", said), class_="moment", data_origin=origin)
