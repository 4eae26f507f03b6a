"""The TriG of CIDOC CRM read back with rdflib, to be compared with what was written."""

from typing import Any
from urllib.parse import unquote

from rdflib import RDF, RDFS, Graph, Namespace, URIRef
from tests.exchange.rdf_judges import CRM, PROV, merged, words

from bearwitness.exchange.crm.mapping import SHAPES
from bearwitness.exchange.crm.statements import holds_to_be
from bearwitness.exchange.holdings import Holdings
from bearwitness.record import KINDS, Assertion, Participant

BASE = "urn:bearwitness:"
BW = Namespace(f"{BASE}vocabulary:")
INF = Namespace("http://www.cidoc-crm.org/extensions/crminf/")
Found = dict[str, Any]


def identifier(name: Any) -> str | None:
    return unquote(str(name).removeprefix(BASE)) if name is not None else None


def part(name: Any, ending: str) -> URIRef:
    return URIRef(f"{name}{ending}")


def holdings(data: bytes) -> Found:
    graph = merged(data)
    sets = {s for s in graph.subjects(RDF.type, INF.I4_Proposition_Set) if (s, BW.certainty, None) in graph}
    classes = {"E21_Person": "person", "E74_Group": "group", "E53_Place": "place", "E5_Event": "event"}
    return {
        "assertions": {identifier(s): assertion(graph, s) for s in sets},
        "names": {
            (identifier(s), kind, str(graph.value(s, RDFS.label)), names(graph, s))
            for name, kind in classes.items()
            for s in graph.subjects(RDF.type, CRM[name])
            if not str(s).endswith(".event")
        },
        "mentions": {
            (place(passage), identifier(thing))
            for passage, thing in graph.subject_objects(CRM.P67_refers_to)
            if (thing, RDF.type, CRM["E52_Time-Span"]) not in graph
        },
        "times": {
            (place(passage), when(graph, thing), words(graph, thing, CRM.P3_has_note))
            for passage, thing in graph.subject_objects(CRM.P67_refers_to)
            if (thing, RDF.type, CRM["E52_Time-Span"]) in graph
        },
        "texts": {
            identifier(s): words(graph, s, CRM.P190_has_symbolic_content) for s in graph.subjects(CRM.P102_has_title)
        },
        "decided": {str(o) for s, o in graph.subject_objects(PROV.endedAtTime)},
    }


def names(graph: Graph, subject: Any) -> frozenset[Any]:
    found = graph.objects(subject, CRM.P1_is_identified_by)
    kinds = {name: graph.value(name, CRM.P2_has_type) for name in found}
    return frozenset(
        (words(graph, name, CRM.P190_has_symbolic_content), str(kind).rpartition("name-")[2].replace("-", " "))
        for name, kind in kinds.items()
        if kind is not None
    )


def place(passage: Any) -> tuple[str, int, int]:
    source, _, offsets = str(passage).partition("#char=")
    start, end = offsets.split(",")
    return (str(identifier(source)), int(start), int(end))


def when(graph: Graph, span: Any) -> Any:
    bounds = (CRM.P82a_begin_of_the_begin, CRM.P82b_end_of_the_end)
    days = [words(graph, span, name) for name in bounds]
    return (words(graph, span, CRM.P82_at_some_time_within), *(day and day.rpartition("T")[0] for day in days))


