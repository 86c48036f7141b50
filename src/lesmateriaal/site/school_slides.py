"""The two slides that the form shows while a visitor types: the first one and the one about help, with open slots."""

from dataclasses import dataclass

from lesmateriaal.document.slides import Contacts, Deck
from lesmateriaal.document.theme import BoxSpec, layout, look, master_box
from lesmateriaal.document.tree import Run, Slot
from lesmateriaal.render import web
from lesmateriaal.render.drawing import Area
from lesmateriaal.render.web_elements import at, colour, element, line, runs
from lesmateriaal.site.leaves import slide_piece
from lesmateriaal.site.styles import StyleSheet
from lesmateriaal.text.template import Html

_END = "</div></div>"
"""The end of a slide and its frame."""


@dataclass(frozen=True, slots=True)
class SchoolSlides:
    """The slides and the style sheet that they need."""

    title: Html
    help: Html
    css: str


def school_slides(deck: Deck, address: web.PictureAddress) -> SchoolSlides:
    """Return the slides of `deck` with the places of the school, which stand on the layouts in PowerPoint.

    `deck` has a slide with contact persons.
    """
    styles = StyleSheet()
    numbers = enumerate(deck.slides, start=1)
    with_contacts = next(
        number for number, slide in numbers if any(isinstance(box.block, Contacts) for box in slide.boxes)
    )
    theme, spec = look(deck.look), layout(deck.slides[0].layout)
    name = line(runs((Run("", slot=Slot.SCHOOL),)), theme.sizes_pt["small"][-1])
    box = spec.boxes["school"]
    school = element(
        "div",
        element("div", name, class_="words"),
        class_="at text low",
        style=f"{at(Area.of(box))};color:{colour(theme.ground(spec)[1], theme)}",
    )
    title = web.slide_html(deck, 1, address).removesuffix(_END)
    title += school + _logo(spec.boxes["school_logo"], "left") + _END
    help_slide = web.slide_html(deck, with_contacts, address).removesuffix(_END)
    help_slide += _logo(master_box("logo"), "right") + _END
    return SchoolSlides(slide_piece(title, styles), slide_piece(help_slide, styles), styles.css())


def _logo(box: BoxSpec, side: str) -> str:
    return f'<img class="at" style="{at(Area.of(box))}" data-logo="{side}" alt="" hidden>'
