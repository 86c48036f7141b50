"""A visit to the real catalogue in real Chromium: the site as `lesmateriaal site` makes it, on a server of its own."""

import io
import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from lesmateriaal.lesson.content import built_in_root, find_content
from lesmateriaal.site.making import make_site
from lesmateriaal.site.writing import write_site
from site_world import served

WIDTHS = (320, 768, 1280)
"""A small phone, a tablet and a laptop, in CSS pixels."""
AXE = Path(__file__).parents[1] / "tools" / "axe" / "node_modules" / "axe-core" / "axe.min.js"
NAME = """Basisschool 't Fort & <Zoon> "De Ælfde\""""
CONTACTS = (("aanspreekpunt pesten", "Anne de Wit"), ("vertrouwenspersoon", "Murat Demir"))


@dataclass(slots=True)
class Visit:
    """A page of the catalogue, where it is served, and every address that the browser asked for."""

    page: Page
    address: str
    asked: list[str] = field(default_factory=list)

    def open(self, name: str) -> None:
        """Go to the page `name` of the site."""
        self.page.goto(self.address + name)

    def elsewhere(self) -> list[str]:
        """Return the addresses that were asked of another origin than the site."""
        own = (self.address, "blob:" + self.address, "data:")
        return [each for each in self.asked if not each.startswith(own)]


def write_real_site(folder: Path) -> Path:
    """Write the real catalogue, with every lesson, into `folder`, and return `folder`."""
    write_site(make_site(find_content(built_in_root()), processes=1), folder)
    return folder


@contextmanager
def visited(browser: Browser, site: Path, width: int) -> Iterator[Visit]:
    """Yield a visit to `site` on a screen of `width` CSS pixels."""
    with served(site) as server:
        context = browser.new_context(viewport={"width": width, "height": 900}, accept_downloads=True)
        page = context.new_page()
        visit = Visit(page, server.address)
        context.on("request", lambda request: visit.asked.append(request.url))
        yield visit
        context.close()


def axe_findings(page: Page) -> list[str]:
    """Return what axe-core finds on `page`, each with its rule and the first place."""
    if not AXE.exists():
        reason = "axe-core is missing: npm ci --prefix tools/axe --ignore-scripts"
        if os.environ.get("LESMATERIAAL_OFFICE") == "verplicht":
            pytest.fail(reason)
        pytest.skip(reason)
    page.evaluate(AXE.read_text("utf-8"))
    found: dict[str, Any] = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    return [f"{each['id']}: {each['nodes'][0]['html'][:200]}" for each in found["violations"]]


def fill_in_school(page: Page, logo: Path) -> None:
    """Fill in the form: a name that is hard to write down, a logo, a colour and two people."""
    page.get_by_label("De naam van je school").fill(NAME)
    page.locator("#logo").set_input_files(str(logo))
    page.locator("#colour").fill("#ffd500")
    for number, (role, name) in enumerate(CONTACTS, start=1):
        if number > 1:
            page.get_by_role("button", name="Nog iemand erbij").click()
        page.locator(f"#contact-{number}-role").fill(role)
        page.locator(f"#contact-{number}-name").fill(name)


def unpacked(pack: Path, folder: Path) -> list[Path]:
    """Unpack `pack` into `folder` and return its documents, sorted."""
    with zipfile.ZipFile(pack) as archive:
        archive.extractall(folder)
    return sorted(each for each in folder.rglob("*") if each.suffix in (".docx", ".pptx"))


def parts_of(document: Path) -> dict[str, bytes]:
    """Return the parts of `document` by name."""
    with zipfile.ZipFile(io.BytesIO(document.read_bytes())) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
