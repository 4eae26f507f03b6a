"""Nanopublications in TriG: one for every statement that a source plainly makes, not yet signed.

Each has the four graphs of the guidelines (nanopub.net): a head, an assertion in CIDOC CRM, its provenance, and what
is to be known of the publication.  The provenance has the exact words, the pages, and every voice, as CRMinf has
beliefs.  What is denied, questioned, held only probable or possible, or rejected by a person is no nanopublication,
since the graph of an assertion cannot take its words back.  The names begin with `http://purl.org/nanopub/temp/`, as
those of nanopublications do that are to be signed and published; no clock puts a date on them.
"""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import BinaryIO
from urllib.parse import quote

from bearwitness.exchange.chapters import Chapter, chapters, known_in, lookup_in
from bearwitness.exchange.crm.beliefs import belief_blocks
from bearwitness.exchange.crm.mapping import CLASSES
from bearwitness.exchange.crm.statements import SET, believed, event_block, is_fact
from bearwitness.exchange.crm.values import cited_page, concept, declared, label, passage, passage_name
from bearwitness.exchange.holdings import Holdings
from bearwitness.exchange.losses import Carried, Losses, Part, lost, wholly
from bearwitness.exchange.rdf.terms import Block, Literal, Name, Node, Said, named, node
from bearwitness.exchange.rdf.turtle import as_trig, prefixes
from bearwitness.record import Assertion, SourceRecord
from bearwitness.views.lookup import Lookup
from bearwitness.views.phrases import phrase

CARRIES: Carried = {
    **wholly("dates durations places voices certainties readers words positions citations"),
    "sources": "the titles of those that something is stated in",
    "entities": "those that take part or speak, by their labels",
    "assertions": "what is asserted, held certain and not rejected",
    "stances": "those of positions, which are beliefs",
    "modalities": "those of positions, which are beliefs",
    "statuses": "that a person accepted it",
}
PREFIXES = "d bw crm crminf prov rdf rdfs skos xsd edtf np dct"
_TEMPORARY = "http://purl.org/nanopub/temp/"


def write(now: Holdings, out: BinaryIO) -> Losses:
    """Writes the nanopublications in the order of the texts."""
    known = known_in(now)
    told: set[str] = set()
    out.write(prefixes(PREFIXES).encode())
    for chapter in chapters(now):
        lookup = lookup_in(chapter, known)
        for assertion in filter(is_fact, chapter.assertions):
            out.writelines(text.encode() for text in as_trig(_nanopub(chapter, lookup, assertion)))
            told.update(_taking_part(assertion), assertion.voice)
    counts = _unsaid(now)
    counts["entities"] = len(known.keys() - told)
    return lost(now, CARRIES, counts, never_whole=("sources",))


def _unsaid(now: Holdings) -> dict[Part, int]:
    """How many statements are no nanopublication, and what of them cannot be told."""
    unsaid = [assertion for assertion in now.assertions() if not is_fact(assertion)]
    return {
        "assertions": len(unsaid),
        "stances": sum(a.stance != "asserts" for a in unsaid if a.type != "position"),
        "modalities": sum(a.modality != "certain" for a in unsaid if a.type != "position"),
        "statuses": sum(a.status == "rejected" for a in unsaid),
    }


def _nanopub(chapter: Chapter, lookup: Lookup, assertion: Assertion) -> Iterator[Block]:
    this, graphs = _names(assertion.id)
    head, stated, provenance, about = graphs
    parts: list[Said] = [
        ("np:hasAssertion", stated),
        ("np:hasProvenance", provenance),
        ("np:hasPublicationInfo", about),
    ]
    yield Block(head, (node(this, "np:Nanopublication", parts),))
    labelled = _labelled(lookup, _taking_part(assertion))
    yield Block(stated, (declared("type", assertion.type), *labelled, *event_block(lookup, assertion).nodes))
    yield Block(provenance, tuple(_provenance(lookup, chapter.source, assertion, stated)))
    yield Block(about, tuple(_publication(lookup, assertion, this)))


def _names(identifier: str) -> tuple[Name, tuple[Name, Name, Name, Name]]:
    """The name of a nanopublication and those of its graphs."""
    this = f"{_TEMPORARY}{quote(identifier, safe='')}/"
    head, stated, provenance, about = (f"<{this}{part}>" for part in ("Head", "assertion", "provenance", "pubinfo"))
    return f"<{this}>", (head, stated, provenance, about)


def _provenance(lookup: Lookup, source: SourceRecord, assertion: Assertion, stated: Name) -> Iterator[Node]:
    """On which words and pages the assertion rests, who says so through whom, and how sure the reader is."""
    pages = [cited_page(assertion.id, number, citation) for number, citation in enumerate(assertion.citations, 1)]
    said: list[Said] = [("prov:wasDerivedFrom", passage_name(anchor)) for anchor in assertion.evidence]
    said += [("bw:trigger", passage_name(anchor)) for anchor in assertion.evidence[:1]]
    said += [("crm:P70i_is_documented_in", page.subject) for page in pages]
    said += [("prov:wasAttributedTo", named(speaker)) for speaker in assertion.voice[-1:]]
    said.append(("bw:certainty", Literal(str(assertion.certainty), "xsd:double")))
    yield node(stated, f"{SET} prov:Entity", said)
    yield from map(passage, assertion.evidence)
    yield from pages
    yield from (declared("locator", kind) for kind in sorted({citation.label for citation in assertion.citations}))
    yield node(
        named(source.id), "crm:E31_Document crm:E33_Linguistic_Object prov:Entity", label(source.title, source.id)
    )
    believing = belief_blocks(assertion.id, assertion.voice, believed(assertion), (), stated)
    yield from chain.from_iterable(block.nodes for block in believing)
    yield from _labelled(lookup, assertion.voice, "prov:Agent")


def _publication(lookup: Lookup, assertion: Assertion, this: Name) -> Iterator[Node]:
    """The statement in words, the program that found it, and that a person accepted it."""
    said: list[Said] = [label(phrase(lookup, assertion).text)]
    if assertion.reader:
        said.append(("dct:creator", named(f"reader.{assertion.reader}")))
    if assertion.status == "accepted":
        said.append(("crm:P2_has_type", concept("status", "accepted")))
        yield declared("status", "accepted")
    yield Node(this, tuple(said))
    if assertion.reader:
        yield node(named(f"reader.{assertion.reader}"), "prov:SoftwareAgent", label(assertion.reader))


def _labelled(lookup: Lookup, identifiers: Iterable[str], also: str = "") -> Iterator[Node]:
    """Those of these ids by name, of their class and of those that are named in `also`."""
    for identifier in dict.fromkeys(identifiers):
        entity = lookup.entity(identifier)
        if entity is not None:
            yield node(named(identifier), f"{CLASSES[entity.type]} {also}", label(entity.label, identifier))


def _taking_part(assertion: Assertion) -> tuple[str, ...]:
    return (*assertion.entities(), *([assertion.place] if assertion.place is not None else []))
