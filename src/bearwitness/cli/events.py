"""What is meant by a few words for something that happened: "the arrest", "Herzen's arrival in London", an id."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NoReturn

from bearwitness.chronology import Chronology
from bearwitness.cli.errors import NoSuchEventError, SeveralEventsError
from bearwitness.comparison.facts import facts
from bearwitness.identity.spelling import folded
from bearwitness.record import BY_NAME, Assertion, AssertionType, Dossier, sentence_around
from bearwitness.views.belonging import fills
from bearwitness.views.dates import printed
from bearwitness.views.lookup import Lookup
from bearwitness.views.phrases import phrase

_KINDS: dict[str, tuple[AssertionType, ...]] = {
    "birth born": ("birth",),
    "death die died dead killed killing murder execution": ("death", "killing"),
    "arrest arrested detained": ("arrest",),
    "release released freed": ("release",),
    "marriage marry married wedding": ("marriage",),
    "trial tried": ("trial",),
    "sentence sentenced": ("sentence",),
    "imprisonment imprisoned prison": ("imprisonment",),
    "exile exiled banished banishment expulsion expelled deported deportation": ("expulsion", "leaving"),
    "move moved arrival arrive arrived departure journey return returned flight fled emigration escape": ("move",),
    "founding founded foundation": ("founding",),
    "end dissolution closed": ("dissolution",),
    "publication published": ("publication",),
    "translation translated": ("translation",),
    "writing wrote written composed creation": ("creation",),
    "meeting met": ("meeting",),
    "letter": ("meeting", "creation"),
    "illness ill": ("illness",),
    "award prize": ("award",),
    "studies studied education": ("education",),
    "residence lived": ("residence",),
}
_KIND_OF = {word: kinds for words, kinds in _KINDS.items() for word in words.split()}
_LETTERS = {"letter": frozenset("letter letters wrote writes written correspondence corresponded".split())}
"""Words for what is of several types: one of these words must be in the sentence besides."""
_SMALL = frozenset("the a an of in at to from his her its their by on and was were is did with for".split())
_ARRIVING = frozenset("arrival arrive arrived return returned".split())
_LEAVING = frozenset("departure flight fled emigration escape".split())
_MOST_NAMED = 5


def events_meant(record: Dossier, words: str, subject: str | None, chronology: Chronology) -> tuple[str, ...]:
    """The ids of the statements that the words may mean, of each event the most exactly dated.

    A name for what happened picks its type; every other word must be in what is stated.  What counts goes before what
    does not, what is dated before what is not, and of what different people did, that of `subject` goes first.  Raises
    NoSuchEventError where there is none.
    """
    if any(assertion.id == words for assertion in record.assertions):
        return (words,)
    found = _fitting(record, words)
    preferences: tuple[Callable[[Assertion], bool], ...] = (
        lambda a: a.id in chronology.statements,
        lambda a: subject is not None and _is_of(a, subject),
        lambda a: subject in a.entities(),
        lambda a: a.time is not None,
    )
    for preferred in preferences:
        found = [assertion for assertion in found if preferred(assertion)] or found
    if not found:
        raise NoSuchEventError(words)
    events = {chronology.ends(assertion.id) or assertion.id: assertion.id for assertion in reversed(found)}
    return tuple(events.values())[::-1]


def event_meant(record: Dossier, words: str, subject: str | None, chronology: Chronology) -> str:
    """The one of `events_meant`; SeveralEventsError where there are several."""
    found = events_meant(record, words, subject, chronology)
    if len(found) > 1:
        raise_several(record, words, found)
    return found[0]


def raise_several(record: Dossier, words: str, found: Sequence[str]) -> NoReturn:
    """Raises SeveralEventsError with the first of the statements, in words."""
    told = {assertion.id: assertion for assertion in record.assertions}
    raise SeveralEventsError(words, [_named(record, told[each]) for each in found[:_MOST_NAMED]])


def _is_of(assertion: Assertion, subject: str) -> bool:
    return fills(assertion, BY_NAME[assertion.type].roles[0].name, subject)


def _fitting(record: Dossier, words: str) -> list[Assertion]:
    tokens = [token for token in folded(words).split() if token not in _SMALL]
    kinds = [kind for token in tokens for kind in _KIND_OF.get(token, ())]
    rest = {token for token in tokens if token not in _KIND_OF}
    lookup = Lookup(record)
    told = [a for a in _asserted(record.assertions) if not kinds or a.type in kinds]
    left_out = "origin" if _ARRIVING & set(tokens) else "destination" if _LEAVING & set(tokens) else ""
    wanted = [said for token in tokens if (said := _LETTERS.get(token))]
    told = [a for a in told if all(said & _sentence(lookup, a) for said in wanted)]
    return [fact.lead for fact in facts(lookup.order, [a for a in told if rest <= _words(lookup, a, left_out)])]


def _sentence(lookup: Lookup, assertion: Assertion) -> set[str]:
    """The words of the sentences that a statement rests on."""
    found: set[str] = set()
    for anchor in assertion.evidence:
        source = lookup.source(anchor.source)
        around = sentence_around(source.text, anchor.start, anchor.end) if source is not None else anchor.span
        found |= set(re.findall(r"\w+", folded(lookup.words(anchor.source, around))))
    return found


def _asserted(assertions: Iterable[Assertion]) -> Iterable[Assertion]:
    return (a for a in assertions if a.stance == "asserts" and a.status != "rejected" and a.type != "position")


def _words(lookup: Lookup, assertion: Assertion, left_out: str) -> set[str]:
    """The words of a statement, of its date and of all names in it; without those in a role that is not meant."""
    entities = [p.entity for p in assertion.participants if p.entity is not None and p.role != left_out]
    names = [name.text for e in entities if (entity := lookup.entity(e)) for name in entity.names]
    date = printed(assertion.time) if assertion.time is not None else ""
    place = [lookup.label(assertion.place)] if assertion.place is not None else []
    said = [] if left_out else [phrase(lookup, assertion).text]
    words = [*said, date, *place, *names, *(anchor.text for anchor in assertion.evidence)]
    return set(re.findall(r"\w+", folded(" ".join(words))))


def _named(record: Dossier, assertion: Assertion) -> str:
    date = f", {printed(assertion.time)}" if assertion.time is not None else ""
    return f"{phrase(Lookup(record), assertion).text}{date} [{assertion.id}]"
