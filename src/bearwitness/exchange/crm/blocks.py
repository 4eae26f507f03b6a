"""A dossier as blocks of RDF, source by source."""

from collections.abc import Iterable, Iterator

from bearwitness.exchange.chapters import Chapter, chapters, known_in, lookup_in
from bearwitness.exchange.crm.beliefs import belief_blocks
from bearwitness.exchange.crm.statements import SET, believed, event_block
from bearwitness.exchange.crm.things import entity_nodes, source_nodes, vocabulary
from bearwitness.exchange.crm.values import cited_page, concept, label, note, passage, passage_name, time_span, words
from bearwitness.exchange.holdings import Holdings
from bearwitness.exchange.rdf.terms import Block, Literal, Name, Node, Said, named, node
from bearwitness.record import Anchor, Assertion, Contradiction, Decision, Dispute, Quotation, TimeMention
from bearwitness.views.lookup import Lookup
from bearwitness.views.phrases import phrase

PREFIXES = "d bw crm crminf prov rdf rdfs owl skos xsd edtf wgs"


def blocks(now: Holdings) -> Iterator[Block]:
    """Everything that a dossier holds but the problems of its readings and the matches of its entities."""
    known = known_in(now)
    yield _plain(vocabulary())
    for entity in known.values():
        yield _plain(entity_nodes(entity))
    for chapter in chapters(now):
        yield from _chapter(chapter, lookup_in(chapter, known))
    for dispute in now.disputes():
        yield from _dispute(dispute)
    for contradiction in now.contradictions():
        yield _plain(_contradiction(contradiction))
    for number, decision in enumerate(now.decisions(), 1):
        yield _plain(_decision(number, decision))


def _plain(nodes: Iterable[Node]) -> Block:
    return Block(None, tuple(nodes))


def _chapter(chapter: Chapter, lookup: Lookup) -> Iterator[Block]:
    yield _plain(source_nodes(chapter.source))
    yield _plain(passage(anchor, ("crm:P67_refers_to", named(identifier))) for identifier, anchor in chapter.mentions)
    for number, time in enumerate(chapter.times):
        yield _plain(_time(named(chapter.source.id, f".time{number}"), time))
    for quotation in chapter.quotations:
        yield from _quotation(quotation)
    readers = dict.fromkeys(assertion.reader for assertion in chapter.assertions if assertion.reader)
    yield _plain(found for reader in readers for found in _reading(chapter.source.id, reader))
    for assertion in chapter.assertions:
        yield from _assertion(chapter.source.id, lookup, assertion)


def _time(name: Name, time: TimeMention) -> Iterator[Node]:
    anchor = Anchor(time.source, time.start, time.end, time.text)
    yield passage(anchor, ("crm:P67_refers_to", name))
    yield time_span(name, time.when, None, *([note(time.reason)] if time.reason else []))


def _quotation(quotation: Quotation) -> Iterator[Block]:
    """The words, and that its speaker made them, as those say through whom they are given."""
    anchor = Anchor(quotation.source, quotation.start, quotation.end, quotation.text)
    kind = concept("passage", "block quotation" if quotation.block else "quotation")
    pages = [cited_page(quotation.id, number, citation) for number, citation in enumerate(quotation.citations, 1)]
    documented: list[Said] = [("crm:P70i_is_documented_in", page.subject) for page in pages]
    own = named(quotation.id)
    told: Said = ("crm:P129_is_about", passage_name(anchor))
    yield _plain([passage(anchor, ("crm:P2_has_type", kind)), *pages, node(own, SET, told, documented)])
    yield from belief_blocks(quotation.id, quotation.voice, "true", ())
    if quotation.speaker is not None:
        by: Said = ("crm:P14_carried_out_by", named(quotation.speaker))
        made: Said = ("crm:P94_has_created", passage_name(anchor))
        yield Block(own, (node(named(quotation.id, ".event"), "crm:E65_Creation", by, made),))


def _reading(source: str, reader: str) -> Iterator[Node]:
    """The run of a program over a source."""
    agent, run = named(f"reader.{reader}"), _run(source, reader)
    yield node(agent, "prov:SoftwareAgent", label(reader))
    yield node(run, "prov:Activity", ("prov:used", named(source)), ("prov:wasAssociatedWith", agent))


def _run(source: str, reader: str) -> Name:
    return named(f"{source}.reading.{reader}")


def _assertion(source: str, lookup: Lookup, assertion: Assertion) -> Iterator[Block]:
    pages = [cited_page(assertion.id, number, citation) for number, citation in enumerate(assertion.citations, 1)]
    said: list[Said] = [
        label(phrase(lookup, assertion).text),
        ("bw:certainty", Literal(str(assertion.certainty), "xsd:double")),
        *(("prov:wasDerivedFrom", passage_name(anchor)) for anchor in assertion.evidence),
        *(("bw:trigger", passage_name(anchor)) for anchor in assertion.evidence[:1]),
        *(("crm:P70i_is_documented_in", page.subject) for page in pages),
    ]
    if assertion.reader:
        said.append(("prov:wasGeneratedBy", _run(source, assertion.reader)))
    if assertion.status != "suggested":
        said.append(("crm:P2_has_type", concept("status", assertion.status)))
    own = node(named(assertion.id), f"{SET} prov:Entity", said)
    used: list[Said] = [("crm:P16_used_specific_object", passage_name(anchor)) for anchor in assertion.evidence]
    yield _plain([*map(passage, assertion.evidence), *pages, own])
    yield from belief_blocks(assertion.id, assertion.voice, believed(assertion), used)
    yield event_block(lookup, assertion)


def _dispute(dispute: Dispute) -> Iterator[Block]:
    own = named(dispute.id)
    yield _plain([node(own, SET, label(dispute.issue), note(dispute.issue), ("crm:P2_has_type", "bw:set-dispute"))])
    for number, position in enumerate(dispute.positions, 1):
        identifier = f"{dispute.id}.{number}"
        parts: list[Said] = [("crm:P148_has_component", named(stated)) for stated in position.assertions]
        claim = node(named(identifier), SET, note(position.claim), ("crm:P129_is_about", own), parts)
        used: list[Said] = [("crm:P16_used_specific_object", passage_name(anchor)) for anchor in position.evidence]
        yield _plain([*map(passage, position.evidence), claim])
        yield from belief_blocks(identifier, (position.holder,), "true", used)


def _contradiction(contradiction: Contradiction) -> Iterator[Node]:
    parts: list[Said] = [("crm:P148_has_component", named(stated)) for stated in contradiction.statements]
    why = note(contradiction.explanation)
    yield node(named(contradiction.id), SET, ("crm:P2_has_type", "bw:set-contradiction"), why, parts)


def _decision(number: int, decision: Decision) -> Iterator[Node]:
    """What a person decided, as PROV has activities: on what, when, who."""
    said: list[Said] = [("crm:P2_has_type", concept("decision", decision.kind))]
    subjects = [decision.subject, *([decision.other] if decision.other else [])]
    said += [("prov:used", named(subject)) for subject in subjects]
    if decision.who:
        who = named(f"person.{decision.who}")
        said.append(("prov:wasAssociatedWith", who))
        yield node(who, "prov:Person", label(decision.who))
    if decision.at:
        said.append(("prov:endedAtTime", Literal(decision.at, "xsd:dateTime")))
    if decision.content:
        said.append(("bw:decided", words(decision.content)))
    yield node(named(f"decision.{number}"), "crm:E7_Activity prov:Activity", said)
    yield from (Node(named(subject), (("rdf:type", "prov:Entity"),)) for subject in subjects)
