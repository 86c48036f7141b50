"""The preview as a running server: a free port, a watcher of the files, and a quiet end."""

import asyncio
import os
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from types import FrameType

import uvicorn
from starlette.applications import Starlette
from watchfiles import Change, awatch

from lesmateriaal.preview.app import make_app
from lesmateriaal.preview.desk import Choice, Desk
from lesmateriaal.preview.hub import Hub

HOST = "127.0.0.1"
"""The one address that is listened on: nobody else on the network can see the page."""
PORTS_TRIED = 50
_STEP_MS, _DEBOUNCE_MS = 10, 100
"""Changes that come within a step of each other are one; editors write a file in a few milliseconds."""
_SUFFIXES = (".yaml", ".svg", ".png", ".jpg", ".jpeg")
_HIGHEST_PORT = 65_535


def listen(port: int) -> socket.socket | None:
    """Return a socket that listens on `port` or on the first free one after it; None when there is none.

    Port 0 is any free one.
    """
    for number in range(port, min(port + PORTS_TRIED, _HIGHEST_PORT + 1)):
        found = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        if os.name == "posix":  # elsewhere it lets two programs listen on one port
            found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            found.bind((HOST, number))
            found.listen()
            return found
        except OSError:
            found.close()
    return None


def serve(desk: Desk, first: Choice, listening: socket.socket, on_ready: Callable[[], None]) -> None:
    """Serve the page on the socket `listening` until Ctrl-C; `on_ready` is called once it answers."""
    hub = Hub(desk)

    @asynccontextmanager
    async def life(_: Starlette) -> AsyncIterator[None]:
        watching = asyncio.create_task(_watch(desk, hub))
        on_ready()
        yield
        watching.cancel()
        with suppress(asyncio.CancelledError):
            await watching

    port = int(listening.getsockname()[1])
    app = make_app(desk, hub, port, first, life)
    config = uvicorn.Config(
        app, log_config=None, log_level="critical", access_log=False, timeout_graceful_shutdown=1, ws="none"
    )
    with suppress(KeyboardInterrupt):  # uvicorn hands on the signal that ended it
        _Server(config, hub).run(sockets=[listening])


async def _watch(desk: Desk, hub: Hub) -> None:
    folders = desk.watched()
    async for changes in awatch(
        *folders, watch_filter=_counts, step=_STEP_MS, debounce=_DEBOUNCE_MS, recursive=True
    ):
        await hub.changed({Path(path) for _, path in changes})


def _counts(_: Change, path: str) -> bool:
    """Whether a change of the file `path` can be seen; editors write others beside it."""
    return path.lower().endswith(_SUFFIXES)


class _Server(uvicorn.Server):
    """A server that ends its streams when it is told to stop: browsers keep them open for ever."""

    def __init__(self, config: uvicorn.Config, hub: Hub) -> None:
        super().__init__(config)
        self._hub = hub

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Note that the server must stop."""
        super().handle_exit(sig, frame)
        self._hub.close()
