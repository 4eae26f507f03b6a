"""Bytes become characters, and whatever was doubtful about it becomes a sentence.

In order: a byte order mark; UTF-16 or UTF-32 by their zeros; UTF-8; the encoding that the page declares; UTF-8 with
stray Windows-1252 bytes; Windows-1252; and only then a guess by `charset-normalizer`.
"""

import codecs
import re
from pathlib import Path

import msgspec

from bearwitness.sources.error import SourceError
from bearwitness.sources.mending import decoded_once, western, without_controls
from bearwitness.sources.signature import looks_like

_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_PROBE = 4096
_GUESS_FROM = 1 << 17
_STRAYS_PER_SOUND = 4
_STRAY = re.compile("[\udc80-\udcff]")
_ESCAPED = 0xDC00
"""What `surrogateescape` adds to a byte that is no UTF-8."""
_LETTER_SHARE = 0.08
_FEW = 5
_ASCII_LETTERS = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_HIGH_LETTERS = bytes(range(0xC0, 0x100))
_IMPLAUSIBLE = re.compile(
    r"[^\W\d_][¡-¿€†‡‰‹×÷](?=[^\W\d_])|[^\W\d_][‚„]|[¢£¤¥¦§©¬®¯°±²³µ¶¹](?=[^\W\d_])|[a-z][À-ÖØ-Þ]|[ƒˆ˜]"
)
"""What a Western text does not have: signs inside words, capitals after small letters."""


class BinaryFileError(SourceError):
    """The file is no text."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(path, f"this is {what}, which is not read; give a PDF, Word, HTML or text version of it")


class Decoded(msgspec.Struct, frozen=True):
    """The characters of a file, and what a scholar should know of how they were got, a sentence each."""

    text: str
    doubts: tuple[str, ...] = ()


def decode(data: bytes, path: Path, declared: str = "") -> Decoded:
    """The characters of `data`; `declared` is the encoding that the file itself names, believed after UTF-8.

    Raises BinaryFileError, naming `path`, where the bytes are no text.
    """
    marked = _by_mark(data) or _by_zeros(data)
    if marked is not None:
        return _mended(marked)
    what = looks_like(data)
    if what is not None:
        raise BinaryFileError(path, what)
    try:
        return _mended(Decoded(data.decode("utf-8")))
    except UnicodeDecodeError:
        return _mended(_by_declaration(data, declared) or _mixed(data) or _western(data) or _guessed(data))


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _counted(data[len(mark) :], encoding)
    return None


def _by_zeros(data: bytes) -> Decoded | None:
    """UTF-16 without a mark: nearly every second byte of Western text is zero."""
    probe = data[:_PROBE]
    even, odd = probe[0::2], probe[1::2]
    for zeros, others, encoding in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        if len(zeros) > 3 and zeros.count(0) > 0.7 * len(zeros) and others.count(0) < 0.05 * len(others):
            return _counted(data, encoding)
    return None


def _counted(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, errors="replace")
    lost = text.count("\ufffd")
    return Decoded(text, (f"{_were(lost, 'character')} not to be decoded and became “\ufffd”",) if lost else ())


def _by_declaration(data: bytes, declared: str) -> Decoded | None:
    name = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252"}.get(
        declared.strip().lower(), declared.strip()
    )
    try:
        return Decoded(data.decode(name)) if name else None
    except (LookupError, UnicodeError):
        return None


def _mixed(data: bytes) -> Decoded | None:
    """UTF-8 with stray bytes, read as Windows-1252 one by one; None where sound UTF-8 is too scarce to be meant."""
    text = data.decode("utf-8", errors="surrogateescape")
    sound = text.encode("utf-8", errors="ignore").decode("utf-8")
    strays = len(text) - len(sound)
    high = len(sound) - len(sound.encode("ascii", errors="ignore"))
    if high * _STRAYS_PER_SOUND < strays:
        return None
    whole = _STRAY.sub(lambda found: western(ord(found.group()) - _ESCAPED), text)
    return Decoded(whole, (f"{_were(strays, 'stray byte')} among the UTF-8 and read as Windows-1252",))


def _western(data: bytes) -> Decoded | None:
    """Windows-1252 where every high character stands where a Western text has it, and they are few."""
    text = data.decode("cp1252", errors="replace")
    high = len(data) - len(data.translate(None, _HIGH_LETTERS))
    letters = len(data) - len(data.translate(None, _ASCII_LETTERS)) + high
    if "\ufffd" in text or high > max(_FEW, _LETTER_SHARE * letters) or _IMPLAUSIBLE.search(text):
        return None
    return Decoded(text, ("not UTF-8; read as Windows-1252, so check the accented letters",))


def _guessed(data: bytes) -> Decoded:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - half a start-up's time, and seldom needed

    best = from_bytes(data[:_GUESS_FROM]).best()
    encoding = best.encoding if best is not None else "cp1252"
    text = data.decode(encoding, errors="replace")
    return Decoded(text, (f"neither UTF-8 nor Windows-1252; guessed to be {encoding}, so check the accented letters",))


def _mended(decoded: Decoded) -> Decoded:
    text, controls = without_controls(decoded.text)
    text, twice = decoded_once(text)
    doubts = decoded.doubts
    if controls:
        doubts += (f"{_were(controls, 'control character')} read as Windows-1252 punctuation",)
    if twice:
        doubts += (f"{_were(twice, 'character')} decoded once too often and put right (such as “â€™” for “’”)",)
    return Decoded(text, doubts)


def _were(count: int, noun: str) -> str:
    return f"{count} {noun} was" if count == 1 else f"{count} {noun}s were"
