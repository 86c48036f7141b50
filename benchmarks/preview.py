"""From save to picture: how long it takes until a change in a YAML file is seen on the page of `bekijk`.

    python benchmarks/preview.py [--times 20]

Two figures, each a median and a worst case over all three levels of a real lesson:

- page: from the moment that the file is written until Chromium has painted the new slide;
- server: from the file to the new HTML, in one process and without a browser.

Without playwright and Chromium only the second is measured.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from lesmateriaal.lesson.content import built_in_root, find_content
from lesmateriaal.lesson.model import Level
from lesmateriaal.preview.desk import Desk

LESSON = "groepsdruk"
GOAL_MS = 300
"""The promise of the page: who saves sees it before looking up."""
_WATCH = """mark => new Promise(done => {
  const seen = () => document.querySelector('.slide')?.textContent.includes(mark);
  const painted = () => requestAnimationFrame(() => requestAnimationFrame(() =>
    done(performance.timeOrigin + performance.now())));
  const observer = new MutationObserver(() => { if (seen()) { observer.disconnect(); painted(); } });
  observer.observe(document.body, { childList: true, subtree: true });
})"""
"""Gives the time (ms since 1970) of the first frame after the one in which the first slide shows `mark`."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=20, help="changes at each level")
    times: int = parser.parse_args().times
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copytree(built_in_root() / "lessons" / LESSON, root / "lessons" / LESSON)
        _tell("server", [each for level in Level for each in _server_ms(root, level, times)])
        chromium = shutil.which("chromium")
        if chromium is None:
            print("page: no Chromium, not measured")
            return
        with _running(root) as address:
            _tell("page", list(_page_ms(root, address, chromium, times)))


def _tell(name: str, found: list[float]) -> None:
    verdict = "reached" if max(found) <= GOAL_MS else "NOT reached by the slowest"
    print(
        f"{name:7} median {median(found):4.0f} ms, slowest {max(found):4.0f} ms of {len(found)}"
        f" (goal {GOAL_MS} ms {verdict})"
    )


def _change(root: Path, level: Level, mark: str) -> float:
    """Put `mark` in the title of the lesson and return when that was written, in ms since 1970."""
    path = root / "lessons" / LESSON / f"{level}.yaml"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    index = next(number for number, line in enumerate(lines) if line.startswith("titel:"))
    lines[index] = f"titel: Nieuw {mark}\n"
    text = "".join(lines)
    moment = time.time() * 1000
    path.write_text(text, "utf-8")
    return moment


def _server_ms(root: Path, level: Level, times: int) -> Iterator[float]:
    desk = Desk(find_content(root))
    desk.view((LESSON, level))
    for number in range(times):
        mark = f"s{number}"
        _change(root, level, mark)
        start = time.perf_counter()
        desk.touch([root / "lessons" / LESSON / f"{level}.yaml"])
        view = desk.view((LESSON, level))
        yield (time.perf_counter() - start) * 1000
        assert mark in view.tabs[0].pieces[0].html


@contextmanager
def _running(root: Path) -> Iterator[str]:
    """Yield the address of a server that runs for as long as the block."""
    command = [sys.executable, "-u", "-m", "lesmateriaal", "bekijk", LESSON, "--geen-browser", "--poort", "0"]
    process = subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, encoding="utf-8")
    assert process.stdout is not None
    try:
        yield next(word for word in process.stdout.readline().split() if word.startswith("http"))
    finally:
        process.terminate()
        process.wait(10)


def _page_ms(root: Path, address: str, chromium: str, times: int) -> Iterator[float]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for level in Level:
            page = browser.new_page(viewport={"width": 1400, "height": 900})
            page.goto(f"{address.partition('?')[0]}?les={LESSON}&niveau={level}")
            page.wait_for_timeout(1000)
            for number in range(times):
                mark = f"p{number}"
                handle = page.evaluate_handle(f"mark => ({{ seen: ({_WATCH})(mark) }})", mark)
                written = _change(root, level, mark)
                yield handle.evaluate("each => each.seen") - written
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
