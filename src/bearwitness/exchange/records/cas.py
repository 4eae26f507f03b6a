"""UIMA CAS JSON, as INCEpTION and dkpro-cassis write it: a text, who is spoken of in it, and what it states.

Named entities are taken, those of one identifier as one; statements are taken where they are of the layer that
`witness export cas` has, each with its participants.  Annotations of other layers are counted.
"""

from bisect import bisect_left
from collections.abc import Iterator
from pathlib import Path

import msgspec

from bearwitness.edtf import EdtfError, parse
from bearwitness.exchange.cas import types
from bearwitness.exchange.errors import NotAnExchangeFileError
from bearwitness.exchange.records.facts import Stated, is_whole
from bearwitness.exchange.records.gathering import Gathering
from bearwitness.exchange.records.loose import Loose, listed, objects, text
from bearwitness.record import BY_NAME, AssertionType, EntityType, Name, Participant, Reading, Span, When
from bearwitness.sources.archive import Archive
from bearwitness.views.lookup import plain

READER = "cas/1"
_SOFA = "uima.cas.Sofa"
_TYPES: dict[str, EntityType] = {
    "PER": "person",
    "PERSON": "person",
    "LOC": "place",
    "GPE": "place",
    "LOCATION": "place",
    "ORG": "group",
    "ORGANIZATION": "group",
    "NORP": "group",
    "WORK": "work",
    "WORK_OF_ART": "work",
    "EVENT": "event",
}
_STRUCTURAL = frozenset(("DocumentMetaData", "DocumentAnnotation", "Sentence", "Token", "Paragraph", "Lemma", "POS"))
_OWN = frozenset((types.LINK, types.ENTITY, types.NAME, types.SOURCE, types.FURNITURE, types.EVIDENCE))


def looks_like_cas(data: bytes) -> bool:
    """Whether a file is CAS JSON, or an archive of such files."""
    if data.startswith(b"PK\x03\x04"):
        return b".cas.json" in data[:4096]
    return data.lstrip()[:1] == b"{" and b'"%FEATURE_STRUCTURES"' in data


def texts_of(data: bytes, name: str) -> Iterator[tuple[bytes, str]]:
    """Each CAS of a file by its name: the file itself, or the files of an archive."""
    if not data.startswith(b"PK\x03\x04"):
        yield data, name
        return
    archive = Archive(data, Path(name))
    for inside in sorted(each for each in archive.names if each.endswith(".json")):
        yield archive.required(inside), f"{name}/{inside}"


def read_cas(data: bytes, name: str) -> Reading:
    """The reading of one CAS; ExchangeError where it is none or has no text."""
    try:
        found = msgspec.json.decode(data)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise NotAnExchangeFileError(name, f"nor is it UIMA CAS JSON: {error}") from error
    structures = found.get("%FEATURE_STRUCTURES", []) if isinstance(found, dict) else []
    sofa = next(
        (each for each in objects(structures) if text(each.get("%TYPE")) == _SOFA and text(each.get("sofaString"))),
        None,
    )
    if sofa is None:
        raise NotAnExchangeFileError(name, "nor has it a text")
    reader = _Reader(data, name, sofa, list(objects(structures)))
    return reader.reading()


