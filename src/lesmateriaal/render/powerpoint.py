"""From a fitted deck to the parts of a presentation: native shapes in the placeholders of our own layouts."""

from collections.abc import Mapping
from typing import Any

from lesmateriaal.document.geometry import ASIDE_GAP_MM
from lesmateriaal.document.slides import Deck, Note, Slide
from lesmateriaal.document.theme import Look, layout, look, master_box
from lesmateriaal.document.tree import Run, plain
from lesmateriaal.dutch.labels import LABELS, label
from lesmateriaal.render.canvas import Canvas
from lesmateriaal.render.core_properties import CORE_PART, core_properties
from lesmateriaal.render.drawing import Area, paragraph, rounded, runs
from lesmateriaal.render.language import LANGUAGE
from lesmateriaal.render.master_shapes import slide_number
from lesmateriaal.render.package import package_parts
from lesmateriaal.render.powerpoint_blocks import draw_box
from lesmateriaal.render.powerpoint_layouts import template
from lesmateriaal.render.powerpoint_reference import layout_number, open_reference
from lesmateriaal.render.sections import add_custom_show, add_sections

FIRST_SLIDE_ID = 256
"""The lowest id that a slide may have (ECMA-376, ST_SlideId)."""
CREDITS_PT = 12
"""Size of the credits on the last slide: as small as a footer may be."""
PROGRESS_GAP_MM = 2.0
"""Between two steps: narrow enough for ten of them."""


