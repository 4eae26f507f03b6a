"""What was said: quotations by speaker, voices and how far they reach, disputes and the positions taken in them."""

import msgspec

from bearwitness.record import Dossier, Position, Stance
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


class DisputeView(msgspec.Struct, frozen=True, kw_only=True):
    """An issue, and the positions taken on it."""

    id: str
    issue: str
    positions: tuple[PositionView, ...]


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
    """The disputes in the dossier's order."""
    lookup = Lookup(dossier)
    stances: dict[str, Stance] = {a.id: a.stance for a in dossier.assertions}
    return tuple(
        DisputeView(
            id=dispute.id,
            issue=plain(dispute.issue),
            positions=tuple(_position(lookup, stances, position) for position in dispute.positions),
        )
        for dispute in dossier.disputes
    )


def _position(lookup: Lookup, stances: dict[str, Stance], position: Position) -> PositionView:
    held = [stances[a] for a in position.assertions if a in stances]
    return PositionView(
        holder=lookup.label(position.holder),
        claim=plain(position.claim),
        stance=held[0] if held else "asserts",
        words=tuple(words_around(lookup, anchor) for anchor in position.evidence),
        titles=tuple(dict.fromkeys(lookup.title_of(anchor.source) for anchor in position.evidence)),
    )
