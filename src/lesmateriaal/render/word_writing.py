"""What one rendering keeps count of: pictures, lists, boxes to tick and the level of the last heading."""

from dataclasses import dataclass, field

from lesmateriaal.document.theme import Look, grey
from lesmateriaal.document.tree import Image
from lesmateriaal.render.language import DECORATIVE
from lesmateriaal.render.units import emu
from lesmateriaal.render.word_elements import Colour
from lesmateriaal.render.word_xml import word
from lesmateriaal.text.xml import escape_attribute

_FIRST_DRAWING = 2
"""The ids of drawings count from 1, and the logo in the header has that one."""
_FIRST_LIST = 3
"""The reference document has the lists 1 and 2: those of the list styles."""

_LINKED = '<w:rStyle w:val="Hyperlink"/>'


@dataclass(slots=True)
class Writing:
    """The state of one rendering; ids are counted, so that the same tree gives the same bytes."""

    look: Look
    pictures: dict[str, str] = field(default_factory=dict)
    """The relationship id of each picture that occurs, by its key, in order."""
    links: dict[str, str] = field(default_factory=dict)
    """The relationship id of each address that is linked, in order."""
    heading_level: int = 0
    _drawings: int = _FIRST_DRAWING - 1
    _lists: int = _FIRST_LIST - 1
    _boxes: int = 0

    @property
    def lists(self) -> range:
        """The ids of the numbered lists so far."""
        return range(_FIRST_LIST, self._lists + 1)

    @property
    def primary(self) -> Colour:
        """The first colour of the look."""
        return Colour(self.look.colours["primary"], "accent1")

    def new_list(self) -> int:
        """Return the id of a list that counts from 1."""
        self._lists += 1
        return self._lists

    def new_box(self) -> int:
        """Return the id of a box to tick."""
        self._boxes += 1
        return self._boxes

    def link(self, words: str, address: str) -> str:
        """Return `words` as a link to `address`."""
        relation = self.links.setdefault(address, f"rIdLink{len(self.links) + 1}")
        return f'<w:hyperlink r:id="{relation}">{word(words, properties=_LINKED)}</w:hyperlink>'

    def drawing(self, image: Image, width_mm: float, height_mm: float, decorative: bool = False) -> str:
        """Return a run with `image` as large as it can be within the given size."""
        self._drawings += 1
        relation = self.pictures.setdefault(image.key, f"rIdPicture{len(self.pictures) + 1}")
        width = min(width_mm, height_mm * image.ratio)
        size = f'cx="{emu(width)}" cy="{emu(width / image.ratio)}"'
        alt = "" if decorative else image.alt
        name = escape_attribute(image.key)
        flip = ' flipH="1"' if image.mirrored else ""
        return (
            '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
            f'<wp:extent {size}/><wp:docPr id="{self._drawings}" name="{name}" descr="{escape_attribute(alt)}">'
            f"{'' if alt else DECORATIVE}</wp:docPr><a:graphic>"
            '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
            f'<pic:nvPicPr><pic:cNvPr id="{self._drawings}" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr>'
            f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
            f'<pic:spPr><a:xfrm{flip}><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
            "</wp:inline></w:drawing></w:r>"
        )


def grey_colour(name: str) -> Colour:
    """Return the grey `name` of paper: cell, label, strong or rule."""
    return Colour(grey(name))
