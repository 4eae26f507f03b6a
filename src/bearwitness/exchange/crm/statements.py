"""Assertions as sets of propositions, and the beliefs of those who state them, one inside the other."""

from collections.abc import Iterator, Sequence

from bearwitness.exchange.crm.mapping import SHAPES
from bearwitness.exchange.crm.values import concept, note, time_span, words
from bearwitness.exchange.rdf.terms import Block, Name, Node, Said, named, node
from bearwitness.record import Assertion, Modality, Participant, Stance
from bearwitness.views.lookup import Lookup

SET = "crminf:I4_Proposition_Set crm:E73_Information_Object"
_SURELY: dict[Modality, str] = {"certain": "", "probable": "probably ", "possible": "possibly "}
_HOLDS: dict[Stance, str] = {"asserts": "true", "denies": "false", "questions": "uncertain"}
_CHILD, _PARENT = {"son", "daughter", "child", "natural son"}, {"father", "mother", "parent"}


def holds_to_be(stance: Stance, modality: Modality) -> str:
    """What a holder takes a set of propositions to be: "true", "probably true", "false", "uncertain" and so on."""
    return _SURELY[modality] + _HOLDS[stance]


def believed(assertion: Assertion) -> str:
    """What the holder takes the graph of an assertion to be; that of a position says itself what he holds."""
    return "true" if assertion.type == "position" else holds_to_be(assertion.stance, assertion.modality)


def is_fact(assertion: Assertion) -> bool:
    """Whether what is stated can be said outside of its graph: asserted, held certain, not rejected."""
    return believed(assertion) == "true" and assertion.status != "rejected"


def event_block(lookup: Lookup, assertion: Assertion) -> Block:
    """What is stated, in the graph that has the assertion's name."""
    return Block(named(assertion.id), tuple(_event(lookup, assertion)), fact=is_fact(assertion))


def _event(lookup: Lookup, assertion: Assertion) -> Iterator[Node]:
    own, when = named(assertion.id, ".event"), named(assertion.id, ".time")
    timed = assertion.time is not None or assertion.duration is not None
    yield node(
        own,
        SHAPES[assertion.type].classes,
        ("crm:P2_has_type", concept("type", assertion.type)),
        [("crm:P4_has_time-span", when)] if timed else [],
        _place(lookup, assertion.place),
        [said for participant in assertion.participants for said in _part(lookup, assertion, participant)],
    )
    if timed:
        yield time_span(when, assertion.time, assertion.duration)
    yield from _besides(lookup, assertion, own)


def _place(lookup: Lookup, place: str | None) -> list[Said]:
    if place is None:
        return []
    entity = lookup.entity(place)
    taken = "crm:P7_took_place_at" if entity is not None and entity.type == "place" else "bw:place"
    return [(taken, named(place))]


def _part(lookup: Lookup, assertion: Assertion, participant: Participant) -> Iterator[Said]:
    """Who or what takes part: by CRM's property where one fits, by the role where that alone does not tell it."""
    if participant.entity is None:
        yield concept("note", participant.role), words(participant.text if participant.text is not None else "")
        return
    shape, entity = SHAPES[assertion.type], lookup.entity(participant.entity)
    used = shape.property_of(participant.role, entity.type) if entity is not None else None
    if used is not None:
        yield used, named(participant.entity)
    if not shape.tells(participant.role, used):
        yield concept("role", participant.role), named(participant.entity)


def _besides(lookup: Lookup, assertion: Assertion, event: Name) -> Iterator[Node]:
    """What CRM says without an event, or with more than one node."""
    if assertion.type == "membership":
        yield from _pairs(lookup, assertion, "group", "crm:P107_has_current_or_former_member", "member")
    elif assertion.type == "residence" and assertion.place is not None:
        yield from _residence(lookup, assertion, assertion.place)
    elif assertion.type == "kinship":
        relations = {text.casefold() for text in _texts(assertion, "relation")}
        if relations & _CHILD:
            yield from _pairs(lookup, assertion, "relative", "crm:P152_has_parent", "person")
        elif relations & _PARENT:
            yield from _pairs(lookup, assertion, "person", "crm:P152_has_parent", "relative")
    elif assertion.type == "naming":
        yield from _assigned_names(assertion, event)
    elif assertion.type == "position":
        yield from _held(assertion, event)


def _pairs(lookup: Lookup, assertion: Assertion, subject: str, said: Name, other: str) -> Iterator[Node]:
    """A property between all who fill one role and all who fill another, of the classes that it is for."""
    kinds = {"crm:P107_has_current_or_former_member": ("group", ("person", "group"))}
    wanted, others = kinds.get(said, ("person", ("person",)))
    for one in _fillers(lookup, assertion, subject, (wanted,)):
        objects = [(said, named(each)) for each in _fillers(lookup, assertion, other, others)]
        yield Node(named(one), tuple(objects))


def _residence(lookup: Lookup, assertion: Assertion, place: str) -> Iterator[Node]:
    entity = lookup.entity(place)
    if entity is not None and entity.type == "place":
        for person in _fillers(lookup, assertion, "person", ("person", "group")):
            yield Node(named(person), (("crm:P74_has_current_or_former_residence", named(place)),))


def _assigned_names(assertion: Assertion, event: Name) -> Iterator[Node]:
    for number, text in enumerate(_texts(assertion, "name"), 1):
        appellation = named(assertion.id, f".name{number}")
        yield Node(event, (("crm:P141_assigned", appellation),))
        yield node(appellation, "crm:E41_Appellation", ("crm:P190_has_symbolic_content", words(text)))


def _held(assertion: Assertion, event: Name) -> Iterator[Node]:
    """The belief that a position is: that the claim is so."""
    belief, claim = named(assertion.id, ".held"), named(assertion.id, ".claim")
    issues = [p.entity for p in assertion.participants if p.role == "issue" and p.entity is not None]
    yield node(event, "crminf:I1_Argumentation", ("crminf:J2_concluded_that", belief))
    held = holds_to_be(assertion.stance, assertion.modality)
    yield node(belief, "crminf:I2_Belief", ("crminf:J4_that", claim), ("crminf:J5_holds_to_be", words(held)))
    about = [("crm:P129_is_about", named(issue)) for issue in issues]
    yield node(claim, SET, [note(text) for text in _texts(assertion, "claim")], about)


def _texts(assertion: Assertion, role: str) -> list[str]:
    return [p.text for p in assertion.participants if p.role == role and p.text is not None]


def _fillers(lookup: Lookup, assertion: Assertion, role: str, kinds: Sequence[str]) -> list[str]:
    found = [p.entity for p in assertion.participants if p.role == role and p.entity is not None]
    known = ((identifier, lookup.entity(identifier)) for identifier in found)
    return [identifier for identifier, entity in known if entity is not None and entity.type in kinds]
