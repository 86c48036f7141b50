"""How long the browser takes to put a school into one pack, worker, checks and all.

    python benchmarks/browser_fill.py [ROUNDS]

The goal is two seconds. Needs Debian's Chromium and playwright (the extra `test`).
"""

import functools
import hashlib
import os
import shutil
import sys
import tempfile
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from typing import Any

from contestants import ROOT
from playwright.sync_api import Page, sync_playwright

sys.path.insert(0, str(ROOT / "src"))

from lesmateriaal.lesson.content import built_in_root, find_content
from lesmateriaal.lesson.model import Level
from lesmateriaal.pipeline import build

ROUNDS = 9
GOAL_MS = 2000
_PAGE = '<!doctype html><html lang="nl"><meta charset="utf-8"><link rel="icon" href="data:,"><title>meting</title>'
_SCHOOL = {"school": "Basisschool De Linde", "school_short": "De Linde", "contact_1": "Anne de Wit"}
_FILL = """async (task) => {
  const start = performance.now();
  const worker = new Worker("/script/vullen-werker.js", { type: "module" });
  const blob = await new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => {
      if (data.kind === "done") resolve(data.blob);
      if (data.kind === "failed") reject(new Error(data.code));
    };
    worker.postMessage(task);
  });
  const took = performance.now() - start;
  worker.terminate();
  return [took, blob.size];
}"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


def _measure(page: Page, pack: Path, rounds: int) -> tuple[list[float], int]:
    """Return how long each round took in ms, after one that is not counted, and the bytes of the filled pack."""
    content = pack.read_bytes()
    task: dict[str, Any] = {
        "file": f"/{pack.name}",
        "size": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
        "filling": {"values": _SCHOOL, "logoLeft": None, "logoRight": None},
    }
    runs = [page.evaluate(_FILL, task) for _ in range(rounds + 1)][1:]
    return [took for took, _ in runs], runs[0][1]


def main() -> None:
    """Measure and print; the exit code tells whether the goal was met."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    chromium = shutil.which("chromium")
    if chromium is None:
        sys.exit("Chromium is er niet. Zet het op je computer met: sudo apt install chromium")
    load, cores = os.getloadavg()[0], os.cpu_count() or 1
    with tempfile.TemporaryDirectory() as name, sync_playwright() as driver:
        folder = Path(name)
        report = build(
            find_content(built_in_root()), lessons=["memes"], levels=[Level.MBO], target=folder / "b"
        )
        pack = Path(shutil.copy(report.packs[0], folder))
        shutil.copytree(ROOT / "src/lesmateriaal/site/static/script", folder / "script")
        (folder / "index.html").write_text(_PAGE, "utf-8")
        server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=name))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/")
        runs, size = _measure(page, pack, rounds)
        browser.close()
        server.shutdown()
    print(
        f"Een pakket van {f'{size / 1e6:.1f}'.replace('.', ',')} MB invullen in Chromium: {median(runs):.0f} ms, langste {max(runs):.0f} ms. "
        f"De middelste van {rounds}; het doel is {GOAL_MS} ms."
    )
    if load > 0.3 * cores:
        print(f"Let op: de machine was al bezig (belasting {load:.1f} op {cores} kernen).")
    sys.exit(median(runs) > GOAL_MS)


if __name__ == "__main__":
    main()
