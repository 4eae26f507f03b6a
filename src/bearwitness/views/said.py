"""What was said: quotations by speaker, voices and how far they reach, disputes and the positions taken in them."""

import msgspec

from bearwitness.comparison.stances import Held, issues
from bearwitness.record import Dossier, Stance
from bearwitness.views.dates import printed
from bearwitness.views.lookup import Lookup, plain
from bearwitness.views.notes import Words, cited, quotation_words, words_around
from bearwitness.views.voices import chain, chain_in_words


class QuotationView(msgspec.Struct, frozen=True, kw_only=True):
    """Words given as somebody's own."""

    id: str
    speaker: str
    """"" where the text does not say whose words they are."""
    words: Words
    citations: tuple[str, ...] = ()
    """Where they stand in the work that is quoted: "Salt in the Bread, p. 288"."""
    voice: str
    """Who gives them, the speaker first: "Quiroga, according to Montt Vidal, according to Dilys Amory"."""
    title: str
    """Of the source that quotes them."""
    block: bool = False
    speaker_id: str | None = None


class VoiceView(msgspec.Struct, frozen=True, kw_only=True):
    """A chain of voices and what is said through it."""

    chain: tuple[str, ...]
    """Outermost first; the last is the holder."""
    holder: str
    words: str
    """The chain as a reader says it."""
    asserts: int = 0
    denies: int = 0
    questions: int = 0
    quotations: int = 0


class PositionView(msgspec.Struct, frozen=True, kw_only=True):
    """What a holder says in a dispute, on which words."""

    holder: str
    claim: str
    stance: Stance = "asserts"
    words: tuple[Words, ...] = ()
    titles: tuple[str, ...] = ()
    """Of the sources that say so."""
    date: str = ""
    """When it was held, or else of the document that says so ("in a document of 1997"); "" where neither is known."""
    answers: str = ""
    """Whose position it denies or questions; "" where it opens the dispute."""
    holder_id: str = ""


class DisputeView(msgspec.Struct, frozen=True, kw_only=True):
    """An issue, and the positions taken on it, in the order of time."""

    id: str
    issue: str
    positions: tuple[PositionView, ...]
    changes: tuple[str, ...] = ()
    """Who took another stance later, a sentence each without its full stop."""


def quotations(dossier: Dossier) -> tuple[QuotationView, ...]:
    """The quotations by speaker, the most quoted first, each speaker's in the order of the sources."""
    lookup = Lookup(dossier)
    order = sorted(dossier.quotations, key=lambda q: (lookup.order.get(q.source, len(lookup.order)), q.start, q.id))
    found = [
        QuotationView(
            id=q.id,
            speaker=lookup.label(q.speaker) if q.speaker is not None else "",
            words=quotation_words(q),
            citations=tuple(cited(lookup, citation) for citation in q.citations),
            voice=chain_in_words(lookup, q.voice, lookup.source(q.source)),
            title=lookup.title_of(q.source),
            block=q.block,
            speaker_id=q.speaker,
        )
        for q in order
    ]
    count: dict[str, int] = {}
    for view in found:
        count[view.speaker] = count.get(view.speaker, 0) + 1
    return tuple(sorted(found, key=lambda view: (view.speaker == "", -count[view.speaker], view.speaker)))


def voices(dossier: Dossier) -> tuple[VoiceView, ...]:
    """Who is heard through whom, the most heard chain first; what was rejected is not counted."""
    lookup = Lookup(dossier)
    heard: dict[tuple[str, ...], dict[str, int]] = {}
    for a in dossier.assertions:
        if a.status != "rejected" and a.evidence:
            names = chain(lookup, a.voice, lookup.source(a.evidence[0].source))
            count = heard.setdefault(names, {})
            count[a.stance] = count.get(a.stance, 0) + 1
    for q in dossier.quotations:
        count = heard.setdefault(chain(lookup, q.voice, lookup.source(q.source)), {})
        count["quotations"] = count.get("quotations", 0) + 1
    views = [
        VoiceView(
            chain=names,
            holder=names[-1],
            words=", according to ".join(reversed(names)),
            asserts=count.get("asserts", 0),
            denies=count.get("denies", 0),
            questions=count.get("questions", 0),
            quotations=count.get("quotations", 0),
        )
        for names, count in heard.items()
    ]
    return tuple(sorted(views, key=lambda v: -(v.asserts + v.denies + v.questions + v.quotations)))


def disputes(dossier: Dossier) -> tuple[DisputeView, ...]:
    """The issues in the dossier's order of disputes, what several sources dispute under one name together."""
    lookup = Lookup(dossier)
    return tuple(
        DisputeView(
            id=issue.dispute.id,
            issue=plain(issue.dispute.issue),
            positions=tuple(_position(lookup, held) for held in issue.held),
            changes=tuple(_change(lookup, earlier, later) for earlier, later in issue.changes()),
        )
        for issue in issues(dossier)
    )


def _position(lookup: Lookup, held: Held) -> PositionView:
    position = held.position
    words = (words_around(lookup, anchor) for anchor in reversed(position.evidence))
    return PositionView(
        holder=lookup.label(position.holder),
        holder_id=position.holder,
        claim=plain(position.claim),
        stance=held.stance,
        words=tuple({each.text: each for each in words}.values())[::-1],
        titles=tuple(dict.fromkeys(lookup.title_of(anchor.source) for anchor in position.evidence)),
        date=_dated(held),
        answers=lookup.label(held.answers) if held.answers else "",
    )


def _dated(held: Held) -> str:
    if held.when is None:
        return ""
    return printed(held.when) if held.own else f"in a document of {printed(held.when)}"


def _change(lookup: Lookup, earlier: Held, later: Held) -> str:
    first, second = (f"{each.stance} ({_dated(each)}: {plain(each.position.claim)})" for each in (earlier, later))
    return f"{lookup.label(later.position.holder)} first {first}, later {second}"
