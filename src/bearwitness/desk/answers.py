"""JSON of frozen values: what the routes give, what they take, and how both are described."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Annotated, Generic, TypeVar

import msgspec
from fastapi import Depends, Query, Request, Response

from bearwitness.desk.errors import BadRequestError, ErrorAnswer
from bearwitness.store.values import Stretch

T = TypeVar("T")
MOST, USUALLY = 2000, 100
AT_ONCE = 250
"""No more things of a list are given in one answer, so that each comes soon; `next` leads on."""
_ENCODER = msgspec.json.Encoder()
_DESCRIBED: dict[str, type] = {}


async def _stretch(
    limit: Annotated[int, Query(ge=1, le=MOST, description="How many to give at most; there may be fewer.")] = USUALLY,
    after: Annotated[int, Query(ge=0, le=2**31, description="How many to leave out at the beginning.")] = 0,
) -> Stretch:
    return Stretch(min(limit, AT_ONCE), after)


async def _long_stretch(
    limit: Annotated[int, Query(ge=1, le=MOST, description="How many to give at most.")] = MOST // 4,
    after: Annotated[int, Query(ge=0, le=2**31, description="How many to leave out at the beginning.")] = 0,
) -> Stretch:
    return Stretch(limit, after)


OfLongList = Annotated[Stretch, Depends(_long_stretch)]
"""The part of a list of small things that a request asks for, where a page usually shows all of it."""
OfList = Annotated[Stretch, Depends(_stretch)]
"""The part of a list that a request asks for."""


class Page(msgspec.Struct, Generic[T], frozen=True):
    """A stretch of a list: `next` is what to ask for with `after` to go on, None at the end."""

    items: tuple[T, ...]
    total: int
    next: int | None = None


def page(whole: Sequence[T], stretch: Stretch) -> Page[T]:
    """The stretch of a list that was asked for."""
    return page_of(whole[stretch.after : stretch.after + stretch.limit], len(whole), stretch)


def page_of(items: Sequence[T], total: int, stretch: Stretch) -> Page[T]:
    """The stretch of a list of which no more is at hand."""
    following = stretch.after + stretch.limit
    return Page(tuple(items), total, following if following < total else None)


class Answer(Response):
    """An answer whose body is the JSON of a value."""

    media_type = "application/json"

    def render(self, content: object) -> bytes:
        """The value as JSON."""
        return _ENCODER.encode(content)


def gives(kind: type, *errors: int) -> dict[int | str, dict[str, object]]:
    """The description of what a route answers."""
    return {200: _described("as asked", kind), **refuses(400, *errors)}


def refuses(*errors: int) -> dict[int | str, dict[str, object]]:
    """The description of what a route answers that refuses."""
    return {status: _described("why not", ErrorAnswer) for status in errors}


def takes(kind: type) -> dict[str, object]:
    """The description of the body that a route takes."""
    described = _described("", kind)
    return {"requestBody": {"required": True, "content": described["content"]}}


def body(kind: type[T]) -> Callable[[Request], Awaitable[T]]:
    """A dependency that gives the body of a request as a value of that kind; BadRequestError where it is none."""

    async def decoded(request: Request) -> T:
        try:
            return msgspec.json.decode(await request.body(), type=kind)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
            raise BadRequestError(str(error)) from error

    return decoded


def schemas() -> dict[str, object]:
    """The JSON Schemas of all kinds that routes give and take, by name."""
    _, found = msgspec.json.schema_components(list(_DESCRIBED.values()), ref_template=_REF)
    return found


_REF = "#/components/schemas/{name}"


def _described(says: str, kind: type) -> dict[str, object]:
    (schema,), _ = msgspec.json.schema_components([kind], ref_template=_REF)
    _DESCRIBED[str(schema["$ref"])] = kind
    return {"description": says, "content": {"application/json": {"schema": schema}}}
