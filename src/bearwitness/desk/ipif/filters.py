"""The filters of IPIF, each of which a factoid passes or not.

https://github.com/IPIF/prosopogrAPhI: those that are about a statement are about one and the same.  A pattern is words
that all have to occur, small and capital letters alike; "*" is anything that is there.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

import msgspec

from bearwitness.desk.errors import BadRequestError
from bearwitness.edtf import Answer, Edtf, EdtfError, overlaps, parse
from bearwitness.exchange.ipif.table import Row, Table

ANYTHING = "*"
_FROM, _TO = "from", "to"
_DAY = len("1942-05-01")


class _Thing(msgspec.Struct, frozen=True):
    """Something that a statement names."""

    label: str = ""
    uri: str = ""


class _Statement(msgspec.Struct, frozen=True, rename="camel"):
    """What is asked of a statement."""

    statement_text: str
    role: _Thing
    statement_type: _Thing
    name: str = ""
    date: _Thing = _Thing()
    places: tuple[_Thing, ...] = ()
    relates_to_persons: tuple[_Thing, ...] = ()
    member_of: _Thing = _Thing()


_DECODER = msgspec.json.Decoder(_Statement)
_Texts = Callable[[Table, Row, _Statement], Iterable[str]]
_IDS: Mapping[str, Callable[[Row], str]] = {
    "factoidId": lambda row: row.factoid.id,
    "personId": lambda row: row.factoid.person,
    "sourceId": lambda row: row.factoid.source,
    "statementId": lambda row: row.factoid.statement,
}
_PATTERNS: Mapping[str, _Texts] = {
    "f": lambda _, row, __: (row.factoid.id, *map(str, row.factoid.made.told().values())),
    "p": lambda table, row, _: (row.factoid.person, *table.people[row.factoid.person].same_as),
    "s": lambda table, row, _: (row.factoid.source, table.sources[row.factoid.source]),
    "st": lambda table, row, said: (
        said.statement_text,
        said.date.label,
        *_named(said.statement_type),
        *(
            text
            for name in ("role", "place", "relatesToPerson", "memberOf")
            for text in _PATTERNS[name](table, row, said)
        ),
    ),
    "statementText": lambda _, __, said: (said.statement_text,),
    "role": lambda _, __, said: _named(said.role),
    "place": lambda _, __, said: _named(*said.places),
    "relatesToPerson": lambda _, __, said: _named(*said.relates_to_persons),
    "memberOf": lambda _, __, said: _named(said.member_of),
    "name": lambda table, row, said: (said.name, *_names(table, row)),
}
FILTERS = frozenset({*_IDS, *_PATTERNS, _FROM, _TO})


def passing(table: Table, asked: Mapping[str, str]) -> Iterator[Row]:
    """The rows that pass all the filters asked for; BadRequestError where what should be a day is none."""
    ids = [(_IDS[name], table.id_of(value)) for name, value in asked.items() if name in _IDS]
    patterns = [(_PATTERNS[name], value.casefold().split()) for name, value in asked.items() if name in _PATTERNS]
    time = _time(asked.get(_FROM, ""), asked.get(_TO, ""))
    for row in table.rows:
        if (
            all(of(row) == identifier for of, identifier in ids)
            and (time is None or _may_have_been(row.edtf, time))
            and (not patterns or _fits(table, row, patterns))
        ):
            yield row


def _fits(table: Table, row: Row, patterns: Sequence[tuple[_Texts, Sequence[str]]]) -> bool:
    said = _DECODER.decode(row.statement)
    for texts, words in patterns:
        text = " ".join(texts(table, row, said)).casefold()
        if not (text.strip() if words == [ANYTHING] else all(word in text for word in words)):
            return False
    return True


def _named(*things: _Thing) -> Iterator[str]:
    for thing in things:
        yield from (thing.label, thing.uri)


def _names(table: Table, row: Row) -> Iterator[str]:
    person = table.people[row.factoid.person]
    yield from (person.label, *(name.text for name in person.names))


def _time(first: str, last: str) -> Edtf | None:
    """The time that is asked for; None where none is."""
    text = _between(first, last)
    try:
        return parse(text) if text else None
    except EdtfError as error:
        raise BadRequestError(str(error)) from error


def _between(first: str, last: str) -> str:
    """In EDTF; a month or a year that is given alone is all of it, a day alone is where the time begins or ends."""
    if first == last:
        return first
    if first and last:
        return f"{first}/{last}"
    alone = first or last
    return alone if len(alone) < _DAY else f"{first or '..'}/{last or '..'}"


@lru_cache(maxsize=65_536)
def _may_have_been(edtf: str, time: Edtf) -> bool:
    """Whether what is dated so may have been going on then; what has no date is not found by one."""
    try:
        return edtf != "" and overlaps(parse(edtf), time) is not Answer.NO
    except EdtfError:
        return False
