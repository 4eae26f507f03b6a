"""Who may be living, by all that a dossier states.

A person may be living of whom no source tells the death, who has a dated birth or a dated act, and who can by that have
been born in the 110 years before the day of the site.  The last day of birth is the latest that the chronology allows
(`chronology`); nobody is named before being born, so that the date of a source bounds it too; and who works, marries,
joins, founds or writes is twelve years old at least.

Of whom nothing has a date it cannot be told: such people are named apart, for the user to decide.

The day of the site is given, never taken from a clock.  Where none is given it is that of the newest source: an
earlier day than the true one leaves out more people, never fewer.
"""

from collections.abc import Iterable, Mapping

import msgspec

from bearwitness.chronology import Chronology, Point
from bearwitness.edtf import EdtfError, bounds, parse
from bearwitness.edtf.days import civil, ordinal
from bearwitness.record import AssertionType, Dossier, Entity, SourceRecord

OLDEST = 110
"""Nobody is thought to live longer, in years."""
GROWN = 12
"""Years that who does what `_GROWN_UP` tells has lived at least."""

_GROWN_UP: Mapping[AssertionType, tuple[str, ...]] = {
    "occupation": ("person",),
    "marriage": ("person", "spouse"),
    "joining": ("member",),
    "leaving": ("member",),
    "membership": ("member",),
    "founding": ("founder",),
    "creation": ("author",),
    "publication": ("author",),
    "translation": ("translator",),
}
_DEATHS: Mapping[AssertionType, str] = {"death": "person", "killing": "victim"}
_UNPUBLISHED = frozenset({"letter", "record"})
_WORKS: Mapping[AssertionType, str] = {"publication": "author", "creation": "author", "translation": "translator"}


class Living(msgspec.Struct, frozen=True):
    """Who may be living: those who are left out, those who are named as authors only, those of whom it cannot be told."""

    left_out: frozenset[str] = frozenset()
    authors: frozenset[str] = frozenset()
    undated: frozenset[str] = frozenset()
    """They are shown."""


class Choice(msgspec.Struct, frozen=True):
    """What the user says of people: who may be shown whatever the rule, and who is left out whatever it is."""

    shown: frozenset[str] = frozenset()
    left_out: frozenset[str] = frozenset()


NO_CHOICE = Choice()


def newest(sources: Iterable[SourceRecord]) -> str:
    """The first possible day of the source whose date is the newest, in ISO 8601; "" where none has a date."""
    days = [day for source in sources if (day := _days(source)[0]) is not None]
    return "{:04d}-{:02d}-{:02d}".format(*civil(max(days))) if days else ""


def may_be_living(dossier: Dossier, as_of: str, choice: Choice = NO_CHOICE) -> Living:
    """The people who may be living on the day `as_of`, in ISO 8601; "" for a day that nobody knows.

    Who is called by no name can be shown.
    """
    chronology = Chronology(dossier)
    limit = _limit(as_of)
    born_by = _born_by(dossier, chronology)
    ended = _dead(chronology) | {person for person, day in born_by.items() if limit is not None and day <= limit}
    open_lives = {e.id for e in dossier.entities if e.type == "person" and _is_named(e)} - ended - choice.shown
    living = (open_lives & _dated(chronology)) | choice.left_out
    authors = (living & _authors(dossier)) - choice.left_out
    return Living(frozenset(living - authors), frozenset(authors), frozenset(open_lives - living))


def _limit(as_of: str) -> int | None:
    """The last day of birth of whoever is too old to live on that day."""
    if not as_of:
        return None
    year, month, day = (int(part) for part in as_of.rsplit("-", 2))
    return ordinal(year - OLDEST, month, min(day, 28))


def _is_named(entity: Entity) -> bool:
    return any(name.kind != "epithet" for name in entity.names)


def _dead(chronology: Chronology) -> set[str]:
    """Those of whom a source tells certainly that they died."""
    return {
        entity
        for told in chronology.statements.values()
        if told.assertion.type in _DEATHS
        for entity in told.certain(_DEATHS[told.assertion.type])
    }


def _dated(chronology: Chronology) -> set[str]:
    """Those who take part in something that has a date."""
    dated = (told.assertion for told in chronology.statements.values() if told.assertion.time is not None)
    return {entity for assertion in dated for entity in assertion.entities()}


def _born_by(dossier: Dossier, chronology: Chronology) -> dict[str, int]:
    """The last day on which each can have been born, where anything bounds it."""
    found: dict[str, int] = {}

    def by(person: str, day: int | None) -> None:
        if day is not None:
            found[person] = min(day, found.get(person, day))

    last_days = {source.id: _days(source)[1] for source in dossier.sources}
    for entity in dossier.entities:
        if entity.type == "person":
            last = chronology.bounds(Point(entity.id, "begin")).last
            by(entity.id, last.day if last is not None else None)
            for source in {mention.source for mention in entity.mentions}:
                by(entity.id, last_days.get(source))
    for told in chronology.statements.values():
        for role in _GROWN_UP.get(told.assertion.type, ()):
            for person in told.certain(role):
                by(person, _years_before(_begun_by(chronology, told.id), GROWN))
    return found


def _begun_by(chronology: Chronology, statement: str) -> int | None:
    ends = chronology.ends(statement)
    bound = chronology.bounds(ends[0]).last if ends is not None else None
    return bound.day if bound is not None else None


def _years_before(day: int | None, years: int) -> int | None:
    if day is None:
        return None
    year, month, of_month = civil(day)
    return ordinal(year - years, month, min(of_month, 28))


def _authors(dossier: Dossier) -> set[str]:
    """Those who are named as authors: of sources that were published, and of works."""
    found = {s.author for s in dossier.sources if s.author is not None and s.kind not in _UNPUBLISHED}
    for assertion in dossier.assertions:
        role = _WORKS.get(assertion.type)
        if role is not None and assertion.stance == "asserts" and assertion.status != "rejected":
            found |= {p.entity for p in assertion.participants if p.role == role and p.entity is not None}
    return found


def _days(source: SourceRecord) -> tuple[int | None, int | None]:
    """The first and the last day of a source's own date; None where it has none that can be read."""
    if not source.date:
        return None, None
    try:
        found = bounds(parse(source.date))
    except EdtfError:
        return None, None
    return found.earliest_begin, found.latest_end
