"""The worker is started, given the file and listened to, for as long as a file of its size may take."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Timer
from typing import IO

import bearwitness
from bearwitness.sources.limits import MOST_CHARACTERS
from bearwitness.sources.pdf.frames import Frame, Opened, Picture, received

_WORKER = "bearwitness.sources.pdf.worker"
_ROOT = str(Path(bearwitness.__file__).parent.parent)
_MEGABYTES, _FILES_IN_MEMORY = 1024, 3
_SECONDS, _SECONDS_A_PAGE = 60.0, 0.05


class Worker:
    """A process that parses one PDF, or draws the pages `drawing` of it; its frames come in `frames`.

    `late` where it was stopped for its time.
    """

    def __init__(self, data: bytes, drawing: Sequence[int] = ()) -> None:
        self._data = data
        self._drawing = [",".join(map(str, drawing))] if drawing else []
        self._timer = Timer(0, lambda: None)
        self.late = False

    def frames(self) -> Iterator[Frame]:
        """What the worker sends until it ends, or breaks down, or is stopped."""
        megabytes = _MEGABYTES + _FILES_IN_MEMORY * len(self._data) // (1 << 20)
        arguments = [sys.executable, "-P", "-m", _WORKER, str(megabytes), str(MOST_CHARACTERS), *self._drawing]
        environment = os.environ | {"PYTHONPATH": _ROOT}
        pipe, null = subprocess.PIPE, subprocess.DEVNULL
        with subprocess.Popen(arguments, env=environment, stdin=pipe, stdout=pipe, stderr=null) as process:  # noqa: S603
            try:
                self._allow(_SECONDS, process)
                assert process.stdin is not None
                assert process.stdout is not None
                _give(self._data, process.stdin)
                for frame in received(process.stdout):
                    if isinstance(frame, Opened):
                        self._allow(_SECONDS + _SECONDS_A_PAGE * frame.pages, process)
                    if isinstance(frame, Picture):
                        self._timer.cancel()  # what is done with a picture takes its own time
                        yield frame
                        self._allow(_SECONDS, process)
                    else:
                        yield frame
            finally:
                self._timer.cancel()
                process.kill()

    def _allow(self, seconds: float, process: "subprocess.Popen[bytes]") -> None:
        self._timer.cancel()
        self._timer = Timer(seconds, self._stop, [process])
        self._timer.daemon = True
        self._timer.start()

    def _stop(self, process: "subprocess.Popen[bytes]") -> None:
        self.late = True
        process.kill()


def _give(data: bytes, to: IO[bytes]) -> None:
    """Writes the file to the worker; one that has broken down takes none, and its frames say so."""
    try:
        to.write(data)
        to.close()
    except BrokenPipeError:
        pass
