"""Who is meant: one walk through the text that gives every reference its entity, or none where no reading is safe."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from bearwitness.identity.clusters import Clusters
from bearwitness.identity.drafts import Draft
from bearwitness.identity.people import parse_name
from bearwitness.identity.quotes import Quotes
from bearwitness.identity.references import Reference
from bearwitness.identity.things import key_of
from bearwitness.reading import nouns
from bearwitness.reading.lexicon import Sex
from bearwitness.reading.phrases import singular
from bearwitness.reading.words import Words

if TYPE_CHECKING:
    from bearwitness.record import Span


class Placed(msgspec.Struct, frozen=True):
    """A reference and who is meant by it."""

    reference: Reference
    draft: Draft


SYNONYMS: tuple[frozenset[str], ...] = (
    nouns.word_set("book biography life volume study work monograph novel"),
    nouns.word_set("paper newspaper weekly daily journal magazine monthly review gazette"),
    frozenset(["school", "college", "academy", "institute", "university", "institution"]),
    frozenset(["company", "firm", "business", "house", "partnership"]),
    nouns.word_set("union society association league club organisation organization federation"),
    frozenset(["memoir", "memoirs", "autobiography", "recollections", "reminiscences"]),
    frozenset(["war", "conflict"]),
)
_UNSPECIFIC = nouns.word_set("man woman child boy girl lady gentleman youth fellow person")
_NO_DESCRIPTION = nouns.word_set(
    "spring season bench times order close common service field fields subject life row place well green hand"
    " part account name history art light work works books lines front people others case word nation guard"
    " series writer charge head close trip fall falls class position practice notice number crown"
)


class Resolver:
    """The state of the walk: what was placed so far, and how salient everyone is."""

    def __init__(self, words: Words, quotes: Quotes, clusters: Clusters, text: str) -> None:
        self.words = words
        self.quotes = quotes
        self.clusters = clusters
        self.text = text
        self.placed: list[Placed] = []
        self.by_start: dict[Span, Draft] = {}
        self.drafts: list[Draft] = clusters.drafts
        self.subject: Draft | None = None
        self.author: Draft | None = None

    def walk(self, references: Sequence[Reference]) -> None:
        """Place all references in order."""
        for reference in references:
            draft = self._meant(reference)
            if draft is not None:
                self._place(reference, draft)

    def _place(self, reference: Reference, draft: Draft) -> None:
        self.placed.append(Placed(reference, draft))
        self.by_start[reference.span] = draft
        draft.references.append(reference)
        if reference.noun and reference.form != "pronoun":
            draft.nouns.add(reference.noun)
            self._learn_sex(draft, reference.noun)

    def _learn_sex(self, draft: Draft, noun: str) -> None:
        if draft.sex in ("m", "f"):
            return
        if noun in nouns.KIN_M or noun in nouns.ROLES_M:
            draft.sex = "m"
        elif noun in nouns.KIN_F or noun in nouns.ROLES_F:
            draft.sex = "f"

    def _meant(self, reference: Reference) -> Draft | None:
        if reference.name:
            return self._bearer(reference)
        if reference.form == "pronoun":
            return self._pronoun(reference)
        return self._described(reference)

    # names

    def _bearer(self, reference: Reference) -> Draft:
        bearers = [d.real() for d in self.clusters.bearers(reference)]
        draft = bearers[0] if len(bearers) == 1 else self._which(reference, bearers)
        draft.add_name(reference.name)
        return draft

    def _which(self, reference: Reference, bearers: list[Draft]) -> Draft:
        name = parse_name(reference.name)
        fitting = [d for d in bearers if not name.sex or d.sex in (name.sex, None, "u")] or bearers
        if self.subject in fitting and not name.title:
            return self.subject
        for placed in reversed(self.placed):
            if placed.draft.real() in fitting:
                return placed.draft.real()
        return fitting[0]

    # descriptions

    def _described(self, reference: Reference) -> Draft | None:
        if reference.noun in _NO_DESCRIPTION or (reference.noun in nouns.TIME_WORDS):
            return None
        if reference.type == "person":
            return self._person_described(reference)
        return self._thing_described(reference)

    def _person_described(self, reference: Reference) -> Draft | None:
        if reference.noun in nouns.KIN and reference.owner is not None:
            return self._kin(reference)
        if reference.plural or reference.opener not in (
            "the",
            "this",
            "that",
            "his",
            "her",
            "my",
            "their",
            "’s",
            "its",
        ):
            return None
        found = self._with_noun(reference)
        if found is not None:
            return found
        if reference.noun in _UNSPECIFIC:
            return self._recent_person("f" if reference.noun in nouns.ROLES_F else "m", reference)
        return self._fresh(reference)

    def _kin(self, reference: Reference) -> Draft | None:
        owner = self._owner(reference)
        if reference.plural and reference.noun != "parent":
            return None
        if owner is None:
            return None
        relation = f"{reference.noun}{'s' if reference.plural else ''}"
        known = owner.kin.get(relation)
        if known is not None:
            return known.real()
        draft = self._fresh(reference)
        owner.kin[relation] = draft
        return draft

    def _owner(self, reference: Reference) -> Draft | None:
        span = reference.owner
        if span is None:
            return None
        exact = self.by_start.get(span)
        if exact is not None:
            return exact.real()
        inside = [d for s, d in self.by_start.items() if span.covers(s) or s.covers(span)]
        return inside[-1].real() if inside else None

    def _thing_described(self, reference: Reference) -> Draft | None:
        if reference.plural and reference.opener != "the":
            return None
        if reference.opener not in ("the", "this", "that", "his", "her", "its", "my", "their", "’s"):
            return None
        return self._with_noun(reference) or self._fresh(reference)

    def _with_noun(self, reference: Reference) -> Draft | None:
        """The last of the type that has been called by this noun, or one like it."""
        wanted = {reference.noun} | next((group for group in SYNONYMS if reference.noun in group), frozenset())
        for exact in (True, False):
            for placed in reversed(self.placed):
                draft = placed.draft.real()
                if draft.type == reference.type and self._answers(draft, reference, wanted, exact=exact):
                    return draft
        return None

    def _answers(self, draft: Draft, reference: Reference, wanted: set[str] | frozenset[str], *, exact: bool) -> bool:
        if draft.plural != reference.plural:
            return False
        heads = draft.nouns | {singular(w) for name in draft.names for w in key_of(name).split()}
        return reference.noun in heads if exact else bool(wanted & heads)

    def _recent_person(self, sex: Sex, reference: Reference) -> Draft | None:
        for placed in reversed(self.placed):
            draft = placed.draft.real()
            if reference.sentence - placed.reference.sentence > 2:
                return None
            if draft.type == "person" and draft.sex in (sex, None, "u"):
                return draft
        return None

    def _fresh(self, reference: Reference) -> Draft:
        draft = Draft(type=reference.type, order=len(self.drafts))
        draft.plural = reference.plural
        self.drafts.append(draft)
        return draft

    # pronouns

    def _pronoun(self, reference: Reference) -> Draft | None:
        kind = reference.pronoun
        if kind in ("1", "1p"):
            return self.author if self.quotes.at(reference.span.start) is None else None
        if kind in ("m", "f"):
            return self._person_pronoun(reference)
        if kind == "r":
            return self._relative(reference)
        return None

    def _person_pronoun(self, reference: Reference) -> Draft | None:
        sex: Sex = "m" if reference.pronoun == "m" else "f"
        best: tuple[float, Draft] | None = None
        seen: set[int] = set()
        for placed in reversed(self.placed):
            distance = reference.sentence - placed.reference.sentence
            if distance > 6:
                break
            draft = placed.draft.real()
            if id(draft) in seen or draft.type != "person" or draft.plural or draft.sex not in (sex, None, "u"):
                continue
            seen.add(id(draft))
            score = self._score(placed.reference, draft, reference, distance, sex)
            if best is None or score > best[0]:
                best = (score, draft)
        if best is None:
            return self.subject if self.subject is not None and self.subject.sex in (sex, None, "u") else None
        return best[1]

    def _score(self, last: Reference, draft: Draft, reference: Reference, distance: int, sex: Sex) -> float:
        score = -1.0 * distance
        score += 1.5 if draft is self.subject else 0.0
        score += 1.0 if draft.sex == sex else 0.0
        score += 1.0 if last.form == "pronoun" else 0.0
        score += 0.8 if self._is_agent(last) else 0.0
        recent = sum(
            p.draft.real() is draft and reference.sentence - p.reference.sentence < 3 for p in self.placed[-20:]
        )
        return score + 0.3 * min(recent, 4)

    def _is_agent(self, reference: Reference) -> bool:
        """Whether a reference looks like the subject of its clause."""
        before = self.words.before(reference.span.start, 1)
        after = self.words.after(reference.span.end, 1)
        opens = (
            not before
            or before[0].text in ',;:—–(“"‘'
            or before[0].lower in ("and", "but", "that", "when", "as", "while", "if", "because")
        )
        return opens and bool(after) and after[0].text not in ("’s", "'s", ",", "’")

    def _relative(self, reference: Reference) -> Draft | None:
        at = self.words.index_from(reference.span.start) - 1
        while at >= 0 and (
            self.words.all[at].text == ","
            or self.words.all[at].lower in ("of", "with", "to", "for", "by", "from", "in", "on", "at")
        ):
            at -= 1
        if at < 0:
            return None
        end = self.words.all[at].end
        for placed in reversed(self.placed[-6:]):
            if placed.reference.span.end == end:
                draft = placed.draft.real()
                person = draft.type == "person"
                if (reference.noun == "which" and person) or (reference.noun in ("who", "whom") and not person):
                    return None
                return draft
        return None
