"""The small objects of GEDCOM X: dates, references to characters of a text, identifiers."""

import re
from collections.abc import Mapping

from bearwitness.exchange.ends import Ends, Numbers, ends, iso
from bearwitness.record import Anchor, Entity, SourceRecord, When, content_id
from bearwitness.views.dates import printed
from bearwitness.views.lookup import capital, plain

TERM = "http://gedcomx.org/"
_FRAGMENT = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
_YEARS = range(-9999, 10000)

Json = dict[str, object]


def document(source: SourceRecord) -> Json:
    """The reading text, which the regions of facts count the characters of."""
    return {
        "id": f"text-{fragment(source.id)}",
        "type": TERM + "Transcription",
        "lang": plain(source.language),
        "textType": "plain",
        "text": source.text,
        "sources": [{"description": f"#{fragment(source.id)}"}],
    }


def region(anchor: Anchor) -> Json:
    """Where words stand in a source: from a character to the one before `end`, counted from 0."""
    place = {"name": TERM + "CharacterRegion", "value": f"{anchor.start},{anchor.end - 1}"}
    return {"description": f"#{fragment(anchor.source)}", "qualifiers": [place]}


def notes(evidence: Json) -> list[object]:
    """The notes among the evidence of a fact."""
    found = evidence["notes"]
    assert isinstance(found, list)
    return found


def identifiers(entity: Entity) -> Json:
    """What the entity is in authorities."""
    links = [plain(link) for link in entity.same_as]
    return {TERM + "Authority": links} if links else {}


def fragment(identifier: str) -> str:
    """The id as the fragment of a URI: as it is, or its hash."""
    return identifier if _FRAGMENT.fullmatch(identifier) else content_id("x", identifier)


def date(when: When) -> Json:
    """A date in English and, where GEDCOM X can say it, formally."""
    formal = _formal(ends(when))
    return {"original": capital(printed(when)), **({"formal": formal} if formal else {})}


def _formal(found: Ends) -> str:
    """GEDCOM X Date: a date, or a range of them; "" where there is none or the year has more than four digits."""
    known = [end for end in (found.first, found.last) if end is not None]
    if not known or any(end[0] not in _YEARS for end in known):
        return ""
    approximate = "A" if found.approximate or found.uncertain else ""
    if found.point is not None:
        return approximate + _day(found.point)
    first, last = (_day(end) if end is not None else "" for end in (found.first, found.last))
    return f"{approximate}{first}/{last}"


def _day(numbers: Numbers) -> str:
    text = iso(numbers)
    return text if text.startswith("-") else f"+{text}"


def without_empty(members: Mapping[str, object]) -> Json:
    """The members that say something."""
    return {name: value for name, value in members.items() if value not in (None, "", [], {})}
