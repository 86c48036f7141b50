"""A pack that is filled in in real Chromium is the pack that Python fills in, byte for byte of each part."""

import io
from collections.abc import Callable, Iterator
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from playwright.sync_api import Page

from browser import open_browser
from lesmateriaal.document.slots import NO_LOGO
from lesmateriaal.errors import LessonError, Place
from lesmateriaal.lesson.content import built_in_root, find_content
from lesmateriaal.lesson.model import Level
from lesmateriaal.pack.archive import write_archive
from lesmateriaal.pack.filling import Filling
from lesmateriaal.pack.opened import open_pack
from lesmateriaal.pipeline import build
from site_world import fill_in_browser, scripts_page

Parts = dict[str, tuple[int, bytes]]
HOSTILE = Filling(
    {
        "school": 'Basisschool \'t Fort & <Zoon> "De Ælfde"',
        "school_short": "مدرسة الأمل 😀",
        "colour": "1F5C8A",
        "second_colour": "8A5A00",
        "contact_1": "]]><w:t>Anne</w:t>",
        "contact_1_role": '=HYPERLINK("x")',
        "contact_1_reach": " · 030\u00a0123 · a@b.nl",
        "contact_2": "",
        "logo_alt": "Logo van &amp;",
    },
    NO_LOGO,
    NO_LOGO,
)


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The pack of memes for mbo, as it is downloaded."""
    target = tmp_path_factory.mktemp("pakket")
    content = find_content(built_in_root())
    return (
        build(content, lessons=["memes"], levels=[Level.MBO], target=target, processes=1)
        .packs[0]
        .read_bytes()
    )


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A page of the site without anything on it."""
    with open_browser() as browser, scripts_page(browser, tmp_path_factory.mktemp("site")) as page:
        yield page


def parts_of(archive: bytes) -> Parts:
    """Return the parts of every document in `archive` and its other files, in order, with how they are packed."""
    found: Parts = {}
    with ZipFile(io.BytesIO(archive)) as file:
        for entry in file.infolist():
            assert entry.date_time == (1980, 1, 1, 0, 0, 0)
            content = file.read(entry)
            if entry.filename.endswith((".docx", ".pptx")):
                found |= {f"{entry.filename}!{name}": part for name, part in parts_of(content).items()}
            else:
                found[entry.filename] = entry.compress_type, content
    return found


def in_python(pack: bytes, filling: Filling) -> bytes:
    """Return `pack` with `filling`, as Python fills it in."""
    return b"".join(open_pack(pack, Place("memes-mbo.zip")).fill(filling))


def refusal(pack: bytes) -> str:
    """Return the code with which Python refuses `pack`."""
    with pytest.raises(LessonError) as caught:
        open_pack(pack, Place("memes-mbo.zip"))
    return caught.value.problems[0].code


@pytest.mark.parametrize("filling", [HOSTILE, Filling()], ids=["hostile", "nothing"])
def test_browser_and_python_make_the_same_parts_in_the_same_order(
    page: Page, pack: bytes, filling: Filling
) -> None:
    filled = fill_in_browser(page, pack, filling)
    assert isinstance(filled, bytes), filled

    ours, theirs = parts_of(in_python(pack, filling)), parts_of(filled)
    assert list(theirs) == list(ours)
    assert [name for name in ours if theirs[name] != ours[name]] == []


def test_a_pack_that_is_filled_in_already_is_refused(page: Page, pack: bytes) -> None:
    again = fill_in_browser(page, in_python(pack, HOSTILE))

    assert again == {"code": "pack_already_filled", "facts": {"part": ""}}


def rewritten(pack: bytes, **new: bytes | None) -> bytes:
    """Return `pack` with the files that end in a name of `new` (with - for _) replaced, or left out."""
    with ZipFile(io.BytesIO(pack)) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    for ending, content in new.items():
        name = next(name for name in parts if name.endswith(ending.replace("_", ".")))
        parts.pop(name)
        if content is not None:
            parts[name] = content
    return write_archive(parts)


