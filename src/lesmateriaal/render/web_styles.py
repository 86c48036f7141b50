"""The style sheet of slides and paper on the web: faces, colours, sizes and spaces, all from the looks.

What is the same for all looks stands in `templates/web/`; here are the custom properties that it reads.
"""

from functools import cache
from importlib.resources import files
from string import Template

from lesmateriaal.document import paper_sizes as sizes
from lesmateriaal.document.theme import Look, grey, line_pitch, look, look_names, page
from lesmateriaal.render.web_elements import colour, number

FONT_FILES = {
    ("Calibri", 400): "Carlito-Regular.ttf",
    ("Calibri", 700): "Carlito-Bold.ttf",
    ("Arial", 700): "LiberationSans-Bold.ttf",
}
"""The file behind each face of the looks, by its weight; they travel with the package and are measured with."""
_EMOJI = '"Noto Color Emoji", "Segoe UI Emoji", "Apple Color Emoji"'


@cache
def stylesheet(font_folder: str) -> str:
    """Return the style sheet; the files of `FONT_FILES` stand at the address `font_folder`, such as "/letters/"."""
    parts = [_font_faces(font_folder), *(_look_properties(look(name)) for name in look_names())]
    parts += [_paper_properties(look(name, True), ".adults") for name in look_names()]
    parts += [_static("slides.css"), _static("paper.css")]
    return "\n".join(parts)


def _font_faces(folder: str) -> str:
    return "\n".join(
        f'@font-face {{ font-family: "les {face}"; font-weight: {weight}; font-display: block; '
        f'src: url("{folder}{file}") format("truetype"); }}'
        for (face, weight), file in FONT_FILES.items()
    )


def _look_properties(theme: Look) -> str:
    """Return the custom properties of one look, under a class with its name."""
    properties = {f"--{role.replace('_', '-')}": f"#{value}" for role, value in theme.colours.items()}
    properties |= {
        "--head-face": f'"les {theme.head_font}", {_EMOJI}, sans-serif',
        "--body-face": f'"les {theme.body_font}", {_EMOJI}, sans-serif',
        "--head-weight": "700" if theme.head_bold else "400",
        "--head-spacing": number(theme.head_spacing_pt),
        "--sign": f'"{theme.bullet.sign}"',
        "--sign-colour": colour(theme.bullet.role, theme),
        "--sign-size": number(theme.bullet.percent / 100),
        "--number-colour": colour(theme.number_role, theme),
        "--line-pitch": f"{line_pitch()}",
    }
    written = "".join(f"{name}: {value}; " for name, value in properties.items())
    return f".look-{theme.name} {{ {written}}}\n{_paper_properties(theme)}"


def _paper_properties(theme: Look, qualifier: str = "") -> str:
    """Return the sizes of the styles of paper; without a unit, for they are multiples of `--pt`."""
    written = "".join(
        f"--{name.replace('_', '-')}-{part}: {number(value)}; "
        for name, style in theme.paper.items()
        for part, value in zip(
            ("size", "line", "before", "after"),
            (style.size_pt, style.line_pt, style.before_pt, style.after_pt),
            strict=True,
        )
    )
    return f".paper.look-{theme.name}{qualifier} {{ {written}}}"


def _static(name: str) -> str:
    """Return the file `name` with the sizes of paper in it."""
    text = files("lesmateriaal.render").joinpath("templates/web", name).read_text("utf-8")
    paper = page()
    places = {key: number(value) for key, value in vars(sizes).items() if isinstance(value, int | float)}
    places |= {f"PAGE_{key}": number(getattr(paper, key)) for key in type(paper).__slots__}
    places |= {f"GREY_{name}": f"#{grey(name)}" for name in ("cell", "label", "strong", "rule")}
    return Template(text).substitute(places)
