"""What the formats write, for the desk to hand out: at once, bit by bit, or as a job."""

from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Full, Queue
from tempfile import TemporaryDirectory
from threading import Event, Thread
from typing import BinaryIO

from bearwitness.desk.errors import NotHereError
from bearwitness.desk.jobs import StoppedError, Watched
from bearwitness.desk.looking import Desk
from bearwitness.exchange.formats import FORMATS, Format
from bearwitness.exchange.holdings import held
from bearwitness.exchange.worked_out import WorkedOut
from bearwitness.exchange.zipped import Zipped

Work = Callable[[BinaryIO], object]
_CHUNKS = 16
_PATIENCE = 0.2


def format_of(name: str) -> Format:
    """The format of that name; NotHereError where there is none."""
    found = FORMATS.get(name)
    if found is None:
        raise NotHereError("format", name)
    return found


def file_name(desk: Desk, chosen: Format) -> str:
    """What the file is called that a format writes of the dossier; a folder comes as a zip file."""
    name = "".join(char if char.isalnum() or char in "-_" else "-" for char in desk.name)
    return f"{name}.zip" if chosen.into == "folder" else f"{name}{chosen.ending}"


def writing(desk: Desk, chosen: Format, entity: str) -> Work:
    """A function that writes the dossier, or the life of `entity` or of the main subject, in a format.

    NotHereError where the life is of nobody in the dossier.
    """
    with desk.looking() as look:
        person = look.shelf.canonical(entity) if entity else desk.main_subject(look)
        if chosen.of == "life" and (person is None or person not in look.shelf.entities):
            raise NotHereError("entity", entity)

    def work(out: BinaryIO) -> object:
        with desk.looking() as look:
            now = WorkedOut(look.pages)
            if chosen.into == "folder":
                return _zipped(chosen, now, out)
            if chosen.of == "dossier":
                return chosen.write_dossier(now, out)
            assert person is not None
            return chosen.write_life(held(now), out, person)

    return work


def streamed(work: Work) -> Iterator[bytes]:
    """What the work writes, as it writes it; the work ends when nobody takes any more."""
    chunks: Queue[bytes | None] = Queue(_CHUNKS)
    gone = Event()

    def passed(data: bytes) -> None:
        while not gone.is_set():
            try:
                return chunks.put(data, timeout=_PATIENCE)
            except Full:
                continue
        raise StoppedError

    def run() -> None:
        try:
            with Watched(passed) as out:
                work(out)
            passed(b"")
        except StoppedError:
            return
        finally:
            chunks.put(None) if not gone.is_set() else None

    Thread(target=run, name="export", daemon=True).start()
    try:
        while (chunk := chunks.get()) is not None:
            yield chunk
    finally:
        gone.set()


def _zipped(chosen: Format, now: WorkedOut, out: BinaryIO) -> object:
    with TemporaryDirectory(prefix="witness-desk-") as temporary:
        folder = Path(temporary)
        lost = chosen.write_folder(now, folder)
        with Zipped(out) as file:
            for path in sorted(each for each in folder.rglob("*") if each.is_file()):
                file.add(path.relative_to(folder).as_posix(), path.read_bytes())
    return lost
