"""The application: routes over a dossier, guarded, with the page beside them."""

from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from pathlib import Path

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.staticfiles import StaticFiles

from bearwitness import __version__
from bearwitness.desk.answers import Answer, refuses
from bearwitness.desk.described import description
from bearwitness.desk.door import Door
from bearwitness.desk.errors import (
    ANSWERS,
    BadRequestError,
    ErrorAnswer,
    Explained,
    answered,
)
from bearwitness.desk.guard import Guard
from bearwitness.desk.ipif import make_service
from bearwitness.desk.jobs import Jobs
from bearwitness.desk.looking import Desk
from bearwitness.desk.people import FOR_THOSE_WHO_ARE_IN, Me
from bearwitness.desk.routes import (
    about,
    bulk,
    comparing,
    deciding,
    entities,
    exporting,
    liking,
    lives,
    people,
    queue,
    searching,
    statements,
    texts,
)
from bearwitness.store.place import Place

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
STATIC = Path(__file__).parent / "static"
_ROUTERS = (about, texts, entities, lives, statements, comparing, searching, liking, queue, deciding, bulk, exporting)


def make_app(
    place: Place, *, me: str = "", token: str = "", hosts: Collection[str] = LOOPBACK, page: Path = STATIC
) -> FastAPI:
    """The application over the dossier at `place`, for the single scholar `me`; StoreError where it cannot be opened.

    Where a `token` is given, nobody is let in who brings neither it nor the password of an account.  It answers only as
    one of `hosts`.  The page is what stands in the folder `page`, where it is there.
    """
    desk, jobs = Desk(place), Jobs()
    desk.warm()

    @asynccontextmanager
    async def life(_: FastAPI) -> AsyncIterator[None]:
        yield
        jobs.close()
        desk.close()

    app = FastAPI(title="bearwitness", version=__version__, lifespan=life, docs_url=None, redoc_url=None,
                  openapi_url="/api/openapi.json")  # fmt: skip
    app.state.desk, app.state.jobs = desk, jobs
    app.state.door = Door(desk, Me(me, "owner"), token)
    app.include_router(people.router)
    for module in _ROUTERS:
        app.include_router(module.router, dependencies=[FOR_THOSE_WHO_ARE_IN], responses=refuses(401))
    app.openapi = lambda: description(app)  # type: ignore[method-assign]
    _explain_errors(app)
    app.mount("/ipif", make_service(app))
    app.add_middleware(Guard, hosts=hosts)
    if has_page(page):
        app.mount("/", StaticFiles(directory=page, html=True), name="page")
    return app


def has_page(page: Path = STATIC) -> bool:
    """Whether the page of the desk is there: a checkout has it once it is built."""
    return (page / "index.html").is_file()


def _explain_errors(app: FastAPI) -> None:
    """Every error is answered in one shape."""

    def explained(_: Request, error: Exception) -> Answer:
        status, body = answered(error)
        return Answer(body, status_code=status)

    def refused(_: Request, error: Exception) -> Answer:
        assert isinstance(error, HTTPException)
        return Answer(ErrorAnswer(Explained("http", str(error.detail))), status_code=error.status_code)

    def not_understood(request: Request, error: Exception) -> Answer:
        assert isinstance(error, RequestValidationError)
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        return explained(request, BadRequestError(f"{where}: {first['msg']}"))

    for kind in ANSWERS:
        app.add_exception_handler(kind, explained)
    app.add_exception_handler(Exception, explained)
    app.add_exception_handler(HTTPException, refused)
    app.add_exception_handler(RequestValidationError, not_understood)
