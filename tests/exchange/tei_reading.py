"""The TEI export read back with nothing but lxml, to be compared with what was written."""

from collections.abc import Iterator
from typing import Any

from bearwitness.edtf import first_and_last
from bearwitness.exchange.holdings import Holdings
from bearwitness.record import Assertion, Position, SourceRecord, Span, When, paragraphs
from bearwitness.views.lookup import plain

T = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"
NAMED = {f"{T}{name}" for name in ("persName", "orgName", "placeName", "eventName", "title", "rs")}
KINDS = {"person": "person", "org": "group", "place": "place", "event": "event", "bibl": "work"}
Found = dict[str, list[Any]]


def holdings(root: Any) -> Found:
    """Everything in the corpus, as `expected` has it."""
    texts = [Text(tei) for tei in root.iterfind(f"{T}TEI") if tei.get(ID)]
    places = {name: place for one in texts for name, place in one.anchors.items()}
    found = {
        "entities": [entity(e) for e in root.iterfind(f"{T}standOff/*/*") if e.tag.removeprefix(T) in KINDS],
        "disputes": [dispute(root, e, places) for e in root.iterfind(f"{T}standOff/{T}interpGrp")],
        "contradictions": [(e.get(ID), listed(e, "inst"), words(e)) for e in root.iterfind(f"{T}standOff/{T}interp")],
        "sources": [one.source() for one in texts],
        "furniture": [place for one in texts for e, *place in one.spans if e.tag == f"{T}seg"],
        "mentions": [(to(e, "ref"), *place) for one in texts for e, *place in one.spans if e.tag in NAMED],
        "times": [one.time(e, place) for one in texts for e, *place in one.spans if e.tag == f"{T}date"],
        "quotations": [one.quotation(e, place) for one in texts for e, *place in one.spans if e.tag in QUOTED],
        "assertions": [event(one.tei, e, places) for one in texts for e in one.tei.iterfind(f".//{T}event")],
    }
    return ordered(found)


QUOTED = {f"{T}said", f"{T}quote"}


class Text:
    """A TEI of the corpus: its elements with their places in the reading text."""

    def __init__(self, tei: Any) -> None:
        self.tei = tei
        self.id = tei.get(ID)
        self.anchors: dict[str, tuple[str, int]] = {}
        self.spans: list[list[Any]] = []
        self._by_id: dict[str, list[Any]] = {}
        self.body = tei.find(f"{T}text/{T}body")
        self._walk(self.body, 0)

    def _walk(self, element: Any, at: int) -> int:
        span = self._opened(element, at)
        at += len(element.text or "")
        for child in element:
            at = self._walk(child, at) + len(child.tail or "")
        span[3] = at
        return at

    def _opened(self, element: Any, at: int) -> list[Any]:
        if element.tag == f"{T}anchor":
            self.anchors[element.get(ID)] = (self.id, at)
        before = self._by_id.get(to(element, "prev") or "")
        span = before if before is not None else [element, self.id, at, at]
        if before is None:
            self.spans.append(span)
        self._by_id[element.get(ID)] = span
        return span

    def source(self) -> Any:
        bibl = self.tei.find(f".//{T}sourceDesc/{T}bibl")
        date, author, about = bibl.find(f"{T}date"), bibl.find(f"{T}author/*"), bibl.find(f"{T}relatedItem")
        language = self.tei.find(f".//{T}language").get("ident")
        people = (to(author, "ref"), to(about, "target"))
        return (
            self.id,
            words(bibl.find(f"{T}title")),
            *people,
            words(date),
            bibl.get("type"),
            language,
            words(bibl.find(f"{T}idno")),
            words(self.body),
        )

    def time(self, element: Any, place: list[Any]) -> Any:
        reason = self._notes("reason", element.get(ID))
        return (*place, when(element), words(reason[0]) if reason else "")

    def quotation(self, element: Any, place: list[Any]) -> Any:
        voice = [chain(note) for note in self._notes("voice", element.get(ID))]
        citations = [cited(note.find(f"{T}bibl")) for note in self._notes("citation", element.get(ID))]
        block = element.get("rend") == "block"
        return (element.get(ID), *place, to(element, "who"), voice[0] if voice else [], citations, block)

    def _notes(self, kind: str, identifier: str | None) -> list[Any]:
        notes = self.tei.iterfind(f"{T}standOff/{T}note[@type='{kind}']")
        return [note for note in notes if to(note, "target") == identifier]


def entity(element: Any) -> Any:
    names = [(e.get("type"), words(e)) for e in element if e.tag in NAMED]
    geo = element.find(f"{T}location/{T}geo")
    point = tuple(map(float, reversed(words(geo).split()))) if geo is not None else None
    links = [words(link) for link in element.iterfind(f"{T}idno")]
    return (element.get(ID), KINDS[element.tag.removeprefix(T)], names[0][1], names[1:], links, point)


