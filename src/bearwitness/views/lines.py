"""A line of a chronology: a fact as one sentence, with its date, its place, who says so, and its footnotes."""

import msgspec

from bearwitness.comparison.facts import Fact
from bearwitness.record import Assertion, AssertionType, Modality, Span, Stance, Status, When
from bearwitness.views.dates import printed
from bearwitness.views.lookup import Lookup
from bearwitness.views.notes import Note, note
from bearwitness.views.phrases import phrase
from bearwitness.views.voices import attributed, chain_in_words

DOUBTFUL = 0.5
"""Below even odds a suggestion is shown as doubtful."""


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One fact, as many sources as state it."""

    type: AssertionType
    date: str = ""
    """As an expert prints it; "" where no source gives one."""
    time: When | None = None
    text: str
    """Without a full stop; what is denied or questioned begins so ("Denied: killed by the police")."""
    titles: tuple[Span, ...] = ()
    """Stretches of `text` that are titles of works."""
    place: str = ""
    who: str
    """Who says so, who denies it and who questions it."""
    stance: Stance = "asserts"
    modality: Modality = "certain"
    status: Status = "suggested"
    certainty: float = 1.0
    told: str = ""
    """Where an undated line is told: "told between 1908 and May 1917"; "" where its heading says it."""
    elsewhere: tuple[str, ...] = ()
    """What other lines have instead: "but 1891, according to Dilys Amory", "but denied by Dilys Amory"."""
    notes: tuple[Note, ...]

    @property
    def mark(self) -> str:
        """A tick where somebody accepted it, a question mark where the reader doubts it, else ""."""
        if self.status == "accepted":
            return "✓"
        return "?" if self.certainty < DOUBTFUL else ""


def line(lookup: Lookup, fact: Fact, person: str | None = None) -> Line:
    """The line of a fact in the life of `person`."""
    lead = fact.lead
    words = phrase(lookup, lead, person)
    notes = tuple(note(lookup, telling) for telling in fact.tellings)
    return Line(
        type=lead.type,
        date=printed(lead.time) if lead.time is not None else "",
        time=lead.time,
        text=words.text,
        titles=words.titles,
        place=lookup.label(lead.place) if lead.place is not None else "",
        who=_who(lookup, fact),
        stance=lead.stance,
        modality=lead.modality,
        status=fact.status,
        certainty=fact.certainty,
        notes=notes,
    )


def instead(lookup: Lookup, fact: Fact, other: Fact) -> str:
    """What another fact has instead of this one, and who says so: "but 1891, according to Dilys Amory"."""
    who = _who(lookup, other)
    if other.lead.stance != fact.lead.stance:
        return f"but {who}" if other.lead.stance != "asserts" else f"but asserted by {who}"
    return f"but {printed(other.lead.time) if other.lead.time is not None else 'undated'}, according to {who}"


def _who(lookup: Lookup, fact: Fact) -> str:
    return attributed([(_stance(telling), _voice(lookup, telling)) for telling in fact.tellings])


def _stance(telling: Assertion) -> Stance:
    """The stance of those who are named: that of a position is its holder's, and its phrase says it."""
    return "asserts" if telling.type == "position" else telling.stance


def _voice(lookup: Lookup, telling: Assertion) -> str:
    source = lookup.source(telling.evidence[0].source) if telling.evidence else None
    voice = telling.voice
    holders = {p.entity for p in telling.participants if p.role == "holder"}
    if telling.type == "position" and voice and voice[-1] in holders:
        voice = voice[:-1]
    return chain_in_words(lookup, voice, source)
