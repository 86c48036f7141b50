"""A web server for tests with what stands in a folder, and the scripts of the site run in real Chromium."""

import base64
import functools
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from lesmateriaal.pack.filling import Filling

STATIC = Path(__file__).parents[1] / "src" / "lesmateriaal" / "site" / "static"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; form-action 'none'; base-uri 'none'"
)
"""What a page of the site may do: everything else is refused by the browser."""
_EMPTY_PAGE = f"""<!doctype html>
<html lang="nl"><head><meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta charset="utf-8"><link rel="icon" href="data:,"><title>leeg</title></head><body></body></html>
"""
_CALL = """async ([module, call, given]) => {
  const bytes = (text) => Uint8Array.from(atob(text), (each) => each.charCodeAt(0));
  const text = (content) => {
    let letters = "";
    for (let at = 0; at < content.length; at += 8192) letters += String.fromCharCode(...content.subarray(at, at + 8192));
    return btoa(letters);
  };
  const found = await import(module);
  try {
    return { answer: await CALLS[call](found, given, bytes, text) };
  } catch (error) {
    return { code: error.code ?? String(error), facts: error.facts ?? {} };
  }
}"""


@dataclass(slots=True)
class Served:
    """A server: its address, which ends in a slash, and the paths that were asked of it."""

    address: str
    asked: list[str] = field(default_factory=list)


class _Quiet(ThreadingHTTPServer):
    """A server that does not mind when the browser leaves before a file is whole: a page was closed."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Tell of what is no broken connection."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@contextmanager
def served(folder: Path) -> Iterator[Served]:
    """Yield a server on this machine alone with the files in `folder`, for as long as the block."""
    asked: list[str] = []

    class Handler(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            asked.append(self.path)

    server = _Quiet(("127.0.0.1", 0), functools.partial(Handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield Served(f"http://127.0.0.1:{server.server_port}/", asked)
    finally:
        server.shutdown()
        server.server_close()
        thread.join(10)


@contextmanager
def scripts_page(browser: Browser, folder: Path) -> Iterator[Page]:
    """Yield an empty page that may run the scripts of the site, and no more than a page of the site may do."""
    (folder / "leeg.html").write_text(_EMPTY_PAGE, "utf-8")
    for name in ("script", "stijl"):
        if not (folder / name).exists():
            (folder / name).symlink_to(STATIC / name)
    with served(folder) as server:
        page = browser.new_page()
        page.goto(server.address + "leeg.html")
        yield page
        page.close()


def call(page: Page, module: str, function: str, given: Any = None) -> Any:
    """Return what the JavaScript `function` of (module, given, bytes, text) makes of the `module` of the site.

    `bytes` reads base64, and `text` writes it. What the module refuses comes back as `{"code", "facts"}`.
    """
    source = _CALL.replace("CALLS[call]", f"({function})")
    done = page.evaluate(source, [f"/script/{module}", "", given])
    return done.get("answer", done)


def as_text(content: bytes | None) -> str | None:
    """Return `content` as base64, the way in which bytes go to the browser."""
    return None if content is None else base64.b64encode(content).decode()


_FILL = """async ({ openPack }, { pack, values, left, right }, bytes, text) => {
  const opened = await openPack(bytes(pack));
  const filling = { values, logoLeft: left && bytes(left), logoRight: right && bytes(right) };
  const whole = new Uint8Array(await new Blob(opened.fill(filling)).arrayBuffer());
  return text(whole);
}"""


def fill_in_browser(page: Page, pack: bytes, filling: Filling | None = None) -> bytes | Mapping[str, Any]:
    """Return `pack` with `filling`, as the browser fills it in, or the code and facts of what it refuses."""
    filling = filling or Filling()
    given = {
        "pack": as_text(pack),
        "values": dict(filling.values),
        "left": as_text(filling.logo_left),
        "right": as_text(filling.logo_right),
    }
    answer = call(page, "vullen.js", _FILL, given)
    return base64.b64decode(answer) if isinstance(answer, str) else dict(answer)
