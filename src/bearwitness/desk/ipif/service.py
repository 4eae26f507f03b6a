"""The routes of the service, which gives what the standard's description says, and takes nothing."""

from typing import Annotated

import msgspec
from fastapi import Depends, FastAPI, Query, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from bearwitness import __version__
from bearwitness.desk.answers import MOST, Answer
from bearwitness.desk.errors import ANSWERS, BadRequestError, answered
from bearwitness.desk.ipif.filters import FILTERS
from bearwitness.desk.ipif.listing import KINDS, Kind, ids_of, object_of
from bearwitness.desk.looking import Desk, OnDesk
from bearwitness.desk.people import FOR_THOSE_WHO_ARE_IN
from bearwitness.desk.whole import of_record, values
from bearwitness.exchange.ipif.objects import ROLES, TYPES
from bearwitness.exchange.ipif.table import Table

LEVEL = 1
_LINK = f'<https://raw.githubusercontent.com/GVogeler/prosopogrAPhI/master/level{LEVEL}.json>;rel="profile"'
_PAGING = frozenset({"size", "page", "sortBy"})
_TITLES = {400: "Bad request", 401: "Not logged in", 404: "Not found", 501: "Not implemented"}


class Description(msgspec.Struct, frozen=True, rename="camel"):
    """What the service is."""

    description: str
    provider: str
    compliance_level: int
    vocabs: tuple[str, ...]
    formats: tuple[str, ...] = ("application/json",)


class Protocol(msgspec.Struct, frozen=True, rename="camel"):
    """Which part of how many objects an answer has."""

    size: int
    page: int
    total_hits: int


class Failure(msgspec.Struct, frozen=True):
    """Why something is not answered."""

    status: int
    title: str
    detail: str


class Asked(msgspec.Struct, frozen=True):
    """What a list is asked for."""

    size: int
    page: int
    sort_by: str
    filters: dict[str, str]


async def _asked(
    request: Request,
    size: Annotated[int, Query(ge=1, le=MOST)] = 30,
    page: Annotated[int, Query(ge=1, le=2**31)] = 1,
    sort_by: Annotated[str, Query(alias="sortBy", max_length=100)] = "createdWhen",
) -> Asked:
    filters = {name: value for name, value in request.query_params.items() if name not in _PAGING}
    unknown = sorted(filters.keys() - FILTERS)
    if unknown:
        raise BadRequestError(f"there is no parameter “{unknown[0][:80]}”")
    return Asked(size, page, sort_by, filters)


def make_service(app: FastAPI) -> FastAPI:
    """The service over what is on the desk of `app`, for those whom its door lets in."""
    service = FastAPI(
        title="IPIF", version=__version__, docs_url=None, redoc_url=None, openapi_url=None,
        dependencies=[FOR_THOSE_WHO_ARE_IN],
    )  # fmt: skip
    service.state = app.state
    service.get("/describe")(describe)
    service.get("/{kind}")(some)
    service.get("/{kind}/{name:path}")(one)
    service.api_route("/{path:path}", methods=["POST", "PUT", "PATCH", "DELETE"])(change)
    _explain_errors(service)
    return service


def describe(desk: OnDesk) -> Answer:
    """What the service is."""
    says = f"What the dossier “{desk.name}” says of people, each statement with the words that it rests on"
    return _answer(Description(says, f"bearwitness {__version__}", LEVEL, (TYPES, ROLES)))


def some(desk: OnDesk, kind: Kind, asked: Annotated[Asked, Depends(_asked)]) -> Answer:
    """A page of the objects of a kind that pass the filters."""
    table = _table(desk)
    ids = ids_of(table, kind, asked.filters, asked.sort_by)
    first = (asked.page - 1) * asked.size
    objects = [object_of(table, kind, each) for each in ids[first : first + asked.size]]
    return _answer({"protocol": Protocol(asked.size, asked.page, len(ids)), kind: objects})


def one(desk: OnDesk, kind: Kind, name: str) -> Answer:
    """One object, by its id or by an address that it has elsewhere."""
    return _answer(object_of(_table(desk), kind, name))


def change(request: Request) -> None:
    """Refuses: at this level of the standard nothing is created, changed or deleted."""
    status = 501 if request.method == "DELETE" else 400
    raise HTTPException(status, "this service only answers; decide on statements at the desk")


def _table(desk: Desk) -> Table:
    tables = of_record(desk, "ipif")["tables"]
    (table,) = desk.kept.value("ipif", tables, lambda: values(tables, Table))
    return table


def _answer(content: object, status: int = 200) -> Answer:
    return Answer(content, status_code=status, headers={"link": _LINK})


def _explain_errors(service: FastAPI) -> None:
    """Every error is answered in the shape of the standard."""

    def failed(status: int, detail: str) -> Answer:
        return _answer(Failure(status, _TITLES.get(status, "It did not work"), detail), status)

    def explained(_: Request, error: Exception) -> Answer:
        status, body = answered(error)
        return failed(status, body.error.message)

    def refused(_: Request, error: Exception) -> Answer:
        assert isinstance(error, HTTPException)
        return failed(error.status_code, str(error.detail))

    def not_understood(_: Request, error: Exception) -> Answer:
        assert isinstance(error, RequestValidationError)
        first = error.errors()[0]
        place, *where = first["loc"]
        if place == "path":
            return failed(404, f"there is no such list; there are {', '.join(KINDS)}")
        return failed(400, f"{'.'.join(map(str, where))}: {first['msg']}")

    for kind in (*ANSWERS, Exception):
        service.add_exception_handler(kind, explained)
    service.add_exception_handler(HTTPException, refused)
    service.add_exception_handler(RequestValidationError, not_understood)
