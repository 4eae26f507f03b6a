"""Scans go through Tesseract where it is installed, a page at a time, and come back as hOCR.

The language is that of `WITNESS_OCR_LANGUAGES`, as Tesseract names it ("deu", "eng+fra"); else English, else whatever
is installed.
"""

import os
import re
import shutil
import subprocess
from functools import cache

import msgspec

from bearwitness.sources.limits import MOST_RECOGNITION_BYTES

LANGUAGES = "WITNESS_OCR_LANGUAGES"
_SECONDS = 180.0
_VERSION = re.compile(r"tesseract v?(\d+(?:\.\d+)*)")
_NO_LANGUAGE = frozenset(("osd", "equ"))


class Tesseract(msgspec.Struct, frozen=True):
    """The program where it stands, its version, and the languages that it is told to read."""

    program: str
    version: str
    languages: str

    @property
    def named(self) -> str:
        """What a problem calls it: "Tesseract 5.3.0 (eng)"."""
        return f"Tesseract {self.version} ({self.languages})"

    def hocr(self, image: bytes) -> bytes | None:
        """The hOCR of an image, with a page for each that the image has; None where it cannot be read in time."""
        arguments = [self.program, "stdin", "stdout", "-l", self.languages, "hocr"]
        pipe, null = subprocess.PIPE, subprocess.DEVNULL
        environment = os.environ | {"OMP_THREAD_LIMIT": "1"}
        with subprocess.Popen(arguments, stdin=pipe, stdout=pipe, stderr=null, env=environment) as process:  # noqa: S603
            _bounded(process.pid)
            try:
                found, _ = process.communicate(image, timeout=_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
                return None
        return found if process.returncode == 0 else None


def installed() -> Tesseract | None:
    """The program that is installed here; None where there is none, or it has no language."""
    program = shutil.which("tesseract")
    return _known(program, os.environ.get(LANGUAGES, "")) if program is not None else None


@cache
def _known(program: str, wanted: str) -> Tesseract | None:
    version = _VERSION.search(_said(program, "--version"))
    languages = [line for line in _said(program, "--list-langs").splitlines()[1:] if line not in _NO_LANGUAGE]
    if version is None or not languages:
        return None
    return Tesseract(program, version.group(1), wanted or ("eng" if "eng" in languages else languages[0]))


def _said(program: str, option: str) -> str:
    found = subprocess.run([program, option], capture_output=True, timeout=_SECONDS, check=False)  # noqa: S603
    return (found.stdout + found.stderr).decode("utf-8", errors="replace")


def _bounded(process: int) -> None:
    """Keeps the process from taking more memory than a page needs, where the system can."""
    try:
        import resource  # noqa: PLC0415 - not on every system

        resource.prlimit(process, resource.RLIMIT_AS, (MOST_RECOGNITION_BYTES, MOST_RECOGNITION_BYTES))
    except (ImportError, AttributeError, ProcessLookupError):
        return
