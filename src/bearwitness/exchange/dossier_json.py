"""The dossier exchange format, version 1: one JSON file that holds a dossier.

What came of the decisions is in it, and the notes of the research log with their writers and days; who decided and when
is not, nor are suggestions that repeat what was decided.

What follows from all of it (bounds, agreement, differences, dependences, silences, open questions of the life told most
of) stands at the end, for who reads the file: whoever imports it works it out anew.

Each thing stands on a line of its own, in the order of the record, so that two files can be compared line by line.
"""

from collections.abc import Iterable, Iterator
from typing import BinaryIO

import msgspec

from bearwitness.exchange.errors import NewerExchangeFileError, NotAnExchangeFileError, UnsoundExchangeFileError
from bearwitness.exchange.holdings import Holdings
from bearwitness.exchange.losses import Carried, Losses, lost, wholly
from bearwitness.record import FORMAT, Dossier
from bearwitness.store import soundness

Kinds = Iterable[tuple[str, Iterable[object]]]
_REQUIRED = ("sources", "entities", "times", "assertions", "quotations", "disputes")
_FAMILY = FORMAT.partition("/")[0]
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_UNREADABLE = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
_ENCODER = msgspec.json.Encoder()

CARRIES: Carried = {
    **wholly(
        "sources texts furniture entities names mentions links points times reasons assertions dates durations places"
        " voices stances modalities certainties statuses readers words positions citations quotations disputes"
        " contradictions notes"
    ),
    "decisions": "what came of them, not who decided and when",
}


def encoded(dossier: Dossier) -> bytes:
    """A dossier as the bytes of an exchange file: the same dossier, the same bytes."""
    kinds = ((name, getattr(dossier, name)) for name in (*_REQUIRED, "contradictions", "notes"))
    return b"".join(_lines(kinds))


def write(now: Holdings, out: BinaryIO) -> Losses:
    """Writes what a dossier holds as an exchange file, one thing after the other."""
    kinds: Kinds = (
        ("sources", now.sources()),
        ("entities", now.entities()),
        ("times", now.times()),
        ("assertions", now.assertions()),
        ("quotations", now.quotations()),
        ("disputes", now.disputes()),
        ("contradictions", now.contradictions()),
        ("notes", now.notes()),
        *now.findings(),
    )
    out.writelines(_lines(kinds))
    return lost(now, CARRIES)


def decoded(data: bytes, name: str) -> Dossier:
    """The dossier of an exchange file, proved: every anchor has its words, every reference its target.

    Raises ExchangeError, with a sentence that begins with `name`, where that is not so.  What the format does not
    know is passed over.
    """
    data = data.removeprefix(_BYTE_ORDER_MARK)
    if not data.strip():
        raise NotAnExchangeFileError(name, "it is empty")
    _require_format(data, name)
    try:
        dossier = msgspec.json.decode(data, type=Dossier)
    except _UNREADABLE as error:
        raise NotAnExchangeFileError(name, str(error)) from error
    problems = tuple(soundness.in_dossier(dossier))
    if problems:
        raise UnsoundExchangeFileError(name, problems)
    return dossier


def _lines(kinds: Kinds) -> Iterator[bytes]:
    yield b'{\n"format": ' + _ENCODER.encode(FORMAT)
    for name, things in kinds:
        yield b",\n" + _ENCODER.encode(name) + b": ["
        separator = b"\n"
        for thing in things:
            yield separator + _ENCODER.encode(thing)
            separator = b",\n"
        yield b"\n]" if separator == b",\n" else b"]"
    yield b"\n}\n"


def _require_format(data: bytes, name: str) -> None:
    try:
        fields = msgspec.json.decode(data, type=dict[str, msgspec.Raw])
        found = msgspec.json.decode(fields["format"], type=str)
    except KeyError as error:
        raise NotAnExchangeFileError(name, "it does not name its format") from error
    except _UNREADABLE as error:
        raise NotAnExchangeFileError(name, str(error)) from error
    family, _, _ = found.partition("/")
    if family != _FAMILY:
        raise NotAnExchangeFileError(name, f"its format is “{found}”")
    if found != FORMAT:
        raise NewerExchangeFileError(name, found, FORMAT)
    for field in _REQUIRED:
        if field not in fields:
            raise NotAnExchangeFileError(name, f"it has no {field}")
