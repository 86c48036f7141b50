"""Pictures from strangers: what is refused, with which code, and what comes out of the others."""

import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image
from PIL.ExifTags import Base

from lesmateriaal.dutch.messages import message
from lesmateriaal.errors import LessonError, Place
from lesmateriaal.lesson.content import ASSETS, built_in_root
from lesmateriaal.lesson.pictures import MAX_FILE_BYTES, draw_svg, read_picture, rendered_name
from lesmateriaal.lesson.svg import MAX_SVG_BYTES
from small_lesson import SVG

PLACE = Place("assets/plaatjes.yaml", 3, 5)
NAMESPACE = 'xmlns="http://www.w3.org/2000/svg"'


def svg(inside: str, before: str = "", attributes: str = 'viewBox="0 0 120 90"') -> str:
    """Return a drawing with `inside` in it."""
    return f'{before}<svg {NAMESPACE} xmlns:xlink="http://www.w3.org/1999/xlink" {attributes}>{inside}</svg>'


def code_of(folder: Path, content: bytes | str, name: str = "plaat.svg") -> str:
    """Return the code with which the picture `name` is refused."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    with pytest.raises(LessonError) as caught:
        read_picture(path, folder, PLACE)
    (problem,) = caught.value.problems
    assert (problem.place, name in message(problem)) == (PLACE, True)
    return problem.code


def pixels(content: bytes) -> Image.Image:
    """Return the picture in `content`."""
    return Image.open(io.BytesIO(content))


def as_bytes(image: Image.Image, kind: str, **options: object) -> bytes:
    """Return `image` as a file."""
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def png_header(width: int, height: int) -> bytes:
    """Return a PNG that says it is `width` by `height`, and holds next to nothing."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    "content",
    [
        svg("<script>alert(1)</script>"),
        svg('<rect width="9" height="9" onload="alert(1)"/>'),
        svg('<rect width="9" height="9" OnClick="x"/>'),
        svg("", attributes='viewBox="0 0 9 9" onload="x"'),
        svg('<image href="https://example.org/x.png" width="9" height="9"/>'),
        svg('<image xlink:href="/etc/passwd" width="9" height="9"/>'),
        svg('<g xlink:href="https://example.org"/>'),
        svg('<use href="#a"/>'),
        svg("<foreignObject><p>x</p></foreignObject>"),
        svg("<style>@import url(https://example.org/x.css)</style>"),
        svg("<metadata><style>rect{fill:red}</style></metadata>"),
        svg('<metadata><image href="x.png"/></metadata>'),
        svg('<rect width="9" height="9" style="fill:url(https://example.org/x)"/>'),
        svg('<rect width="9" height="9" style="fill: URL( \'https://example.org/x#y\' )"/>'),
        svg('<rect width="9" height="9" fill="url(file:///etc/passwd)"/>'),
        svg("<text>letters</text>"),
        svg('<x:rect xmlns:x="https://example.org" width="9"/>'),
        svg("", before='<!DOCTYPE svg [<!ENTITY x "y">]>'),
        svg("&x;", before='<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
        svg("<animate/>"),
        svg("<filter/>"),
    ],
)
def test_a_drawing_with_anything_but_shapes_is_refused(tmp_path: Path, content: str) -> None:
    assert code_of(tmp_path, content) == "svg_forbidden"


@pytest.mark.parametrize("value", ["url(#verloop)", "url( '#verloop' )", 'url("#verloop")'])
def test_a_drawing_may_point_into_itself(tmp_path: Path, value: str) -> None:
    path = tmp_path / "plaat.svg"
    gradient = '<linearGradient id="verloop"><stop stop-color="red"/></linearGradient>'
    quote = "'" if '"' in value else '"'
    path.write_text(svg(f'{gradient}<rect width="120" height="90" fill={quote}{value}{quote}/>'), "utf-8")

    png, _ = read_picture(path, tmp_path, PLACE)

    assert pixels(png).convert("RGBA").getpixel((450, 300)) == (255, 0, 0, 255)


def test_an_encoding_cannot_hide_a_picture_from_the_check(tmp_path: Path) -> None:
    image = f'<image href="{tmp_path}/x.png" width="120" height="90"/>'
    hidden = f"<desc>\x1b$B</desc>{image}<desc>\x1b(B</desc>"

    found = code_of(tmp_path, svg(hidden, before='<?xml version="1.0" encoding="ISO-2022-JP"?>'))

    assert found in ("picture_broken", "svg_forbidden")


@pytest.mark.parametrize(
    "attributes",
    [
        "",
        'viewBox="0 0 9"',
        'viewBox="a b c d"',
        'viewBox="0 0 0 9"',
        'viewBox="0 0 -9 9"',
        'viewBox="0 0 nan nan"',
        'viewBox="0 0 inf 1"',
        'viewBox="0 0 1 1000000"',
    ],
)
def test_a_drawing_needs_a_view_box_of_a_shape_that_fits_on_a_slide(tmp_path: Path, attributes: str) -> None:
    assert code_of(tmp_path, svg("", attributes=attributes)) == "svg_view_box"


def test_width_and_height_cannot_blow_a_drawing_up(tmp_path: Path) -> None:
    bomb = svg('<circle r="9"/>', attributes='viewBox="0 0 10 10" width="1" height="200000"')

    assert pixels(draw_svg(bomb.encode())).size == (900, 900)


