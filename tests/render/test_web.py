"""Slides and paper as HTML: what can be read aloud, where it came from, and the same places as in the files."""

import re
from html.parser import HTMLParser

import pytest
from pptx.util import Mm

from deck_world import deck_of
from factories import activity_data
from fitting import PROPERTIES
from lesmateriaal.document.fit import fit_deck
from lesmateriaal.document.paper import Document, Heading
from lesmateriaal.document.slides import Box, Deck, Slide
from lesmateriaal.document.theme import look_names
from lesmateriaal.document.tree import Bullets, Image, Numbered, Run, Slot
from lesmateriaal.errors import Place
from lesmateriaal.render.powerpoint_reference import open_reference
from lesmateriaal.render.web import notes_html, page_head, paper_blocks, paper_classes, slide_html, stylesheet
from paper_world import document, every_block, text

KINDS = ("chat", "stelling", "beeld", "quiz", "groepsopdracht", "tweetal", "casus")
HERE = Place("lessons/les/vo.yaml", 7, 3)
PICTURE = Image("plaat", "Een bal op het plein.", 1.0, origin=HERE)


def address(key: str) -> str:
    """Return where the tests would find a picture."""
    return f"/plaat/{key}.png"


def deck_with(*boxes: Box, name: str = "explanation", look: str = "vo") -> Deck:
    """Return a fitted deck of one slide."""
    slide = Slide(name, text("Een titel"), boxes, origin=HERE)
    fitted, _ = fit_deck(Deck(look, PROPERTIES, (slide,)))
    return fitted


class Elements(HTMLParser):
    """The elements of a page, and whether each of them is closed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in ("img", "br", "hr", "col", "path"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag != "path":
            assert self.open.pop() == tag

    def named(self, tag: str) -> list[dict[str, str | None]]:
        """Return the attributes of each element `tag`."""
        return [attributes for name, attributes in self.seen if name == tag]


@pytest.mark.parametrize("look", look_names())
def test_every_kind_of_slide_becomes_elements_that_are_closed(look: str) -> None:
    deck, _ = fit_deck(deck_of(*map(activity_data, KINDS), level=look))

    for number in range(1, len(deck.slides) + 1):
        assert Elements(slide_html(deck, number, address)).open == []


@pytest.mark.parametrize("look", look_names())
def test_every_block_on_paper_becomes_elements_that_are_closed(look: str) -> None:
    tree = every_block(look)

    pieces = paper_blocks(tree, address)

    assert len(pieces) == len(tree.blocks)
    assert Elements("".join(pieces)).open == []


def test_a_slide_is_dutch_and_its_title_is_a_heading() -> None:
    found = Elements(slide_html(deck_with(), 1, address))

    assert [each["lang"] for each in found.named("div") if "lang" in each] == ["nl"]
    assert len(found.named("h3")) == 1


def test_a_list_on_a_slide_is_a_list() -> None:
    items = (text("een"), text("twee"))

    bullets = Elements(slide_html(deck_with(Box("text", Bullets(items))), 1, address))
    numbers = Elements(slide_html(deck_with(Box("text", Numbered(items))), 1, address))

    assert (len(bullets.named("ul")), len(bullets.named("li"))) == (1, 2)
    assert (len(numbers.named("ol")), len(numbers.named("li"))) == (1, 2)


def test_a_picture_has_its_description_and_an_ornament_none() -> None:
    picture = Elements(slide_html(deck_with(Box("picture", PICTURE)), 1, address))
    ornaments = Elements("".join(paper_blocks(every_block(), address)))

    assert [each["alt"] for each in picture.named("img")] == [PICTURE.alt]
    assert "" in [each["alt"] for each in ornaments.named("img")]


def test_each_block_knows_its_file_and_line() -> None:
    html = slide_html(deck_with(Box("picture", PICTURE)), 1, address)

    assert html.count('data-origin="lessons/les/vo.yaml:7"') == 3  # the slide, its title, its picture


def test_what_an_author_writes_is_text_and_no_markup() -> None:
    evil = '<img src=x onerror=alert(1)> & "zo"'
    slide = slide_html(deck_with(Box("text", Bullets((text(evil),)))), 1, address)
    paper = "".join(paper_blocks(document(Heading(1, text(evil))), address))

    for html in (slide, paper, page_head(Document("vo", PROPERTIES, evil, "hand-out", ()))):
        assert "<img" not in html
        assert "&lt;img" in html


def test_a_slot_shows_its_default_and_can_be_found() -> None:
    filled = (Run("Vertrouwenspersoon", False, Slot.CONTACT_1),)

    html = "".join(paper_blocks(document(Heading(1, filled)), address))

    assert '<span data-slot="contact_1">Vertrouwenspersoon</span>' in html


def test_notes_keep_their_labels_and_lists() -> None:
    deck, _ = fit_deck(deck_of(activity_data("quiz")))
    found = "".join(notes_html(slide) for slide in deck.slides)

    assert "<strong>Zeg</strong>: " in found
    assert "<ul><li>" in found


@pytest.mark.parametrize("look", look_names())
def test_the_boxes_stand_where_the_layouts_of_powerpoint_have_them(look: str) -> None:
    deck, _ = fit_deck(deck_of(activity_data("stelling"), level=look))
    layouts = {each.name: each for each in open_reference(look).slide_layouts}
    number = next(index for index, each in enumerate(deck.slides, 1) if each.layout == "statement")
    html = slide_html(deck, number, address)
    found = re.search(r'--x:([\d.]+);--y:([\d.]+);--w:([\d.]+);--h:([\d.]+)[^>]*data-box="title"', html)
    assert found is not None
    wanted = layouts["Stelling"].placeholders[0]

    x, y, _, h = (Mm(float(each)) for each in found.groups())
    assert (x, y, h) == pytest.approx((wanted.left, wanted.top, wanted.height), abs=40)


def test_adults_read_their_own_sizes_on_paper() -> None:
    pupils = document(look="po")
    adults = Document("po", pupils.properties, "", "handleiding", (), for_adults=True)
    styles = stylesheet("/letters/")

    assert paper_classes(pupils) == "paper look-po"
    assert paper_classes(adults) == "paper look-po adults"
    assert ".paper.look-po { --title-size: 28;" in styles
    assert ".paper.look-po.adults { --title-size: 26;" in styles


def test_the_styles_ask_for_nothing_but_their_letters() -> None:
    assert set(re.findall(r"url\(([^)]*)\)", stylesheet("/letters/"))) == {
        '"/letters/Carlito-Regular.ttf"',
        '"/letters/Carlito-Bold.ttf"',
        '"/letters/LiberationSans-Bold.ttf"',
    }
    assert "http" not in stylesheet("/letters/")
