"""Long work that goes on while the desk answers: told how far it is, and stopped when nobody wants it any more.

What a job makes is written to a file of its own, which is taken away with the desk.
"""

import io
import secrets
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock, Thread
from typing import TYPE_CHECKING, BinaryIO, Literal, cast

import msgspec

from bearwitness.desk.errors import DeskError, NotHereError, TooManyJobsError

if TYPE_CHECKING:
    from types import TracebackType

    from _typeshed import ReadableBuffer

JobState = Literal["running", "done", "failed", "stopped"]
MOST, _KEPT, _BUFFER = 4, 50, 1 << 16


class StoppedError(DeskError):
    """Nobody wants any more of what is being written."""


class _Passing(io.RawIOBase):
    """A stream that passes on what is written to it."""

    def __init__(self, pass_on: Callable[[bytes], None]) -> None:
        super().__init__()
        self._pass_on = pass_on

    def writable(self) -> bool:
        """It can be written to, and nothing else."""
        return True

    def write(self, data: "ReadableBuffer", /) -> int:
        """Passes all of it on."""
        whole = bytes(data)
        self._pass_on(whole)
        return len(whole)


class Watched:
    """A buffered stream whose contents are passed on chunk by chunk; `pass_on` may raise StoppedError."""

    def __init__(self, pass_on: Callable[[bytes], None]) -> None:
        self._out = io.BufferedWriter(_Passing(pass_on), _BUFFER)

    def __enter__(self) -> BinaryIO:
        return cast("BinaryIO", self._out)

    def __exit__(
        self, kind: "type[BaseException] | None", error: "BaseException | None", trace: "TracebackType | None"
    ) -> None:
        if kind is None:
            self._out.flush()
        else:
            self._out.raw.close()


class JobView(msgspec.Struct, frozen=True, kw_only=True):
    """How far a job is: `done` bytes of `total`, which is 0 for as long as nobody knows it."""

    id: str
    state: JobState
    done: int
    total: int
    says: str
    """What it does, or why it failed, in words."""
    result: str | None
    """Where what it made can be fetched from, once it is done."""


class Job:
    """One piece of work, on a thread of its own."""

    def __init__(self, says: str, name: str, path: Path) -> None:
        self.id, self.says, self.name, self.path = secrets.token_hex(8), says, name, path
        self.state: JobState = "running"
        self.done = 0
        self.stopping = False

    def view(self) -> JobView:
        """How far it is."""
        finished = self.state == "done"
        return JobView(
            id=self.id,
            state=self.state,
            done=self.done,
            total=self.done if finished else 0,
            says=self.says,
            result=f"/api/jobs/{self.id}/result" if finished else None,
        )

    def run(self, work: Callable[[BinaryIO], object], expected: tuple[type[Exception], ...]) -> None:
        """Does the work; what fails as `expected` is said, and anything else is raised in its thread."""
        ended: JobState = "failed"
        try:
            with self.path.open("wb") as file, Watched(self._counting(file)) as out:
                work(out)
            ended = "done"
        except StoppedError:
            ended = "stopped"
        except expected as error:
            self.says = " ".join(str(error).split())
        finally:
            if ended != "done":
                self.path.unlink(missing_ok=True)
            self.state = ended

    def _counting(self, file: BinaryIO) -> Callable[[bytes], None]:
        def write(data: bytes) -> None:
            if self.stopping:
                raise StoppedError
            self.done += file.write(data)

        return write


class Jobs:
    """The jobs of a desk, the last ones that were begun."""

    def __init__(self) -> None:
        self._folder = TemporaryDirectory(prefix="witness-desk-")
        self._jobs: dict[str, Job] = {}
        self._lock = Lock()

    def begin(self, says: str, name: str, work: Callable[[BinaryIO], object], *expected: type[Exception]) -> Job:
        """A job that has begun to write a file called `name`; TooManyJobsError where others have to end first."""
        with self._lock:
            if sum(job.state == "running" for job in self._jobs.values()) >= MOST:
                raise TooManyJobsError(MOST)
            for old in [each for each in self._jobs.values() if each.state != "running"][:-_KEPT]:
                self._jobs.pop(old.id).path.unlink(missing_ok=True)
            job = Job(says, name, Path(self._folder.name) / secrets.token_hex(8))
            self._jobs[job.id] = job
        Thread(target=job.run, args=(work, expected), name=f"job {job.id}", daemon=True).start()
        return job

    def job(self, identifier: str) -> Job:
        """The job of that id; NotHereError where there is none."""
        found = self._jobs.get(identifier)
        if found is None:
            raise NotHereError("job", identifier)
        return found

    def close(self) -> None:
        """Stops all, and takes their files away."""
        for job in self._jobs.values():
            job.stopping = True
        self._folder.cleanup()
