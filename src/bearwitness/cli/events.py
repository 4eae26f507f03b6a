"""What is meant by a few words for something that happened: "the arrest", "Herzen's arrival in London", an id."""

import re
from collections.abc import Container, Iterable

from bearwitness.cli.errors import NoSuchEventError, SeveralEventsError
from bearwitness.comparison.facts import Fact, facts
from bearwitness.identity.spelling import folded
from bearwitness.record import BY_NAME, Assertion, AssertionType, Dossier
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
    "meeting met letter": ("meeting",),
    "illness ill": ("illness",),
    "award prize": ("award",),
    "studies studied education": ("education",),
    "residence lived": ("residence",),
}
_KIND_OF = {word: kinds for words, kinds in _KINDS.items() for word in words.split()}
_SMALL = frozenset("the a an of in at to from his her its their by on and was were is did with for".split())
_ARRIVING = frozenset("arrival arrive arrived return returned".split())
_LEAVING = frozenset("departure flight fled emigration escape".split())
_MOST_NAMED = 5


def event_meant(record: Dossier, words: str, subject: str | None, counting: Container[str]) -> str:
    """The id of the statement that the words mean, the most exactly dated of those that state the same.

    A name for what happened picks its type; every other word must be in what is stated.  Statements that are
    `counting` go before those that do not, and of what different people did, that of `subject` goes first.  Raises
    NoSuchEventError or SeveralEventsError.
    """
    if any(assertion.id == words for assertion in record.assertions):
        return words
    fitting = _fitting(record, words)
    found = [fact for fact in fitting if fact.lead.id in counting] or fitting
    own = [fact for fact in found if subject is not None and _is_of(fact.lead, subject)]
    chosen = own or [fact for fact in found if subject in fact.lead.entities()] or found
    if not chosen:
        raise NoSuchEventError(words)
    if len(chosen) > 1:
        raise SeveralEventsError(words, [_named(record, fact.lead) for fact in chosen[:_MOST_NAMED]])
    return chosen[0].lead.id


def _is_of(assertion: Assertion, subject: str) -> bool:
    return fills(assertion, BY_NAME[assertion.type].roles[0].name, subject)


def _fitting(record: Dossier, words: str) -> list[Fact]:
    tokens = [token for token in folded(words).split() if token not in _SMALL]
    kinds = [kind for token in tokens for kind in _KIND_OF.get(token, ())]
    rest = {token for token in tokens if token not in _KIND_OF}
    lookup = Lookup(record)
    told = [a for a in _asserted(record.assertions) if not kinds or a.type in kinds]
    left_out = "origin" if _ARRIVING & set(tokens) else "destination" if _LEAVING & set(tokens) else ""
    return facts(lookup.order, [a for a in told if rest <= _words(lookup, a, left_out)])


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