def assertion(graph: Graph, own: Any) -> Any:
    event, time = part(own, ".event"), part(own, ".time")
    kind = str(next(o for o in graph.objects(event, CRM.P2_has_type))).rpartition("type-")[2]
    voice, held = chain(graph, own)
    if kind == "position":
        held = words(graph, part(own, ".held"), INF.J5_holds_to_be)
    where = graph.value(event, CRM.P7_took_place_at) or graph.value(event, BW.place)
    run = graph.value(own, PROV.wasGeneratedBy)
    reader = graph.value(run, PROV.wasAssociatedWith) if run is not None else None
    status = graph.value(own, CRM.P2_has_type)
    timed = (event, CRM["P4_has_time-span"], time) in graph and words(
        graph, time, CRM.P82_at_some_time_within
    ) is not None
    return (
        kind,
        participants(graph, event, kind),
        when(graph, time) if timed else None,
        words(graph, time, BW.duration),
        identifier(where),
        voice,
        held,
        float(str(graph.value(own, BW.certainty))),
        frozenset(
            (place(p), words(graph, p, CRM.P190_has_symbolic_content)) for p in graph.objects(own, PROV.wasDerivedFrom)
        ),
        place(graph.value(own, BW.trigger)),
        frozenset(cited(graph, page) for page in graph.objects(own, CRM.P70i_is_documented_in)),
        str(status).rpartition("status-")[2] if status is not None else "suggested",
        words(graph, reader, RDFS.label) if reader is not None else None,
    )


def chain(graph: Graph, own: Any) -> tuple[tuple[str | None, ...], str | None]:
    """The speakers, the outermost first, and what the last holds it to be."""
    speakers, level = [], 1
    while True:
        act, belief = part(own, f".act{level}"), part(own, f".belief{level}")
        speakers.append(identifier(graph.value(act, CRM.P14_carried_out_by)))
        if graph.value(belief, INF.J4_that) == own:
            return tuple(speakers), words(graph, belief, INF.J5_holds_to_be)
        level += 1


def participants(graph: Graph, event: Any, kind: str) -> frozenset[Any]:
    shape = SHAPES[kind]
    found = set()
    for name, value in graph.predicate_objects(event):
        local = str(name).removeprefix(str(BW))
        if local.startswith("role-"):
            found.add((local.removeprefix("role-"), identifier(value), None))
        elif local.startswith("note-"):
            found.add((local.removeprefix("note-"), None, str(value)))
        else:
            curie = f"crm:{str(name).removeprefix(str(CRM))}"
            roles = [role for role, names_of in shape.roles.items() if curie in names_of]
            found |= {(role, identifier(value), None) for role in roles if shape.tells(role, curie)}
    return frozenset(found)


def cited(graph: Graph, page: Any) -> Any:
    label = str(graph.value(page, CRM.P2_has_type)).rpartition("locator-")[2]
    return (identifier(graph.value(page, CRM.P106i_forms_part_of)), words(graph, page, CRM.P3_has_note), label)


def expected(now: Holdings) -> Found:
    known = {kind.name for kind in KINDS}
    return {
        "assertions": {a.id: stated(a) for a in now.assertions() if a.type in known},
        "names": {
            (e.id, e.type, " ".join(e.label.split()) or e.id, frozenset((n.text, n.kind) for n in e.names))
            for e in now.entities()
            if e.type != "work"
        },
        "mentions": {((a.source, a.start, a.end), identifier_of) for identifier_of, a in now.mentions()},
        "times": {((t.source, t.start, t.end), (t.edtf, t.earliest, t.latest), t.reason or None) for t in now.times()},
        "texts": {s.id: s.text for s in now.sources()},
        "decided": {decision.at for decision in now.decisions()},
    }


def stated(a: Assertion) -> Any:
    anchors = [((e.source, e.start, e.end), e.text) for e in a.evidence]
    return (
        a.type,
        frozenset(filler(p) for p in a.participants),
        (a.time.edtf, a.time.earliest, a.time.latest) if a.time is not None else None,
        a.duration,
        a.place,
        a.voice or (None,),
        holds_to_be(a.stance, a.modality),
        a.certainty,
        frozenset(anchors),
        anchors[0][0],
        frozenset((c.work, c.locator, c.label) for c in a.citations),
        a.status,
        a.reader or None,
    )


def filler(p: Participant) -> tuple[str, str | None, str | None]:
    return (p.role, p.entity, p.text if p.entity is None else None)
