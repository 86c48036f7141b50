"""Who has a page open, and what each of them must be told when files change."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterable
from contextlib import suppress
from pathlib import Path

from starlette.concurrency import run_in_threadpool

from lesmateriaal.preview.desk import Choice, Desk
from lesmateriaal.preview.views import View

_HEARTBEAT_S = 15.0
"""How often a stream says that it lives: otherwise nobody notices that a browser has gone."""
_TRY_AGAIN_MS = 500
"""How soon a browser that lost its stream asks again."""


class Hub:
    """Hands each change to the open pages, as events of a stream (server-sent events)."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self._open: dict[asyncio.Queue[View | None], Choice] = {}

    async def changed(self, paths: Iterable[Path]) -> None:
        """Make anew what the files `paths` are about, and send it to who looks at it."""
        touched = self.desk.touch(paths)
        for choice in touched & set(self._open.values()):
            view = await run_in_threadpool(self.desk.view, choice)
            for queue, looked_at in self._open.items():
                if looked_at == choice:
                    queue.put_nowait(view)

    def close(self) -> None:
        """End every stream, so that the server can stop."""
        for queue in self._open:
            queue.put_nowait(None)

    async def stream(self, choice: Choice, version: str) -> AsyncIterator[str]:
        """Yield the events for one page that shows `choice` as it was at `version`.

        Of pieces that the page has already, only the key is sent.
        """
        queue: asyncio.Queue[View | None] = asyncio.Queue()
        self._open[queue] = choice
        sent: set[str] = set()
        try:
            yield f"retry: {_TRY_AGAIN_MS}\n\n"
            view: View | None = await run_in_threadpool(self.desk.view, choice)
            while view is not None:
                if view.version == version:
                    # the page came with all of these
                    sent |= {piece.key for tab in view.tabs for piece in tab.pieces}
                else:
                    yield f"data: {json.dumps(as_data(view, sent), ensure_ascii=False)}\n\n"
                version = view.version
                while True:
                    with suppress(TimeoutError):
                        view = await asyncio.wait_for(queue.get(), _HEARTBEAT_S)
                        break
                    yield ": \n\n"
        finally:
            del self._open[queue]


def as_data(view: View, sent: set[str]) -> dict[str, object]:
    """Return `view` for the script of the page; pieces in `sent` without their HTML, the others are added to it."""
    html: dict[str, str] = {}
    for tab in view.tabs:
        for piece in tab.pieces:
            if piece.key not in sent:
                html[piece.key] = piece.html
    sent |= html.keys()
    tabs = [
        {
            "name": tab.name,
            "remark": tab.remark,
            "count": tab.count,
            "classes": tab.classes,
            "pieces": [piece.key for piece in tab.pieces],
        }
        for tab in view.tabs
    ]
    return {"version": view.version, "top": view.top, "tabs": tabs, "html": html}
