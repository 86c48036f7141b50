"""A logo from a visitor: drawn anew on the canvases of the documents, and nothing else of the file is left."""

import base64
import io
import struct
import zlib
from collections.abc import Iterator
from typing import Any

import pytest
from PIL import Image, ImageDraw
from playwright.sync_api import Page, Request

from browser import open_browser
from lesmateriaal.pack.logo import logo_canvas
from site_world import as_text, call, scripts_page

_READ = """async ({ readLogo }, { file }, bytes, text) => {
  const { left, right } = await readLogo(new Blob([bytes(file)]));
  return { left: text(left), right: text(right) };
}"""
_RED = (200, 30, 30, 255)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">{}<rect width="40" height="20" fill="#c81e1e"/></svg>'


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A page of the site without anything on it."""
    with open_browser() as browser, scripts_page(browser, tmp_path_factory.mktemp("site")) as page:
        yield page


def read(page: Page, content: bytes | str) -> dict[str, Any]:
    """Return both canvases of the logo `content`, or the code with which the form refuses it."""
    file = content if isinstance(content, bytes) else content.encode()
    answer = dict(call(page, "logo.js", _READ, {"file": as_text(file)}))
    return answer if "code" in answer else {side: base64.b64decode(png) for side, png in answer.items()}


def picture(width: int, height: int, kind: str = "PNG", **options: Any) -> bytes:
    """Return a red picture."""
    content = io.BytesIO()
    Image.new("RGB" if kind == "JPEG" else "RGBA", (width, height), _RED[: 3 if kind == "JPEG" else 4]).save(
        content, kind, **options
    )
    return content.getvalue()


def chunks(png: bytes) -> list[bytes]:
    """Return the kinds of the chunks of `png`, in order."""
    kinds, at = [], 8
    while at < len(png):
        (length,) = struct.unpack_from(">L", png, at)
        kinds.append(png[at + 4 : at + 8])
        at += 12 + length
    return kinds


def red_box(png: bytes) -> tuple[int, int, int, int] | None:
    """Return where the red of a logo stands on its canvas."""
    with Image.open(io.BytesIO(png)) as image:
        green = image.convert("RGBA").getchannel("G").point(lambda level: 255 if level < 60 else 0)
        opaque = image.convert("RGBA").getchannel("A").point(lambda level: 255 if level > 128 else 0)
        return Image.composite(green, Image.new("L", image.size), opaque).getbbox()


@pytest.mark.parametrize("size", [(600, 300), (90, 90), (100, 450), (1200, 250), (3, 2)])
def test_a_logo_stands_where_python_puts_it(page: Page, size: tuple[int, int]) -> None:
    found = read(page, picture(*size))
    expected = {
        "left": logo_canvas(picture(*size), right=False),
        "right": logo_canvas(picture(*size), right=True),
    }

    for side, png in expected.items():
        ours, theirs = red_box(png), red_box(found[side])
        assert ours is not None
        assert theirs is not None
        assert max(abs(one - other) for one, other in zip(ours, theirs, strict=True)) <= 1, (
            side,
            ours,
            theirs,
        )
        with Image.open(io.BytesIO(found[side])) as image:
            assert (image.size, image.mode) == ((800, 200), "RGBA")


@pytest.mark.parametrize("colour", ["#ffffff", "#ffe680", "#c81e1e", "#0d0d0d"])
def test_the_tile_under_a_logo_is_the_one_of_python(page: Page, colour: str) -> None:
    logo = Image.new("RGBA", (60, 30), (0, 0, 0, 0))
    ImageDraw.Draw(logo).rectangle((0, 0, 59, 9), fill=colour)
    content = io.BytesIO()
    logo.save(content, "PNG")

    found = read(page, content.getvalue())

    for side, edge_px in (("left", 3), ("right", 797)):
        ours = Image.open(io.BytesIO(logo_canvas(content.getvalue(), right=side == "right")))
        assert Image.open(io.BytesIO(found[side])).getpixel((edge_px, 100)) == ours.getpixel((edge_px, 100))


def test_nothing_but_the_picture_is_left(page: Page) -> None:
    exif = Image.Exif()
    exif[0x010E] = "GEHEIM in de foto"
    found = read(page, picture(400, 200, "JPEG", exif=exif))

    for png in found.values():
        assert set(chunks(png)) == {b"IHDR", b"IDAT", b"IEND"}
        assert b"GEHEIM" not in png


def test_a_photo_on_its_side_is_put_upright(page: Page) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    box = red_box(read(page, picture(400, 200, "JPEG", exif=exif))["right"])

    assert box is not None
    assert box[2] - box[0] < box[3] - box[1]


def claiming(width: int, height: int) -> bytes:
    """Return a PNG of some bytes that says it is this large."""
    header = struct.pack(">2L5B", width, height, 8, 6, 0, 0, 0)
    content = b"\x89PNG\r\n\x1a\n"
    for kind, data in ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(1000))), (b"IEND", b"")):
        content += struct.pack(">L", len(data)) + kind + data + struct.pack(">L", zlib.crc32(kind + data))
    return content


def large_jpeg() -> bytes:
    """Return a JPEG of some bytes whose header says 60,000 by 60,000."""
    small = picture(40, 20, "JPEG")
    at = small.index(b"\xff\xc0")
    return small[: at + 5] + struct.pack(">2H", 60_000, 60_000) + small[at + 9 :]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (claiming(30_000, 30_000), "logo_too_many_pixels"),
        (large_jpeg(), "logo_too_many_pixels"),
        (claiming(400, 200), "logo_broken"),
        (picture(400, 200)[:60], "logo_broken"),
        (picture(2000, 20), "logo_shape"),
        (b"\xff\xd8\xff\xe0" + bytes(200), "logo_broken"),
        (b"GIF89a" + bytes(100), "logo_kind"),
        (b"", "logo_kind"),
        (b"\x89PNG\r\n\x1a\n" + bytes(5 * 1024 * 1024), "logo_too_large"),
        ("geen plaatje", "logo_kind"),
        ("<svg>", "logo_broken"),
        ('<html xmlns="http://www.w3.org/1999/xhtml"/>', "logo_kind"),
        (SVG.format("<script>document.title='fout'</script>"), "logo_svg_forbidden"),
        (SVG.format('<g onload="document.title=1"/>'), "logo_svg_forbidden"),
        (
            SVG.format("<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>"),
            "logo_svg_forbidden",
        ),
        (SVG.format('<image href="https://elders.example/x.png"/>'), "logo_svg_forbidden"),
        (SVG.format('<use href="https://elders.example/x.svg#a"/>'), "logo_svg_forbidden"),
        (SVG.format("<style>@import url(https://elders.example/x.css);</style>"), "logo_svg_forbidden"),
        (
            SVG.format('<rect fill="url(https://elders.example/x.svg#a)" width="9" height="9"/>'),
            "logo_svg_forbidden",
        ),
        (
            SVG.format('<rect style="fill:u\\72l(//elders.example)" width="9" height="9"/>'),
            "logo_svg_forbidden",
        ),
        (SVG.format("<animate/>"), "logo_svg_forbidden"),
        ('<!DOCTYPE svg [<!ENTITY a "a">]>' + SVG.format(""), "logo_svg_forbidden"),
        (SVG.format("<g/>" * 6_000), "logo_svg_too_complex"),
        (SVG.format("<g>" * 30 + "</g>" * 30), "logo_svg_too_complex"),
        (SVG.format("").replace("viewBox", "kijkvak"), "logo_svg_view_box"),
        (SVG.format("").replace("0 0 40 20", "0 0 4000 20"), "logo_shape"),
        (SVG.format(f"<desc>{'x' * 600_000}</desc>"), "logo_svg_too_large"),
    ],
    ids=lambda given: given if isinstance(given, str) and len(given) < 60 else "",
)
def test_what_is_no_safe_logo_is_refused_with_a_reason(page: Page, content: bytes | str, code: str) -> None:
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    page.on("request", note)
    answer = read(page, content)
    page.remove_listener("request", note)

    assert answer.get("code") == code
    assert [address for address in asked if "elders" in address] == []
    assert page.title() == "leeg"


def test_a_drawing_becomes_a_picture(page: Page) -> None:
    box = red_box(read(page, SVG.format(""))["right"])

    assert box is not None
    assert (box[2] - box[0], box[3] - box[1]) == (368, 184)