def render_deck(deck: Deck, images: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts of `deck` as a master presentation: names and bytes, slots still open.

    `images` holds the PNG of each picture key in the deck.
    """
    from pptx.opc.constants import CONTENT_TYPE as CT
    from pptx.opc.constants import RELATIONSHIP_TYPE as RT
    from pptx.opc.package import Part
    from pptx.opc.packuri import PackURI
    from pptx.oxml import parse_xml
    from pptx.oxml.ns import qn
    from pptx.parts.slide import NotesSlidePart, SlidePart

    presentation = open_reference(deck.look, deck.public)
    package = presentation.part.package
    layouts = [each.part for each in presentation.slide_layouts]
    notes_master = presentation.part.notes_master_part
    theme = look(deck.look)
    media: dict[str, Any] = {}
    slide_ids = []

    for number, slide in enumerate(deck.slides, start=1):
        canvas = _draw(slide, theme, number)
        element = parse_xml(
            template("slide.xml").substitute(shapes=canvas.xml(), timing=_timing(canvas)).encode()
        )
        part = SlidePart(PackURI(f"/ppt/slides/slide{number}.xml"), CT.PML_SLIDE, package, element)
        part.relate_to(layouts[layout_number(slide.layout)], RT.SLIDE_LAYOUT)
        for key in canvas.images:
            if key not in media:
                name = PackURI(f"/ppt/media/image{len(media) + 1}.png")
                media[key] = Part(name, CT.PNG, package, images[key])
            part.relate_to(media[key], RT.IMAGE)
        if slide.notes:
            notes = NotesSlidePart(
                PackURI(f"/ppt/notesSlides/notesSlide{number}.xml"),
                CT.PML_NOTES_SLIDE,
                package,
                parse_xml(_notes_xml(slide, number)),
            )
            notes.relate_to(notes_master, RT.NOTES_MASTER)
            notes.relate_to(part, RT.SLIDE)
            part.relate_to(notes, RT.NOTES_SLIDE)
        slide_ids.append(presentation.part.relate_to(part, RT.SLIDE))

    root: Any = presentation.part._element
    slide_list = root.get_or_add_sldIdLst()
    for number, rid in enumerate(slide_ids):
        # not `add_sldId`, which looks through all slides for each slide
        slide_list.append(
            slide_list.makeelement(qn("p:sldId"), {"id": str(FIRST_SLIDE_ID + number), qn("r:id"): rid})
        )
    add_custom_show(root, deck, slide_ids)
    add_sections(root, deck, slide_list)
    assert presentation.core_properties is not None, "asking for the properties makes their part"
    parts = package_parts(package._rels, package.iter_parts())
    return parts | {CORE_PART: core_properties(deck.properties)}


def _draw(slide: Slide, theme: Look, number: int) -> Canvas:
    spec = layout(slide.layout)
    canvas = Canvas(spec, theme)
    _, text_role = theme.ground(spec)
    aside = any(box.name == "aside" for box in slide.boxes)
    title = spec.boxes["title"]
    moved = ""
    if aside:
        width = spec.boxes["aside"].x_mm - title.x_mm - ASIDE_GAP_MM
        moved = Area(title.x_mm, title.y_mm, width, title.h_mm).xml()
    canvas.placeholder(
        "title", None, LABELS["layout_title"], paragraph(runs(slide.title, slide.title_size_pt)), moved
    )
    for box in slide.boxes:
        draw_box(canvas, box, spec.boxes[box.name])
    if not spec.is_cover:
        _draw_progress(canvas, slide, text_role)
        if slide.step is not None:
            shown = label(
                "progress", **{name: getattr(slide.step, name) for name in ("number", "count", "minutes")}
            )
            canvas.placeholder("ftr", 3, LABELS["footer_name"], paragraph(runs((Run(shown),))))
        canvas.placeholder(
            "sldNum",
            4,
            LABELS["number_name"],
            f'<a:p>{slide_number(str(number))}<a:endParaRPr lang="{LANGUAGE}"/></a:p>',
        )
    elif slide.footer:
        canvas.placeholder(
            "ftr",
            3,
            LABELS["footer_name"],
            paragraph(runs((Run(slide.footer),), CREDITS_PT)),
            Area.of(spec.boxes["credits"]).xml(),
        )
    return canvas


def _draw_progress(canvas: Canvas, slide: Slide, text_role: str) -> None:
    """Draw a bar with a segment for each step; done and current ones in colour."""
    if slide.step is None:
        return
    box = master_box("progress")
    on_colour = canvas.spec.has_full_ground
    width = (box.w_mm - PROGRESS_GAP_MM * (slide.step.count - 1)) / slide.step.count
    for index in range(slide.step.count):
        area = Area(box.x_mm + index * (width + PROGRESS_GAP_MM), box.y_mm, width, box.h_mm)
        done = text_role if on_colour else "primary"
        role = done if index < slide.step.number else ("rest" if on_colour else "line")
        canvas.shape(LABELS["progress_name"], area, rounded(area, canvas.look.radius_mm["bar"]), role)


def _timing(canvas: Canvas) -> str:
    """Return the animation of the countdown: on a click the bar wipes away to the left, in real minutes."""
    if canvas.timed_shape is None:
        return ""
    shape_id, minutes = canvas.timed_shape
    duration_ms = minutes * 60_000
    return template("countdown.xml").substitute(
        shape_id=shape_id, duration_ms=duration_ms, last_ms=duration_ms - 1
    )


def _notes_xml(slide: Slide, number: int) -> bytes:
    kind = Note(label("slide_kind"), ((Run(label(f"layout_{slide.layout}") + ": " + plain(slide.title)),),))
    paragraphs = "".join(_note(note) for note in (kind, *slide.notes))
    return template("notes.xml").substitute(paragraphs=paragraphs, number=number).encode()


def _note(note: Note) -> str:
    """Return a note as plain paragraphs: its label in bold, then its texts; a list has bullets."""
    if not note.listed:
        head = (Run(note.label + ": ", bold=True),) if note.label else ()
        first, *others = note.texts
        return "".join(paragraph(runs(text)) for text in ((*head, *first), *others))
    bullet = '<a:buFont typeface="Arial"/><a:buChar char="•"/>'
    items = (paragraph(runs(text), ' marL="171450" indent="-171450"', bullet) for text in note.texts)
    return paragraph(runs((Run(note.label, bold=True),))) + "".join(items)
