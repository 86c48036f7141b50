"""The page of `lesmateriaal bekijk` as Chromium draws it, with a mistake in the lesson: for the guide for authors."""

import os
import re
import subprocess
import sys
from io import BytesIO
from pathlib import Path

from PIL import Image

import lesmateriaal
from lesmateriaal.scaffold import Wishes, new_files

NAME, LEVEL = "grappen", "vo"
WIDTH, HEIGHT = 1280, 860
"""Pixels: the window of a small laptop."""
SLIDE_ABOVE = 240
"""Pixels to scroll back, so that the slide above a finding is seen too."""
RIGHT = "Een grap kan **stoppen met leuk zijn**."
TOO_LONG = (
    "Een grap kan **stoppen met leuk zijn** als iemand steeds weer dezelfde naam hoort en er elke dag opnieuw"
    " door iedereen om gelachen wordt."
)
PATIENCE_MS = 20_000
_ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+\S*")
_FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")


def draw_preview(folder: Path, chromium: str) -> Image.Image:
    """Return what the browser `chromium` shows of a new lesson in `folder` with a sentence that is too long."""
    from playwright.sync_api import sync_playwright

    _write_lesson(folder / "lessons" / NAME)
    command = [sys.executable, "-u", "-m", "lesmateriaal", "bekijk", NAME, "--poort", "0", "--geen-browser"]
    home = str(Path(lesmateriaal.__file__).parents[1])
    server = subprocess.Popen(
        command,
        cwd=folder,
        env=os.environ | {"PYTHONPATH": home},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    try:
        assert server.stdout
        line = next(line for line in server.stdout if _ADDRESS.search(line))
        found = _ADDRESS.search(line)
        assert found
        with sync_playwright() as driver:
            browser = driver.chromium.launch(executable_path=chromium, args=[*_FLAGS])
            page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
            page.goto(found.group().rstrip("."), timeout=PATIENCE_MS)
            place = page.get_by_text("[zin_te_lang]").first
            if place.count():
                place.scroll_into_view_if_needed(timeout=PATIENCE_MS)
                page.mouse.move(WIDTH / 2, HEIGHT / 2)
                page.mouse.wheel(0, -SLIDE_ABOVE)
                page.wait_for_timeout(500)
            shot = page.screenshot()
            browser.close()
    finally:
        server.terminate()
        server.wait()
    return Image.open(BytesIO(shot)).convert("RGB")


def _write_lesson(home: Path) -> None:
    wishes = Wishes(NAME, "Grap of niet?", NAME, (LEVEL,), "leerlingen", "2026-11-22")
    home.mkdir(parents=True)
    for file, text in new_files(wishes, {"les": "# les", "niveau": "# niveau"}).items():
        (home / file).write_text(text.replace(RIGHT, TOO_LONG), "utf-8")