def event(tei: Any, element: Any, places: dict[str, Any]) -> Any:
    notes = {kind: list(element.iterfind(f"{T}note[@type='{kind}']")) for kind in ("voice", "evidence", "duration")}
    known = {"voice", "evidence", "duration", "certainty"}
    others = [note for note in element.iterfind(f"{T}note") if note.get("type") not in known]
    readers = {e.get(ID): words(e.find(f"{T}name")) for e in tei.iterfind(f".//{T}respStmt")}
    return (
        element.get(ID),
        element.get("type"),
        [
            (note.get("type"), to(note[0], "ref") if len(note) else None, None if len(note) else words(note))
            for note in others
        ],
        when(element),
        words(notes["duration"][0]) if notes["duration"] else None,
        to(element, "where"),
        chain(notes["voice"][0]) if notes["voice"] else [],
        sorted(listed(element, "ana")),
        float(element.find(f".//{T}certainty").get("degree")),
        [evidence(note, places) for note in notes["evidence"]],
        [cited(bibl) for bibl in element.iterfind(f"{T}bibl")],
        readers.get(to(element, "resp")),
    )


def dispute(root: Any, element: Any, places: dict[str, Any]) -> Any:
    positions = [
        (
            to(e, "resp"),
            words(e),
            listed(e, "inst"),
            [evidence(n, places) for n in root.iterfind(f"{T}standOff/{T}note") if to(n, "corresp") == e.get(ID)],
        )
        for e in element.iterfind(f"{T}interp")
    ]
    return (element.get(ID), words(element.find(f"{T}desc")), positions)


def evidence(note: Any, places: dict[str, Any]) -> Any:
    (source, start), (_, end) = places[to(note, "target")], places[to(note, "targetEnd")]
    return (source, start, end, words(note))


def chain(note: Any) -> list[str | None]:
    return [to(said, "who") for said in note.iter(f"{T}said")]


def cited(bibl: Any) -> Any:
    title, place = bibl.find(f"{T}title"), bibl.find(f"{T}citedRange")
    return (to(title, "ref"), words(place), place.get("unit"))


def when(element: Any) -> Any:
    edtf = element.get("when-custom")
    if edtf is None:
        return None
    days = (element.get("notBefore-custom"), element.get("notAfter-custom"))
    return (edtf, *(tuple(None if d == ".." else d for d in days) if days[0] else first_and_last(edtf)))


def to(element: Any, name: str) -> str | None:
    value = element.get(name) if element is not None else None
    return value.removeprefix("#") if value is not None else None


def listed(element: Any, name: str) -> list[str]:
    return [pointer.removeprefix("#") for pointer in (element.get(name) or "").split()]


def words(element: Any) -> str | None:
    return "".join(element.itertext()) if element is not None else None


def ordered(found: Found) -> Found:
    return {kind: sorted(map(_plain, things), key=repr) for kind, things in found.items()}


def _plain(value: Any) -> Any:
    return [_plain(inner) for inner in value] if isinstance(value, list | tuple) else value


def expected(now: Holdings) -> Found:
    """What a dossier holds, in the shape that `holdings` gives."""
    texts = {source.id: list(paragraphs(source.text)) for source in now.sources()}

    def clipped(source: str, start: int, end: int) -> list[Any]:
        """A stretch without the white space between paragraphs that it begins or ends in."""
        inside = [
            (max(start, p.start), min(end, p.end))
            for p in texts[source] or [Span(0, end)]
            if p.overlaps(Span(start, end))
        ]
        return [(source, inside[0][0], inside[-1][1])] if inside else []

    return ordered(
        {
            "entities": [
                (
                    e.id,
                    e.type,
                    plain(e.label),
                    [(n.kind.replace(" ", "-"), n.text) for n in e.names],
                    e.same_as,
                    point_of(e),
                )
                for e in now.entities()
            ],
            "mentions": [(i, *place) for i, a in now.mentions() for place in clipped(a.source, a.start, a.end)],
            "times": [
                (*place, when_of(t.when), t.reason) for t in now.times() for place in clipped(t.source, t.start, t.end)
            ],
            "quotations": [
                (q.id, *place, q.speaker, q.voice, citations_of(q.citations), q.block)
                for q in now.quotations()
                for place in clipped(q.source, q.start, q.end)
            ],
            "assertions": [assertion(a) for a in now.assertions()],
            "sources": [source_of(s) for s in now.sources()],
            "furniture": [place for s in now.sources() for f in s.furniture for place in clipped(s.id, f.start, f.end)],
            "disputes": [(d.id, d.issue, [position(p) for p in d.positions]) for d in now.disputes()],
            "contradictions": [(c.id, c.statements, c.explanation) for c in now.contradictions()],
        }
    )


def point_of(entity: Any) -> Any:
    return entity.point if entity.type == "place" else None


def assertion(a: Assertion) -> Any:
    marks = (f"stance.{a.stance}", f"modality.{a.modality}", f"status.{a.status}")
    usual = {"stance.asserts", "modality.certain", "status.suggested"}
    return (
        a.id,
        a.type,
        [(p.role, p.entity, p.text) for p in a.participants],
        when_of(a.time),
        a.duration,
        a.place,
        a.voice,
        sorted(set(marks) - usual),
        a.certainty,
        [(e.source, e.start, e.end, e.text) for e in a.evidence],
        citations_of(a.citations),
        a.reader or None,
    )


def position(p: Position) -> Any:
    return (p.holder, p.claim, p.assertions, [(e.source, e.start, e.end, e.text) for e in p.evidence])


def source_of(s: SourceRecord) -> Any:
    return (s.id, plain(s.title) or s.id, s.author, s.about, s.date, s.kind, s.language, s.sha256, s.text)


def when_of(when: When | None) -> Any:
    return (when.edtf, when.earliest, when.latest) if when is not None else None


def citations_of(citations: Any) -> Iterator[Any]:
    return [(c.work, c.locator, c.label) for c in citations]
