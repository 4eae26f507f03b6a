"""Lines in which whoever and whatever takes part leads to its own page."""

import re
from collections import Counter
from collections.abc import Iterable

import msgspec

from bearwitness.record import Assertion
from bearwitness.site.site import Site
from bearwitness.views import Line
from bearwitness.views.wording import Piece


def dressed(site: Site, line: Line, pieces: tuple[Piece, ...], up: str, own: str) -> tuple[Piece, ...]:
    """The pieces of a line with the names of those who take part as links, but for `own`, whose page it is."""
    if not line.notes:
        return pieces
    assertion = site.lookup.assertions[line.notes[0].assertion]
    called = list(_names(site, assertion, up, own))
    times = Counter(name for name, _ in called)
    names = {name: address for name, address in called if times[name] == 1}  # a name of two leads to neither
    if not names:
        return pieces
    pattern = re.compile("|".join(rf"(?<!\w){re.escape(n)}(?!\w)" for n in sorted(names, key=len, reverse=True)))
    return tuple(part for piece in pieces for part in _linked(piece, pattern, names))


def _names(site: Site, assertion: Assertion, up: str, own: str) -> Iterable[tuple[str, str]]:
    """Names of those who take part, and of the place, with the addresses of their pages."""
    for entity in dict.fromkeys((*assertion.entities(), *_place(assertion), *assertion.voice)):
        if entity != own and site.addresses.entity(entity):
            yield site.lookup.label(entity), site.href(entity, up)


def _place(assertion: Assertion) -> tuple[str, ...]:
    return (assertion.place,) if assertion.place is not None else ()


def _linked(piece: Piece, pattern: re.Pattern[str], names: dict[str, str]) -> Iterable[Piece]:
    """A piece cut at the names in it; each name is a link the first time only."""
    at = 0
    for found in pattern.finditer(piece.text):
        address = names.pop(found[0], "")
        if address:
            if found.start() > at:
                yield msgspec.structs.replace(piece, text=piece.text[at : found.start()])
            yield msgspec.structs.replace(piece, text=found[0], href=address)
            at = found.end()
    if at < len(piece.text):
        yield msgspec.structs.replace(piece, text=piece.text[at:])
