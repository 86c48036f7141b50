"""The addresses of the preview: the page, its stream of changes, pictures, letters, styles and script."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from importlib.resources import files

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from lesmateriaal.dutch.preview_words import preview_words
from lesmateriaal.errors import LesmateriaalError
from lesmateriaal.lesson.model import Level
from lesmateriaal.preview.desk import Choice, Desk
from lesmateriaal.preview.hub import Hub
from lesmateriaal.preview.safety import OwnAddress
from lesmateriaal.render.web import FONT_FILES, stylesheet
from lesmateriaal.text.template import fill_template

_KEPT = {"cache-control": "public, max-age=31536000, immutable"}
"""For what has its hash in its address, and for letters, which never change."""
_NOT_KEPT = {"cache-control": "no-store"}
_FONTS = "/lettertype/"

Life = Callable[[Starlette], AbstractAsyncContextManager[None]]


def make_app(desk: Desk, hub: Hub, port: int, first: Choice, life: Life | None = None) -> Starlette:
    """Return the application that serves the lessons of `desk` on `port`, beginning with the choice `first`."""
    return Starlette(
        routes=_Pages(desk, hub, first).routes(),
        middleware=[Middleware(OwnAddress, port=port)],
        lifespan=life,
        exception_handlers={404: _not_found},
    )


async def _not_found(_: Request, __: Exception) -> Response:
    return PlainTextResponse(preview_words("no_page"), 404)


class _Pages:
    def __init__(self, desk: Desk, hub: Hub, first: Choice) -> None:
        self.desk, self.hub, self.first = desk, hub, first

    def routes(self) -> list[Route]:
        return [
            Route("/", self.page),
            Route("/stroom", self.stream),
            Route("/plek", self.where),
            Route("/plaat/{name}.png", self.picture),
            Route(_FONTS + "{name}", self.font),
            Route("/stijl.css", self.styles),
            Route("/bekijk.js", self.script),
        ]

    def _choice(self, request: Request) -> Choice | None:
        """Return what `request` asks for; None when there is no such lesson or level.

        A level that the lesson does not have becomes its first one: who chooses another lesson keeps the level
        where it can be kept.
        """
        name = request.query_params.get("les", self.first[0])
        level = request.query_params.get("niveau", self.first[1])
        if name not in self._lessons() or level not in list(Level):
            return None
        levels = self.desk.levels(name)
        return name, Level(level) if level in levels or not levels else levels[0]

    def _lessons(self) -> tuple[str, ...]:
        try:
            return self.desk.content.lesson_names()
        except LesmateriaalError:
            return ()

    async def page(self, request: Request) -> Response:
        choice = self._choice(request)
        if choice is None:
            return PlainTextResponse(preview_words("no_page"), 404)
        view = await run_in_threadpool(self.desk.view, choice)
        html = fill_template(
            "bekijk.html",
            lesson=choice[0],
            level=str(choice[1]),
            lessons=self._lessons(),
            levels=[str(level) for level in self.desk.levels(choice[0])],
            view=view,
        )
        return Response(html, media_type="text/html", headers=_NOT_KEPT)

    async def stream(self, request: Request) -> Response:
        choice = self._choice(request)
        if choice is None:
            return PlainTextResponse(preview_words("no_page"), 404)
        version = request.query_params.get("versie", "")
        events = self.hub.stream(choice, version)
        return StreamingResponse(events, media_type="text/event-stream", headers=_NOT_KEPT)

    async def where(self, request: Request) -> Response:
        path = self.desk.path_of(request.query_params.get("bestand", ""))
        if path is None:
            return PlainTextResponse(preview_words("no_page"), 404)
        return JSONResponse({"path": path.as_posix()}, headers=_NOT_KEPT)

    async def picture(self, request: Request) -> Response:
        png = self.desk.picture(request.path_params["name"])
        if png is None:
            return PlainTextResponse(preview_words("no_page"), 404)
        return Response(png, media_type="image/png", headers=_KEPT)

    async def font(self, request: Request) -> Response:
        name = request.path_params["name"]
        if name not in FONT_FILES.values():
            return PlainTextResponse(preview_words("no_page"), 404)
        content = files("lesmateriaal.fonts").joinpath(name).read_bytes()
        return Response(content, media_type="font/ttf", headers=_KEPT)

    async def styles(self, _: Request) -> Response:
        text = stylesheet(_FONTS) + _static("bekijk.css")
        return Response(text, media_type="text/css", headers=_NOT_KEPT)

    async def script(self, _: Request) -> Response:
        return Response(_static("bekijk.js"), media_type="text/javascript", headers=_NOT_KEPT)


def _static(name: str) -> str:
    return files("lesmateriaal.preview").joinpath("static", name).read_text("utf-8")