def with_name(pack: bytes, name: str) -> bytes:
    """Return `pack` with one file more, called `name`."""
    content = io.BytesIO(pack)
    with ZipFile(content, "a") as file:
        file.writestr(name, "x")
    return content.getvalue()


def bombed(pack: bytes) -> bytes:
    """Return `pack` with a file of 600 MB of zeros."""
    content = io.BytesIO(pack)
    with ZipFile(content, "a", ZIP_DEFLATED) as file, file.open("memes-mbo/nul.txt", "w") as bomb:
        for _ in range(600):
            bomb.write(bytes(1_000_000))
    return content.getvalue()


def one_bit_other(pack: bytes) -> bytes:
    """Return `pack` with one bit of a document turned over."""
    at = pack.index(b"ppt/slides/slide1.xml") + 400
    return pack[:at] + bytes([pack[at] ^ 1]) + pack[at + 1 :]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda pack: b"", "pack_no_zip"),
        (lambda pack: b"GIF89a" + bytes(100), "pack_no_zip"),
        (lambda pack: pack[:-30], "pack_no_zip"),
        (lambda pack: pack + b"x", "pack_no_zip"),
        (lambda pack: rewritten(pack, manifest_json=None), "pack_unknown"),
        (lambda pack: rewritten(pack, manifest_json=b"{}\n"), "pack_manifest_wrong"),
        (lambda pack: rewritten(pack, manifest_json=b'{"files":[],"name":"memes"}'), "pack_old_format"),
        (lambda pack: rewritten(pack, manifest_json=b'{"format":3}'), "pack_new_format"),
        (lambda pack: rewritten(pack, LEESMIJ_txt=b"anders"), "pack_changed"),
        (lambda pack: rewritten(pack, LEESMIJ_txt=None), "pack_file_missing"),
        (lambda pack: with_name(pack, "memes-mbo/extra.txt"), "pack_file_added"),
        (lambda pack: with_name(pack, "extra.txt"), "pack_file_added"),
        (lambda pack: with_name(pack, "memes-mbo/../../x.txt"), "pack_unsafe"),
        (lambda pack: with_name(pack, "/etc/x"), "pack_unsafe"),
        (one_bit_other, "pack_changed"),
        (bombed, "pack_bomb"),
    ],
)
def test_what_python_refuses_the_browser_refuses_with_the_same_code(
    page: Page, pack: bytes, change: Callable[[bytes], bytes], code: str
) -> None:
    changed = change(pack)

    answer = fill_in_browser(page, changed)
    assert not isinstance(answer, bytes)
    assert (answer["code"], refusal(changed)) == (code, code)


def test_a_file_that_unpacks_to_more_than_it_says_is_refused(page: Page, pack: bytes) -> None:
    """The directory and the header say 4 bytes; the packed bytes hold ten million."""
    content = io.BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as file:
        file.writestr("memes-mbo/manifest.json", bytes(10_000_000))
    lying = content.getvalue().replace((10_000_000).to_bytes(4, "little"), (4).to_bytes(4, "little"))

    answer = fill_in_browser(page, lying)
    assert not isinstance(answer, bytes)
    assert (answer["code"], refusal(lying)) == ("pack_changed", "pack_changed")


def test_a_manifest_with_another_range_is_refused(page: Page, pack: bytes) -> None:
    with ZipFile(io.BytesIO(pack)) as file:
        manifest = file.read("memes-mbo/manifest.json")
    changed = rewritten(pack, manifest_json=manifest.replace(b'"slots":[[', b'"slots":[[1', 1))

    answer = fill_in_browser(page, changed)
    assert not isinstance(answer, bytes)
    assert (answer["code"], refusal(changed)) == ("pack_manifest_wrong", "pack_manifest_wrong")
