"""Whether everybody can read a deck: each rule yields the facts of what it finds; nothing is good.

A finding is one for each slide, however often it is wrong there; `more` says how many others there are.
"""

from collections.abc import Iterator

from lesmateriaal.inspect.contrast import LEAST_CONTRAST, contrast
from lesmateriaal.inspect.deck import FOOT, TITLES, Deck, Sheet, is_picture, outward_links, tables
from lesmateriaal.inspect.facts import Facts, excerpt, grouped
from lesmateriaal.inspect.shapes import Shape
from lesmateriaal.inspect.slide_ground import ground_of
from lesmateriaal.inspect.slide_text import pieces, text_colour
from lesmateriaal.inspect.wording import is_credit, is_file_name, is_vague_link, typed_items
from lesmateriaal.inspect.xml import A, Element, R, is_on

LEAST_PT, LEAST_FOOT_PT = 18.0, 12.0
"""Size of text on a slide at least, and at its foot (design, 5.9)."""
_ROUNDING_PT = 0.05


def slides_without_title(deck: Deck) -> Iterator[Facts]:
    """Each slide has a title placeholder with a text in it."""
    for slide in deck.slides:
        if slide.title is None:
            yield slide.place


def titles_twice(deck: Deck) -> Iterator[Facts]:
    """No two slides have the same title."""
    first: dict[str, int] = {}
    for slide in deck.slides:
        if slide.title is not None:
            number = slide.place["slide"]
            known = first.setdefault(" ".join(slide.title.text.split()).casefold(), number)
            if known != number:
                yield slide.place | {"first": known}


def pictures_without_alt(deck: Deck) -> Iterator[Facts]:
    """Each picture, chart and drawing has an alt text or is marked as decoration, itself or by its group."""
    for slide in deck.slides:
        found = (each for each in slide.shapes if is_picture(each) and not each.covered)
        bare = (each for each in found if not each.alt and not each.is_decoration)
        yield from _once(slide, ({"text": str(each.properties.get("name", ""))} for each in bare))


def alts_that_are_names(deck: Deck) -> Iterator[Facts]:
    """No alt text is the name of a file or of a picture."""
    for slide in deck.slides:
        found = (each.alt for each in slide.shapes if not each.is_decoration and is_file_name(each.alt))
        yield from _once(slide, ({"text": excerpt(alt)} for alt in found))


def tables_without_header(deck: Deck) -> Iterator[Facts]:
    """Each table of more than one row has a header row."""
    for slide in deck.slides:
        for table in tables(slide):
            properties = table.find(f"{A}tblPr")
            has_header = properties is not None and is_on(properties.get("firstRow"))
            if not has_header and len(table.findall(f"{A}tr")) > 1:
                yield slide.place


def typed_lists(deck: Deck) -> Iterator[Facts]:
    """Lists are lists of PowerPoint, and no signs or numbers typed before the lines."""
    for slide in deck.slides:
        boxes = (body for each in slide.shapes if each.placeholder not in TITLES for body in _bodies(each))
        found = (item for body in boxes for item in typed_items(_lines(body)))
        yield from _once(slide, ({"text": excerpt(item)} for item in found))


def vague_links(deck: Deck) -> Iterator[Facts]:
    """The text of each link tells where it leads."""
    for slide in deck.slides:
        outward = outward_links(slide, deck.package)
        links: dict[tuple[Element, str], list[str]] = {}
        for piece in pieces(deck, slide):
            click = piece.run.find(f"{A}rPr/{A}hlinkClick")
            target = str(click.get(f"{R}id", "")) if click is not None else ""
            if target in outward:  # one link may consist of several runs
                links.setdefault((piece.paragraph, target), []).append(piece.text)
        texts = map("".join, links.values())
        yield from _once(slide, ({"text": excerpt(text)} for text in texts if is_vague_link(text)))


def weak_contrasts(deck: Deck) -> Iterator[Facts]:
    """Text and what is behind it have a contrast of 4.5 at least, where both colours can be told."""
    for sheet in deck.sheets:
        found: list[Facts] = []
        for piece in pieces(deck, sheet):
            front = text_colour(piece, sheet)
            ground = ground_of(piece, sheet, deck) if front else None
            if front and ground and (ratio := contrast(front, ground)) < LEAST_CONTRAST:
                numbers = {"ratio": ratio, "least": LEAST_CONTRAST}
                found.append({"text": excerpt(piece.text), "front": front, "ground": ground, **numbers})
        yield from _once(sheet, found)


def small_texts(deck: Deck) -> Iterator[Facts]:
    """Text is 18 pt at least; footer, number, date and credits 12 pt."""
    for sheet in deck.sheets:
        found: list[Facts] = []
        small: dict[Shape, bool] = {}
        for piece in pieces(deck, sheet):
            if piece.size_pt >= LEAST_PT - _ROUNDING_PT:
                continue
            if piece.shape not in small:
                small[piece.shape] = piece.shape.placeholder in FOOT or is_credit(piece.shape.text)
            least = LEAST_FOOT_PT if small[piece.shape] else LEAST_PT
            if piece.size_pt < least - _ROUNDING_PT and not piece.is_raised:
                found.append({"text": excerpt(piece.text), "size": piece.size_pt, "least": least})
        yield from _once(sheet, found)


def empty_boxes(deck: Deck) -> Iterator[Facts]:
    """No placeholder is left empty; a title without text is another rule."""
    for slide in deck.slides:
        found = (
            each
            for each in slide.shapes
            if each.kind == "sp"
            and each.holder is not None
            and each.placeholder not in (*FOOT, *TITLES, "hdr")
        )
        empty = (each for each in found if not each.has_text and not is_picture(each))
        yield from _once(slide, ({"text": str(each.properties.get("name", ""))} for each in empty))


def _once(sheet: Sheet, found: Iterator[Facts] | list[Facts]) -> Iterator[Facts]:
    return grouped((sheet.place | each for each in found), lambda _: "")


def _bodies(shape: Shape) -> Iterator[Element]:
    """Yield the text of `shape`, that of a table cell by cell."""
    yield from shape.element.iter("{*}txBody")


def _lines(body: Element) -> Iterator[str]:
    """Yield the lines of `body`: paragraphs, and what a line break divides them into."""
    for paragraph in body.iterfind(f"{A}p"):
        text = ""
        for each in paragraph:
            if each.tag == f"{A}br":
                yield text
                text = ""
            else:
                text += "".join(t.text or "" for t in each.iter(f"{A}t"))
        yield text
