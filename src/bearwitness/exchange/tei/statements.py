"""Assertions as events, disputes and contradictions as interpretations."""

from collections.abc import Iterable, Iterator, Sequence

from bearwitness.exchange.tei.people import SHAPES
from bearwitness.exchange.tei.values import attributes, certainty, dated, duration, to, word
from bearwitness.exchange.xmlwords import text, xml_id
from bearwitness.record import Anchor, Assertion, Citation, Contradiction, Dispute, Modality, Participant
from bearwitness.views.lookup import Lookup, plain
from bearwitness.views.phrases import phrase

_CERT: dict[Modality, str | None] = {"certain": None, "probable": "medium", "possible": "low"}

CATEGORIES = {
    "stance.denies": "the voice denies it",
    "stance.questions": "the voice questions it",
    "modality.probable": "the voice holds it probable",
    "modality.possible": "the voice holds it possible",
    "status.accepted": "a person accepted it",
    "status.rejected": "a person rejected it",
}
"""What an event can be marked with in `@ana`."""


def place_id(source: str, offset: int) -> str:
    """The name of the anchor at that offset of the text of a source."""
    return f"{xml_id(source)}.{offset}"


def reader_id(source: str, number: int) -> str:
    """The name of the reader that the header of a source has at that place (from 1)."""
    return f"{xml_id(source)}.reader{number}"


def event(lookup: Lookup, assertion: Assertion, reader: str | None) -> str:
    """An assertion; `reader` is the name of who found it."""
    where = to(assertion.place) if assertion.place is not None else None
    marks = attributes(
        xml_id=xml_id(assertion.id),
        type=assertion.type,
        where=where,
        ana=" ".join(f"#{mark}" for mark in _marks(assertion)) or None,
        cert=certainty(assertion.certainty),
        resp=f"#{reader}" if reader is not None else None,
        evidence="internal",
    )
    degree = str(assertion.certainty)
    parts = [
        f"<label>{text(phrase(lookup, assertion).text)}</label>",
        *(_participant(lookup, participant) for participant in assertion.participants),
        _lasting(assertion.duration),
        _voice(lookup, assertion),
        *(evidence(anchor) for anchor in assertion.evidence),
        f'<note type="certainty"><certainty{attributes(locus="value", target=to(assertion.id), degree=degree)}/></note>',
        *(cited(lookup, citation) for citation in assertion.citations),
    ]
    return f"<event{marks}{dated(assertion.time)}>{''.join(parts)}</event>\n"


def evidence(anchor: Anchor, of: str | None = None) -> str:
    """Exact words with the two anchors between which they stand in the text; `of` is what they are evidence for."""
    place = attributes(
        target=f"#{place_id(anchor.source, anchor.start)}",
        targetEnd=f"#{place_id(anchor.source, anchor.end)}",
        corresp=of,
    )
    return f'<note type="evidence"{place}><quote>{text(anchor.text)}</quote></note>'


def cited(lookup: Lookup, citation: Citation) -> str:
    """A place in a cited work."""
    work = "" if citation.work is None else f"<title{attributes(ref=to(citation.work))}>{_label(lookup, citation.work)}"
    title = f"{work}</title> " if work else ""
    return f'<bibl>{title}<citedRange unit="{citation.label}">{text(citation.locator)}</citedRange></bibl>'


def voices(voice: Sequence[str], inside: str = "", cert: str | None = None) -> str:
    """A nest of `said`, the outermost voice outside, the holder, as sure as `cert` says, around `inside`."""
    *outer, holder = voice
    said = f'<said direct="false"{attributes(who=to(holder), cert=cert)}>{inside}</said>'
    for speaker in reversed(outer):
        said = f'<said direct="false"{attributes(who=to(speaker))}>{said}</said>'
    return said


def named(lookup: Lookup, identifier: str) -> str:
    """Somebody or something by name, with a pointer to the list."""
    entity = lookup.entity(identifier)
    element = SHAPES[entity.type].name if entity is not None else "rs"
    return f"<{element}{attributes(ref=to(identifier))}>{_label(lookup, identifier)}</{element}>"


def disputed(disputes: Iterable[Dispute]) -> Iterator[str]:
    """Each dispute, a position an `interp` by its holder, on the events and the words that it rests on."""
    for dispute in disputes:
        positions = list(enumerate(dispute.positions, 1))
        yield f'<interpGrp type="dispute"{attributes(xml_id=xml_id(dispute.id))}><desc>{text(dispute.issue)}</desc>'
        for number, position in positions:
            on = " ".join(map(to, position.assertions)) or None
            marks = attributes(xml_id=f"{xml_id(dispute.id)}.{number}", resp=to(position.holder), inst=on)
            yield f"<interp{marks}>{text(position.claim)}</interp>"
        yield "</interpGrp>\n"
        for number, position in positions:
            yield from (evidence(anchor, f"{to(dispute.id)}.{number}") + "\n" for anchor in position.evidence)


def contradicted(contradictions: Iterable[Contradiction]) -> Iterator[str]:
    """Each contradiction with the events that cannot all be true."""
    for contradiction in contradictions:
        on = " ".join(map(to, contradiction.statements)) or None
        marks = attributes(xml_id=xml_id(contradiction.id), type="contradiction", inst=on)
        yield f"<interp{marks}>{text(contradiction.explanation)}</interp>\n"


def _marks(assertion: Assertion) -> list[str]:
    found = (f"stance.{assertion.stance}", f"modality.{assertion.modality}", f"status.{assertion.status}")
    return [mark for mark in found if mark in CATEGORIES]


def _participant(lookup: Lookup, participant: Participant) -> str:
    if participant.entity is not None:
        content = named(lookup, participant.entity)
    else:
        content = text(participant.text) if participant.text is not None else ""
    return f'<note type="{word(participant.role)}">{content}</note>'


def _lasting(value: str | None) -> str:
    if value is None:
        return ""
    written = attributes(dur__iso=duration(value))
    return f'<note type="duration"><date{written}>{text(value)}</date></note>'


def _voice(lookup: Lookup, assertion: Assertion) -> str:
    if not assertion.voice:
        return ""
    nest = voices(assertion.voice, named(lookup, assertion.voice[-1]), _CERT[assertion.modality])
    return f'<note type="voice">{nest}</note>'


def _label(lookup: Lookup, identifier: str) -> str:
    return text(plain(lookup.label(identifier)))