@pytest.mark.parametrize(
    "inside",
    [
        "<g/>" * 5001,
        "<g>" * 30 + "</g>" * 30,
        '<mask id="a"><rect width="9" height="9" mask="url(#b)"/></mask>',
        '<clipPath id="a"><rect width="9" height="9" style="clip-path:url(#b)"/></clipPath>',
    ],
)
def test_a_drawing_that_would_take_all_memory_is_refused(tmp_path: Path, inside: str) -> None:
    assert code_of(tmp_path, svg(inside)) == "svg_too_complex"


def test_a_drawing_over_512_kib_is_refused(tmp_path: Path) -> None:
    assert code_of(tmp_path, svg(f"<desc>{'a' * MAX_SVG_BYTES}</desc>")) == "svg_too_large"


@pytest.mark.parametrize(
    "content", [b"", b"<svg", b"geen tekening", SVG.encode("utf-16"), SVG[:60].encode(), b"\xff" * 50]
)
def test_a_broken_drawing_is_refused(tmp_path: Path, content: bytes) -> None:
    assert code_of(tmp_path, content) == "picture_broken"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"geen plaatje",
        SVG.encode(),
        as_bytes(Image.new("RGB", (9, 9)), "PNG")[:45],
        as_bytes(Image.new("RGB", (9, 9)), "GIF"),
    ],
)
@pytest.mark.parametrize("name", ["plaat.png", "plaat.jpg"])
def test_a_broken_picture_or_one_of_another_kind_is_refused(
    tmp_path: Path, content: bytes, name: str
) -> None:
    assert code_of(tmp_path, content, name) == "picture_broken"


@pytest.mark.parametrize("size", [(60_000, 60_000), (10_000, 10_000), (8_000, 5_001), (2**31 - 1, 2**31 - 1)])
def test_a_picture_with_too_many_pixels_is_refused_unread_and_without_a_warning(
    tmp_path: Path, size: tuple[int, int], recwarn: pytest.WarningsRecorder
) -> None:
    assert (code_of(tmp_path, png_header(*size), "plaat.png"), len(recwarn)) == ("picture_too_many_pixels", 0)


def test_a_picture_that_is_only_a_line_is_refused(tmp_path: Path) -> None:
    assert code_of(tmp_path, as_bytes(Image.new("RGB", (600, 9)), "PNG"), "plaat.png") == "picture_shape"


def test_a_file_over_5_mib_is_refused(tmp_path: Path) -> None:
    assert code_of(tmp_path, b"a" * (MAX_FILE_BYTES + 1), "plaat.png") == "picture_too_large"


@pytest.mark.parametrize("name", ["plaat.gif", "plaat.webp", "plaat.svgz", "plaat", "plaat.exe"])
def test_another_kind_of_file_is_refused(tmp_path: Path, name: str) -> None:
    assert code_of(tmp_path, SVG, name) == "picture_kind"


def test_a_folder_that_is_called_a_picture_is_no_picture(tmp_path: Path) -> None:
    (tmp_path / "plaat.png").mkdir()

    with pytest.raises(LessonError, match="picture_missing"):
        read_picture(tmp_path / "plaat.png", tmp_path, PLACE)


def test_a_photo_comes_out_upright_small_enough_and_without_its_metadata(tmp_path: Path) -> None:
    photo = Image.new("RGB", (3200, 1600), "red")
    exif = photo.getexif()
    exif[Base.Orientation], exif[Base.Make] = 6, "Geheime camera"
    (tmp_path / "foto.jpg").write_bytes(as_bytes(photo, "JPEG", exif=exif))

    png, ratio = read_picture(tmp_path / "foto.jpg", tmp_path, PLACE)

    assert (pixels(png).size, ratio, len(pixels(png).getexif()), b"Geheime" in png) == (
        (800, 1600),
        0.5,
        0,
        False,
    )


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16", "CMYK"])
def test_every_kind_of_colour_is_read(tmp_path: Path, mode: str) -> None:
    kind, name = ("JPEG", "plaat.jpg") if mode == "CMYK" else ("PNG", "plaat.png")
    (tmp_path / name).write_bytes(as_bytes(Image.new(mode, (20, 10)), kind))

    assert read_picture(tmp_path / name, tmp_path, PLACE)[1] == 2.0


def test_grey_of_sixteen_bits_keeps_its_shade(tmp_path: Path) -> None:
    (tmp_path / "grijs.png").write_bytes(as_bytes(Image.new("I;16", (20, 10), 257 * 100), "PNG"))

    png, _ = read_picture(tmp_path / "grijs.png", tmp_path, PLACE)

    assert pixels(png).convert("L").getpixel((5, 5)) == 100


def test_a_ready_drawing_beside_somebody_elses_drawings_is_not_used(tmp_path: Path) -> None:
    (tmp_path / "plaat.svg").write_text(SVG, "utf-8")
    forged = tmp_path / "gerenderd" / rendered_name(SVG.encode())
    forged.parent.mkdir()
    forged.write_bytes(as_bytes(Image.new("RGB", (900, 675), "red"), "PNG"))

    assert read_picture(tmp_path / "plaat.svg", tmp_path, PLACE)[0] == draw_svg(SVG.encode())


def test_our_own_drawings_are_not_drawn_anew() -> None:
    root = built_in_root() / ASSETS
    draw_svg.cache_clear()

    read_picture(root / "plaatjes/stil-raster.svg", root, PLACE)

    assert draw_svg.cache_info().misses == 0