class _Reader:
    """One CAS as it is read."""

    def __init__(self, data: bytes, name: str, sofa: Loose, structures: list[Loose]) -> None:
        self._gathered = Gathering(data, name, READER)
        self._text = text(sofa.get("sofaString"))
        self._gathered.verbatim(self._text)
        self._structures = structures
        self._by_id: dict[int, Loose] = {
            number: each for each in structures if isinstance(number := each.get("%ID"), int)
        }
        self._wide = [] if self._text.isascii() else [at for at, letter in enumerate(self._text) if letter > "\uffff"]
        self._units = [at + number for number, at in enumerate(self._wide)]
        self._known: dict[str, str] = {}

    def reading(self) -> Reading:
        """Everything that is read of the CAS."""
        described = {text(e.get("identifier")): e for e in self._structures if text(e.get("%TYPE")) == types.ENTITY}
        for each in self._structures:
            if text(each.get("%TYPE")) == types.NAMED_ENTITY:
                self._entity(each, described)
        for each in self._structures:
            kind = text(each.get("%TYPE"))
            if kind == types.STATEMENT:
                self._statement(each, described)
            elif kind not in (types.NAMED_ENTITY, types.DATE, types.QUOTATION, types.POSITION, *_OWN, _SOFA):
                self._leave(kind, each)
        about = next((e for e in self._structures if text(e.get("%TYPE")) == types.SOURCE), {})
        meta = next((e for e in self._structures if text(e.get("%TYPE")) == types.METADATA), {})
        title = text(about.get("title")) or text(meta.get("documentTitle"))
        return self._gathered.reading(title=plain(title), language=text(about.get("language")) or "en")

    def _leave(self, kind: str, each: Loose) -> None:
        last = kind.rpartition(".")[2]
        if "begin" in each and last not in _STRUCTURAL:
            self._gathered.leave(f"annotations of the layer {last}")

    def _span(self, each: Loose) -> Span | None:
        """The place of an annotation in code points; None where it is outside the text."""
        begin, end = each.get("begin"), each.get("end")
        if not isinstance(begin, int) or not isinstance(end, int):
            return None
        start, stop = (at - bisect_left(self._units, at) for at in (begin, end))
        return Span(start, stop) if 0 <= start < stop <= len(self._text) else None

    def _entity(self, each: Loose, described: dict[str, Loose]) -> None:
        span, value = self._span(each), text(each.get("value")).upper()
        kind = _TYPES.get(value)
        if span is None or kind is None or not span.of(self._text).strip():
            self._gathered.leave("named entities of no known type or place")
            return
        identifier = text(each.get("identifier"))
        key = identifier or plain(span.of(self._text))
        known = self._gathered.entity(kind, key, self._names(described.get(identifier, {}), span), span)
        self._known[key] = known
        if identifier.startswith("http"):
            self._gathered.lies(known, None, [identifier])

    def _names(self, described: Loose, span: Span) -> tuple[Name, ...]:
        label = text(described.get("label")) or plain(span.of(self._text))
        return (Name(label),)

    def _statement(self, each: Loose, described: dict[str, Loose]) -> None:
        span, kind = self._span(each), text(each.get("kind"))
        if span is None or kind not in BY_NAME or text(each.get("stance")) not in ("", "asserts"):
            self._gathered.leave("statements that are denied, questioned, or of no known type")
            return
        links = listed(member_array(self._by_id, each.get("@participants", each.get("participants"))))
        parts = tuple(part for link in links if (part := self._participant(self._at(link), described)) is not None)
        if not is_whole(_type(kind), parts):
            self._gathered.leave("statements without those who have to take part")
            return
        place = self._found(text(each.get("place")), described)
        voice = tuple(v for name in text(each.get("voice")).split() if (v := self._found(name, described)))
        self._gathered.state(
            Stated(_type(kind), parts, place),
            (span,),
            time=_when(each),
            voice=voice,
            certainty=_number(each.get("certainty")),
        )

    def _participant(self, link: object, described: dict[str, Loose]) -> Participant | None:
        found = link if isinstance(link, dict) else {}
        entity = self._at(found.get("@entity"))
        role = text(found.get("role"))
        identifier = text(entity.get("identifier"))
        if identifier:
            known = self._found(identifier, described)
            return Participant(role, known) if known is not None and role else None
        return Participant(role, text=text(found.get("label"))) if role and text(found.get("label")) else None

    def _at(self, reference: object) -> Loose:
        """The structure that a reference names; an empty one where it names none."""
        return self._by_id.get(reference, {}) if isinstance(reference, int) else {}

    def _found(self, identifier: str, described: dict[str, Loose]) -> str | None:
        """The entity of that name, spoken of or only described."""
        if not identifier:
            return None
        if identifier in self._known:
            return self._known[identifier]
        about = described.get(identifier)
        kind = text(about.get("kind")) if about is not None else ""
        if about is None or kind not in ("person", "group", "place", "work", "event"):
            return None
        made = self._gathered.unspoken(_entity_type(kind), identifier, Name(text(about.get("label")) or identifier))
        self._known[identifier] = made
        return made


def member_array(by_id: dict[int, Loose], reference: object) -> object:
    """The elements of the array that a reference names; the references themselves where they stand in place."""
    array = by_id.get(reference) if isinstance(reference, int) else None
    return array.get("%ELEMENTS", []) if array is not None else reference


def _type(kind: str) -> AssertionType:
    return BY_NAME[kind].name


def _entity_type(kind: str) -> EntityType:
    found: EntityType = msgspec.convert(kind, EntityType)
    return found


def _when(each: Loose) -> When | None:
    edtf = text(each.get("date"))
    try:
        parse(edtf)
    except EdtfError:
        return None
    return When(edtf, text(each.get("earliest")) or None, text(each.get("latest")) or None)


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | float) and 0 <= value <= 1 else 1.0
