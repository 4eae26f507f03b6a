"""The dossier in other formats, at once or as a job that can be stopped."""

from typing import Annotated, Literal

import msgspec
from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import FileResponse, StreamingResponse

from bearwitness.desk.answers import Answer, body, gives, takes
from bearwitness.desk.errors import NotHereError
from bearwitness.desk.exporting import file_name, format_of, streamed, writing
from bearwitness.desk.jobs import Jobs, JobView
from bearwitness.desk.looking import OnDesk
from bearwitness.exchange.errors import ExchangeError
from bearwitness.exchange.formats import FORMATS
from bearwitness.exchange.losses import PARTS
from bearwitness.store.errors import StoreError

router = APIRouter(prefix="/api", tags=["export"])
_BYTES = "application/octet-stream"
_FILE: dict[int | str, dict[str, object]] = {
    200: {"description": "the file", "content": {_BYTES: {"schema": {"type": "string", "format": "binary"}}}},
    **{status: each for status, each in gives(JobView, 404).items() if status != 200},
}
Whose = Annotated[str, Query(max_length=200, description="Whose life, where the format is of one; else the main one.")]


class FormatView(msgspec.Struct, frozen=True, kw_only=True):
    """A format, what it is of, and what it cannot carry."""

    name: str
    title: str
    extension: str
    of: Literal["dossier", "life"]
    loses: tuple[str, ...]
    """What it does not carry at all, and what it carries in part, in words."""


class Formats(msgspec.Struct, frozen=True):
    """The formats that the dossier can be written in."""

    items: tuple[FormatView, ...]


class NewJob(msgspec.Struct, frozen=True):
    """A job to begin: an export in a format, of `entity` where the format is of a life."""

    kind: Literal["export"]
    format: str
    entity: str = ""


@router.get("/formats", responses=gives(Formats))
def formats() -> Answer:
    """The formats that the dossier can be written in, and what each loses."""
    found = [
        FormatView(
            name=each.name,
            title=each.says,
            extension=".zip" if each.into == "folder" else each.ending,
            of=each.of,
            loses=tuple(
                f"{counted.several}; kept: {each.carries[part]}" if part in each.carries else counted.several
                for part, counted in PARTS.items()
                if each.carries.get(part, "lost")
            ),
        )
        for each in FORMATS.values()
    ]
    return Answer(Formats(tuple(found)))


@router.get("/export/{name}", responses=_FILE, response_class=Response)
def export(desk: OnDesk, name: str, entity: Whose = "") -> StreamingResponse:
    """The dossier, or a life, in a format, sent as it is written."""
    chosen = format_of(name)
    work = writing(desk, chosen, entity)
    headers = {"content-disposition": f'attachment; filename="{file_name(desk, chosen)}"'}
    return StreamingResponse(streamed(work), media_type=_BYTES, headers=headers)


@router.post("/jobs", responses=gives(JobView, 404, 429), openapi_extra=takes(NewJob))
def begin(desk: OnDesk, request: Request, new: Annotated[NewJob, Depends(body(NewJob))]) -> Answer:
    """Begins an export that can be watched and stopped."""
    chosen = format_of(new.format)
    work = writing(desk, chosen, new.entity)
    job = _jobs(request).begin(f"writes {chosen.name}", file_name(desk, chosen), work, ExchangeError, StoreError)
    return Answer(job.view())


@router.get("/jobs/{identifier}", responses=gives(JobView, 404))
def watch(request: Request, identifier: str) -> Answer:
    """How far a job is."""
    return Answer(_jobs(request).job(identifier).view())


@router.delete("/jobs/{identifier}", responses=gives(JobView, 404))
def stop(request: Request, identifier: str) -> Answer:
    """Tells a job to stop, which it does when it next has something to write."""
    job = _jobs(request).job(identifier)
    job.stopping = True
    return Answer(job.view())


@router.get("/jobs/{identifier}/result", responses=_FILE, response_class=Response)
def result(request: Request, identifier: str) -> FileResponse:
    """What a job has made."""
    job = _jobs(request).job(identifier)
    if job.state != "done":
        raise NotHereError("finished job", identifier)
    return FileResponse(job.path, media_type=_BYTES, filename=job.name)


def _jobs(request: Request) -> Jobs:
    found = request.app.state.jobs
    assert isinstance(found, Jobs)
    return found
