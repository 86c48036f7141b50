"""From blocks on paper to HTML: a flow with the sizes and spaces of the styles of Word."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import assert_never

from lesmateriaal.document.paper import (
    Beside,
    CutCards,
    CutLine,
    Document,
    DrawingBoxes,
    Frame,
    Heading,
    Links,
    Opening,
    PageBreak,
    PaperBlock,
    Prompts,
    Script,
    Small,
    Speech,
    Table,
    Task,
    Ticks,
    Timeline,
    WritingLines,
)
from lesmateriaal.document.paper_flow import label_with_colon, link_text
from lesmateriaal.document.theme import Look, look
from lesmateriaal.document.tree import Bullets, Chat, Image, Labelled, Numbered, Paragraph, Run, Text
from lesmateriaal.dutch.labels import label
from lesmateriaal.render import web_paper_rows as rows
from lesmateriaal.render import web_paper_tasks as tasks
from lesmateriaal.render.web_elements import PictureAddress, element, origin_of, picture, runs


def paper_blocks(document: Document, address: PictureAddress) -> tuple[str, ...]:
    """Return the blocks of `document` as HTML, in order; each stands on the white of a `.paper` of its look."""
    theme = look(document.look, document.for_adults)
    writer = _Writer(theme, address)
    return tuple(writer.block(block) for block in document.blocks)


def paper_classes(document: Document) -> str:
    """Return the classes of the element around the blocks of `document`, inside a `.paper-frame`."""
    return f"paper look-{document.look}" + (" adults" if document.for_adults else "")


def page_head(document: Document) -> str:
    """Return what stands at the head of each page."""
    title = element("strong", escape(document.title))
    words = element("span", f"{title} · {escape(document.kind)}")
    return element("p", words, class_="running page-head")


def page_foot(document: Document) -> str:
    """Return what stands at the foot of each page, without the number of the page."""
    properties = document.properties
    return element(
        "p",
        escape(f"{label('version')} {properties.version} · {properties.licence}"),
        class_="running page-foot",
    )


class _Writer:
    """Writes blocks in order; it knows the last heading, because a heading skips no level."""

    def __init__(self, theme: Look, address: PictureAddress) -> None:
        self.look = theme
        self.address = address
        self.heading_level = 0

    def block(self, block: PaperBlock) -> str:
        """Return one block."""
        match block:
            case Heading():
                return self._heading(block)
            case Paragraph() | Small() | Bullets() | Labelled():
                return self._text(block)
            case Numbered(items):
                return items_html("ol", items, origin=origin_of(block.origin))
            case Image():
                image = picture(block, self.address)
                return element("div", image, class_="picture-block", data_origin=origin_of(block.origin))
            case Opening():
                self.heading_level = 1
                return rows.opening_html(block, self.look, self.address)
            case Speech():
                return rows.speech_html(block, self.look)
            case Chat():
                return rows.chat_html(block, self.look, self.address)
            case Task():
                self.heading_level = 2
                return tasks.task_html(block, self.look)
            case Ticks(items):
                return items_html("ul", items, "ticks", origin_of(block.origin))
            case WritingLines():
                return tasks.lines_html(block)
            case Prompts():
                return tasks.prompts_html(block, self.look)
            case DrawingBoxes():
                return tasks.boxes_html(block, self.look)
            case CutCards():
                return tasks.cards_html(block, self.look, self.address)
            case CutLine(text):
                return element("p", f"✂\N{VARIATION SELECTOR-15} {escape(text)}", class_="small cut-line")
            case Script():
                return rows.script_html(block, self.look)
            case Table():
                return rows.table_html(block, self.look)
            case Frame():
                return self._frame(block)
            case Beside(left, right):
                columns = (self._column(left), self._column(right))
                return rows.gapped(
                    block, self.look, "".join(element("div", each) for each in columns), "beside"
                )
            case Timeline():
                self.heading_level = 2
                return rows.timeline_html(block, self.look)
            case Links():
                return _links(block)
            case PageBreak():
                return '<hr class="new-page">'
            case _:
                assert_never(block)

    def _heading(self, block: Heading) -> str:
        self.heading_level = block.level
        return element(f"h{block.level + 1}", runs(block.text), data_origin=origin_of(block.origin))

    def _text(self, block: Paragraph | Small | Bullets | Labelled, framed: bool = False) -> str:
        origin = origin_of(block.origin)
        match block:
            case Paragraph(texts):
                return _paragraphs(texts, "", origin)
            case Small(texts):
                return _paragraphs(texts, "small", origin)
            case Bullets(items):
                return items_html("ul", items, origin=origin)
            case Labelled(pairs):
                texts = tuple((Run(label_with_colon(name) + " ", True), *text) for name, text in pairs)
                return _paragraphs(texts, "small" if framed else "", origin)
            case _:
                assert_never(block)

    def _frame(self, block: Frame) -> str:
        head = ""
        if block.title:
            head = element(f"h{4 if self.heading_level > 1 else 3}", escape(block.title))
        content = head + "".join(self._text(each, framed=True) for each in block.blocks)
        return rows.gapped(block, self.look, content, "frame", origin_of(block.origin))

    def _column(self, blocks: Sequence[Heading | Bullets]) -> str:
        return "".join(
            self._heading(each) if isinstance(each, Heading) else self._text(each) for each in blocks
        )


def _paragraphs(texts: Sequence[Text], classes: str, origin: str | None) -> str:
    written = "".join(element("p", runs(text), class_=classes or None) for text in texts)
    return element("div", written, data_origin=origin)


def items_html(name: str, items: Sequence[Text], classes: str = "", origin: str | None = None) -> str:
    """Return `items` as a list."""
    written = "".join(element("li", runs(item)) for item in items)
    return element(name, written, class_=classes or None, role="list", data_origin=origin)


def _links(links: Links) -> str:
    written = "".join(element("li", piece) for piece in _link_pieces(links))
    return element("ul", written, class_="small", role="list", data_origin=origin_of(links.origin))


def _link_pieces(links: Links) -> Iterator[str]:
    for row in links.rows:
        words = escape(row.words)
        if row.address:
            words = element("a", words, href=row.address, rel="noreferrer noopener", target="_blank")
        yield words + escape(link_text(row).removeprefix(row.words))
