"""The objects of IPIF, each as the service of the format gives it."""

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from bearwitness.exchange.chapters import Known
from bearwitness.exchange.crm.statements import is_fact
from bearwitness.exchange.holdings import Holdings
from bearwitness.exchange.iri import BASE, iri, is_iri
from bearwitness.record import Assertion, Decision, Entity, SourceRecord, When
from bearwitness.views.dates import printed
from bearwitness.views.lookup import Lookup, plain
from bearwitness.views.notes import cited, words_around
from bearwitness.views.phrases import phrase
from bearwitness.views.sources import source_view
from bearwitness.views.voices import chain_in_words
from bearwitness.views.wording import described

Json = dict[str, object]
Accepted = Mapping[str, Decision]
"""The last decision that accepted an assertion, by the assertion's id."""
TYPES, ROLES = f"{BASE}vocabulary:type-", f"{BASE}vocabulary:role-"
"""What the names of types and of roles begin with."""
_UNKNOWN_DAY = "0001-01-01"


class Made(msgspec.Struct, frozen=True, omit_defaults=True, rename="camel"):
    """Who made something, and who accepted it when, where that is known."""

    created_by: str
    modified_by: str | None = None
    modified_when: str | None = None

    def told(self) -> Json:
        """As members of an object."""
        found: Json = msgspec.to_builtins(self)
        return found


class Factoid(msgspec.Struct, frozen=True):
    """One person in one statement of one source."""

    id: str
    person: str
    role: str
    source: str
    made: Made

    def reference(self) -> Json:
        """What other objects have of it."""
        return {
            "@id": self.id,
            "person-ref": {"@id": self.person},
            "source-ref": {"@id": self.source},
            "statement-refs": [{"@id": self.statement}],
        }

    @property
    def statement(self) -> str:
        """The name of its statement."""
        return f"{self.id}.statement"


def accepted_in(now: Holdings) -> Accepted:
    """The decisions that accepted something."""
    return {decision.subject: decision for decision in now.decisions() if decision.kind == "accept"}


def factoids_of(assertion: Assertion, known: Known, accepted: Accepted) -> Iterator[Factoid]:
    """A factoid for each person who takes part, in the order of the roles; none where it can be no factoid."""
    roles: dict[str, str] = {}
    for participant in assertion.participants if is_fact(assertion) else ():
        entity = known.get(participant.entity) if participant.entity is not None else None
        if entity is not None and entity.type == "person":
            roles.setdefault(entity.id, participant.role)
    for person, role in roles.items():
        source, made = assertion.evidence[0].source, _made(assertion, accepted)
        yield Factoid(f"{assertion.id}.{person}", person, role, source, made)


def factoid_object(factoid: Factoid) -> Json:
    """A factoid with who made it."""
    return factoid.reference() | factoid.made.told() | {"createdWhen": _UNKNOWN_DAY}


def statement_object(lookup: Lookup, source: SourceRecord, assertion: Assertion, factoid: Factoid) -> Json:
    """The statement of a factoid."""
    others = [p.entity for p in assertion.participants if p.entity is not None and p.entity != factoid.person]
    found: Json = {
        "@id": factoid.statement,
        "factoid-refs": [factoid.reference()],
        "statementType": {"uri": TYPES + assertion.type, "label": assertion.type},
        "role": {"uri": ROLES + factoid.role, "label": factoid.role},
    }
    names = [p.text for p in assertion.participants if p.role == "name" and p.text is not None]
    if names:
        found["name"] = plain(names[0])
    if assertion.time is not None:
        found["date"] = _date(assertion.time)
    if assertion.place is not None:
        found["places"] = [_thing(lookup, assertion.place)]
    people = [_thing(lookup, other) for other in dict.fromkeys(others) if _is(lookup, other, "person")]
    if people:
        found["relatesToPersons"] = people
    groups = [_thing(lookup, other) for other in others if _is(lookup, other, "group")]
    if groups:
        found["memberOf"] = groups[0]
    found["statementText"] = _text(lookup, source, assertion)
    return found | factoid.made.told()


def person_object(entity: Entity, factoids: Iterable[Factoid]) -> Json:
    """Somebody with the factoids about them."""
    links = [link for link in entity.same_as if is_iri(link)]
    named: Json = {"@id": entity.id, "label": plain(entity.label) or entity.id}
    return named | ({"uris": links} if links else {}) | {"factoid-refs": [each.reference() for each in factoids]}


def source_label(lookup: Lookup, source: SourceRecord) -> str:
    """What a source is, in words."""
    return described(source_view(lookup, source))


def source_object(identifier: str, label: str, factoids: Iterable[Factoid]) -> Json:
    """A source with the factoids from it."""
    return {"@id": identifier, "label": label, "factoid-refs": [each.reference() for each in factoids]}


def _text(lookup: Lookup, source: SourceRecord, assertion: Assertion) -> str:
    """The statement as a sentence, who says so, the sentence of the source, and the pages it cites."""
    says, who = phrase(lookup, assertion).text, chain_in_words(lookup, assertion.voice, source)
    words = plain(words_around(lookup, assertion.evidence[0]).text)
    pages = "; ".join(cited(lookup, citation) for citation in assertion.citations)
    return f"{says} — {who}: “{words}”{f' ({pages})' if pages else ''}"


def _made(assertion: Assertion, accepted: Accepted) -> Made:
    by = assertion.reader or "unknown"
    decision = accepted.get(assertion.id) if assertion.status == "accepted" else None
    return Made(by) if decision is None else Made(by, decision.who or "unknown", decision.at[:10] or None)


def _thing(lookup: Lookup, identifier: str) -> Json:
    return {"uri": iri(identifier), "label": lookup.label(identifier)}


def _is(lookup: Lookup, identifier: str, kind: str) -> bool:
    entity = lookup.entity(identifier)
    return entity is not None and entity.type == kind


def _date(when: When) -> Json:
    words = printed(when)
    label = words if words == when.edtf else f"{words} ({when.edtf})"
    first = when.earliest
    common = first is not None and len(first) == 10 and first[:1].isdigit()
    return {"sortdate": first, "label": label} if common else {"label": label}
