"""A finished deck as text: slide by slide, with its phase, shapes, movement and the gist of its notes."""

from collections.abc import Iterator, Sequence

from outline_package import A, Element, P, Package, Part, R, mm, number
from outline_shapes import name_of, shape_lines, shapes_in
from outline_slide_text import Stage, placeholder

_P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
_TREE = f"{P}cSld/{P}spTree"
_FIRST_WORDS = 60
"""Characters of the notes that are shown; all their words come from the lesson, and other tests read them."""


def deck_outline(package: Package) -> Iterator[str]:
    """Yield the lines of the outline of a deck."""
    presentation = package.part("ppt/presentation.xml")
    slides = [
        (each.get("id", ""), package.part(presentation.target(each.get(f"{R}id", ""))))
        for each in presentation.root.iter(f"{P}sldId")
    ]
    size = presentation.root.find(f"{P}sldSz")
    width, height = (mm(size.get("cx")), mm(size.get("cy"))) if size is not None else (0, 0)
    yield f"presentatie: {len(slides)} dia’s van {width}×{height} mm"
    yield package.title()
    yield from _shows(presentation, [part.name for _, part in slides])
    phases = _phases(presentation)
    stages = [Stage.of(part, presentation) for _, part in slides]
    for place, ((identity, part), stage) in enumerate(zip(slides, stages, strict=True), start=1):
        yield ""
        yield from _slide(place, phases.get(identity, ""), stage, part)
    yield ""
    yield "achtergrond (van indelingen die gebruikt zijn)"
    yield from _backgrounds(stages, presentation)


def _shows(presentation: Part, names: Sequence[str]) -> Iterator[str]:
    for show in presentation.root.iter(f"{P}custShow"):
        targets = [presentation.target(each.get(f"{R}id", "")) for each in show.iter(f"{P}sld")]
        numbers = " ".join(str(names.index(target) + 1) for target in targets)
        yield f"voorstelling “{show.get('name')}”: dia {numbers}"


def _phases(presentation: Part) -> dict[str, str]:
    """Return the name of the section of each slide, by the id of the slide."""
    return {
        each.get("id", ""): section.get("name", "")
        for section in presentation.root.iter(f"{_P14}section")
        for each in section.iter(f"{_P14}sldId")
    }


def _slide(place: int, phase: str, stage: Stage, part: Part) -> Iterator[str]:
    layout = stage.lower[0].root[0].get("name", "") if stage.lower else "zonder indeling"
    hidden = "verborgen" if part.root.get("show") == "0" else ""
    yield " · ".join(filter(None, [f"dia {place}", layout, phase, hidden]))
    yield from shape_lines(shapes_in(part.root.find(_TREE)), stage, "  ")
    yield from _movement(part.root)
    if (notes := part.related("notesSlide")) is not None:
        yield from _notes(notes)


def _movement(slide: Element) -> Iterator[str]:
    """Yield each effect: the shape that moves, what starts it, how, and the minutes that it takes."""
    names = {each[0][0].get("id"): name_of(each) for each in shapes_in(slide.find(_TREE))}
    for effect in slide.iter(f"{P}cTn"):
        if effect.get("presetID") is None:
            continue
        targets = dict.fromkeys(names.get(each.get("spid"), "?") for each in effect.iter(f"{P}spTgt"))
        filters = dict.fromkeys(each.get("filter", "") for each in effect.iter(f"{P}animEffect"))
        how = " ".join([effect.get("nodeType", ""), effect.get("presetClass", ""), *filters])
        durations = (each.get("dur", "") for each in effect.iter(f"{P}cTn"))
        minutes = max((int(each) for each in durations if each.isdigit()), default=0) / 60_000
        yield f"  beweging: {', '.join(targets)} · {how} · {number(minutes)} min"
    if slide.find(f"{P}transition") is not None:
        yield "  beweging: overgang naar deze dia"


def _notes(notes: Part) -> Iterator[str]:
    """Yield the number of paragraphs of the notes, their labels, and the first words after the first of them."""
    for shape in shapes_in(notes.root.find(_TREE)):
        own = placeholder(shape)
        if own is None or own.get("type") != "body":
            continue
        written = [each for each in shape.iter(f"{A}p") if each.find(f"{A}r") is not None]
        labels = [label for each in written if (label := _label(each))]
        # the first paragraph repeats the title of the slide
        text = " ".join("".join(words.text or "" for words in each.iter(f"{A}t")) for each in written[1:])
        short = text if len(text) <= _FIRST_WORDS else text[:_FIRST_WORDS].rpartition(" ")[0] + " …"
        yield " · ".join([f"  notities: {len(written)} alinea’s", ", ".join(labels), short])


def _label(paragraph: Element) -> str:
    """Return the bold words that a paragraph of the notes begins with."""
    run = paragraph.find(f"{A}r")
    looks = run.find(f"{A}rPr") if run is not None else None
    if run is None or looks is None or looks.get("b") != "1":
        return ""
    return (run.findtext(f"{A}t") or "").strip(" :")


def _backgrounds(stages: Sequence[Stage], presentation: Part) -> Iterator[str]:
    """Yield what the layouts in use, and the master, draw themselves: it stands on the slides too."""
    used = {part.name: part for stage in stages for part in reversed(stage.lower)}
    for part in used.values():
        name = part.root[0].get("name") or "alle dia’s"
        own = [each for each in shapes_in(part.root.find(_TREE)) if placeholder(each) is None]
        yield from shape_lines(own, Stage.of(part, presentation), f"  {name}: ")
