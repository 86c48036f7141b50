"""What keeps the page for the author alone: it answers to its own address only, and loads nothing from elsewhere."""

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from lesmateriaal.dutch.preview_words import preview_words

NAMES = ("127.0.0.1", "localhost")
"""The names by which a browser on this machine may call the page."""
_MISDIRECTED = 421
"""The status for a request that came to the wrong server (RFC 9110, 15.5.20)."""
HEADERS = {
    # sizes and places are style attributes, numbers of our own; a style element of somebody else is refused
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; "
    "style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
}


class OwnAddress:
    """Refuses requests to any other name than our own, and puts `HEADERS` on every answer.

    A page elsewhere can let its own name lead to 127.0.0.1 (DNS rebinding); the name that the browser sends along
    is then not ours.
    """

    def __init__(self, app: ASGIApp, port: int) -> None:
        self.app = app
        self.port = port
        self.hosts = {f"{name}:{port}" for name in NAMES}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        if Headers(scope=scope).getlist("host") and Headers(scope=scope)["host"].lower() in self.hosts:
            await self.app(scope, receive, send_safely)
        else:
            refusal = PlainTextResponse(preview_words("wrong_host", port=self.port), _MISDIRECTED)
            await refusal(scope, receive, send_safely)
