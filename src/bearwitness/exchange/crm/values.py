"""Values, passages and time-spans in CIDOC CRM."""

import re
from collections.abc import Iterable

from bearwitness.exchange.iri import iri
from bearwitness.exchange.rdf.terms import Literal, Name, Node, Said, Term, named, node
from bearwitness.record import Anchor, Citation, When
from bearwitness.views.lookup import plain

_DAY = re.compile(r"-?\d{4,}-\d\d-\d\d")
PASSAGE = "crm:E33_Linguistic_Object prov:Entity"
TIME_SPAN = "crm:E52_Time-Span"


def words(text: str) -> Literal:
    """Words as they stand."""
    return Literal(text)


def label(text: str, otherwise: str = "") -> Said:
    """A name to print, on one line."""
    return ("rdfs:label", Literal(plain(text) or otherwise))


def note(text: str) -> Said:
    """Words about a thing."""
    return ("crm:P3_has_note", Literal(text))


def concept(kind: str, name: str) -> Name:
    """A term of the vocabulary that the file declares: "type", "status" … and the word for it."""
    return f"bw:{kind}-{name.replace(' ', '-')}"


def declared(kind: str, name: str) -> Node:
    """The declaration of a term of the vocabulary."""
    return node(concept(kind, name), "skos:Concept", label(name))


def passage_name(anchor: Anchor) -> Name:
    """The words at that place of a source, by RFC 5147: characters from 0, the end exclusive."""
    return f"<{iri(anchor.source)}#char={anchor.start},{anchor.end}>"


def passage(anchor: Anchor, *said: Said) -> Node:
    """Exact words of a source."""
    whole = ("crm:P106i_forms_part_of", named(anchor.source))
    return node(passage_name(anchor), PASSAGE, whole, ("crm:P190_has_symbolic_content", words(anchor.text)), said)


def time_span(name: Name, when: When | None, duration: str | None = None, *said: Said) -> Node:
    """A date: its EDTF value, and the first and the last moment that it allows."""
    found: list[Said] = []
    if when is not None:
        found.append(("crm:P82_at_some_time_within", Literal(when.edtf, "edtf:EDTF")))
        found += _bound("crm:P82a_begin_of_the_begin", when.earliest, "T00:00:00")
        found += _bound("crm:P82b_end_of_the_end", when.latest, "T23:59:59")
    if duration is not None:
        found.append(("bw:duration", words(duration)))
    return node(name, TIME_SPAN, found, said)


def _bound(name: Name, day: str | None, moment: str) -> Iterable[Said]:
    known = day is not None and _DAY.fullmatch(day)
    return [(name, Literal(f"{day}{moment}", "xsd:dateTime"))] if known else []


def cited_page(identifier: str, number: int, citation: Citation) -> Node:
    """The place of a work that a source cites."""
    said: list[Said] = [note(citation.locator), ("crm:P2_has_type", concept("locator", citation.label))]
    if citation.work is not None:
        said.append(("crm:P106i_forms_part_of", named(citation.work)))
    return node(named(identifier, f".cited{number}"), "crm:E31_Document", said)


def maybe(name: Name, identifier: str | None) -> list[tuple[Name, Term]]:
    """What is said of a thing that is named, if it is."""
    return [(name, named(identifier))] if identifier is not None else []
