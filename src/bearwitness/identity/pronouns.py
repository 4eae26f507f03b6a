"""Who is meant by a pronoun, where the reading is safe.

People compete by points: nearness, being the subject of the clause, being spoken of already, being whose life is told.
"""

from collections.abc import Sequence

from bearwitness.identity.descriptions import last_pair
from bearwitness.identity.drafts import Draft
from bearwitness.identity.reference import Reference
from bearwitness.identity.scene import Placed, Scene
from bearwitness.reading.lexicon import Sex
from bearwitness.reading.phrases import is_function
from bearwitness.record import Span

_REACH = 6
_CLAUSE_ENDS = frozenset(
    ["and", "but", "that", "when", "as", "while", "if", "because", "who", "which", "whom", "after", "before", "until"]
)
_OPENERS = frozenset(',;:—–(“"‘.!?')
_PREPOSITIONS = frozenset(
    ["of", "with", "to", "for", "by", "from", "in", "on", "at", "under", "through", "against", "about"]
)

WEIGHTS: dict[str, float] = {
    "same sentence": 0.38,
    "sentences between": -0.61,
    "words between": -0.43,
    "other paragraph": -0.82,
    "subject of the life": 1.32,
    "sex known": 0.82,
    "pronoun": 1.2,
    "description": 0.1,
    "agent": -0.06,
    "agent of the clause, pronoun possessive": 0.64,
    "agent of the clause, pronoun object": -3.09,
    "other in the clause, pronoun object": -0.72,
    "both agents": 0.23,
    "first of its sentence": 0.24,
    "owner": -0.79,
    "owner or agent before own": 0.92,
    "quoted, pronoun not": -0.85,
    "often": 0.02,
    "only name": -0.99,
}
"""What speaks for a candidate, and how strongly: a choice among candidates, fitted on the train documents."""


def meant(scene: Scene, reference: Reference) -> list[Draft]:
    """Who is meant: one, or two by "they"; nobody where it is not clear."""
    kind = reference.pronoun
    if kind in ("1", "1p"):
        speaker = scene.speaker_at(reference.span.start)
        return [speaker] if speaker else []
    if kind == "2":
        return [scene.addressee] if scene.addressee and scene.quote_at(reference.span.start) is None else []
    if kind == "p":
        return _they(scene, reference)
    found = (
        _it(scene, reference)
        if kind == "n"
        else _relative(scene, reference)
        if kind == "r"
        else _person(scene, reference)
    )
    return [found] if found else []


def _person(scene: Scene, reference: Reference) -> Draft | None:
    sex: Sex = "m" if reference.pronoun == "m" else "f"
    found = candidates(scene, reference, sex)
    if not found:
        subject = scene.subject.real() if scene.subject else None
        return subject if subject is not None and subject.sex in (sex, None, "u") else None
    return max(found, key=lambda placed: score(features(scene, placed, reference, sex))).real


def candidates(scene: Scene, reference: Reference, sex: Sex) -> list[Placed]:
    """The last mention of everybody whom a pronoun of that sex may mean, the nearest first."""
    found: dict[Draft, Placed] = {}
    speaker = scene.speaker_at(reference.span.start) if scene.quote_at(reference.span.start) else None
    for placed in scene.before(reference):
        if reference.sentence - placed.reference.sentence > _REACH:
            break
        draft = placed.real
        if draft not in found and draft is not speaker and _may_be(draft, placed, sex):
            found[draft] = placed
    return list(found.values())


def _may_be(draft: Draft, placed: Placed, sex: Sex) -> bool:
    return (
        draft.type == "person"
        and not draft.plural
        and draft.sex in (sex, None, "u")
        and placed.reference.pronoun not in ("1", "1p", "2")
    )


def score(found: dict[str, float]) -> float:
    """The weighted sum of features."""
    return sum(WEIGHTS[name] * value for name, value in found.items())


def features(scene: Scene, placed: Placed, reference: Reference, sex: Sex) -> dict[str, float]:
    """What speaks for or against a candidate, by its last mention; features that are 0 are left out."""
    last, draft = placed.reference, placed.real
    distance = reference.sentence - last.sentence
    agent = is_agent(scene, last)
    between = scene.words.inside(Span(last.span.end, reference.span.start)) if distance < 2 else ()
    clause = distance == 0 and not any(w.lower in _CLAUSE_ENDS or w.text in ";:,—–(" for w in between)
    near = [r for r in draft.references[-6:] if 0 <= reference.sentence - r.sentence < 3]
    possessive = _is_possessive(scene, reference)
    objective = reference.noun == "him" or (reference.noun == "her" and not possessive)
    found = {
        "same sentence": distance == 0,
        "sentences between": distance,
        "words between": min(len(between), 40) / 10 if distance < 2 else 4,
        "other paragraph": scene.paragraph(reference) != scene.paragraph(last),
        "subject of the life": scene.subject is not None and draft is scene.subject.real(),
        "sex known": draft.sex == sex,
        "pronoun": last.form == "pronoun",
        "description": last.form == "description",
        "agent": agent,
        "agent of the clause, pronoun possessive": clause and agent and possessive,
        "agent of the clause, pronoun object": clause and agent and objective,
        "other in the clause, pronoun object": clause and not agent and objective,
        "both agents": agent and is_agent(scene, reference),
        "first of its sentence": scene.opens_sentence(last),
        "owner": _is_owner(scene, last),
        "owner or agent before own": _before_own(scene, reference) and distance == 0 and agent,
        "quoted, pronoun not": scene.quote_at(reference.span.start) is None
        and scene.quote_at(last.span.start) is not None,
        "often": min(len(near), 4),
        "only name": len(draft.references) == 1,
    }
    return {name: float(value) for name, value in found.items() if value}


def _is_possessive(scene: Scene, reference: Reference) -> bool:
    """Whether "his" or "her" stands before its noun."""
    if reference.noun == "his":
        return True
    after = scene.words.after(reference.span.end, 1)
    return reference.noun == "her" and bool(after) and after[0].is_word and not is_function(after[0].lower)


def _before_own(scene: Scene, reference: Reference) -> bool:
    after = scene.words.after(reference.span.end, 1)
    return bool(after) and after[0].lower == "own"


def is_agent(scene: Scene, reference: Reference) -> bool:
    """Whether a reference looks like the subject of its clause."""
    before = scene.previous(reference)
    after = scene.words.after(reference.span.end, 1)
    opens = not before or before[0].text in _OPENERS or before[0].lower in _CLAUSE_ENDS
    return opens and bool(after) and after[0].text not in ("’s", "'s", ",", "’")


def _is_owner(scene: Scene, reference: Reference) -> bool:
    after = scene.words.after(reference.span.end, 1)
    return bool(after) and after[0].text in ("’s", "'s", "’")


def _they(scene: Scene, reference: Reference) -> list[Draft]:
    """A pair of people, a plural or a group: whichever was spoken of last within two sentences."""
    pair = last_pair(scene, reference)
    for placed in scene.before(reference):
        distance = reference.sentence - placed.reference.sentence
        if distance > 2:
            return []
        if placed.real in pair:
            return pair
        if placed.real.plural or (placed.real.type == "group" and (is_agent(scene, placed.reference) or distance == 0)):
            return [placed.real]
    return []


def _it(scene: Scene, reference: Reference) -> Draft | None:
    """The last work, group or place that was a subject; "its" also one that was not."""
    if reference.noun != "its" and _is_empty(scene, reference):
        return None
    for placed in scene.before(reference):
        distance = reference.sentence - placed.reference.sentence
        if distance > 1:
            return None
        draft = placed.real
        if draft.type == "person" or draft.plural or placed.reference.sentence == reference.sentence == -1:
            continue
        if (
            is_agent(scene, placed.reference)
            or placed.reference.pronoun == "n"
            or (reference.noun == "its" and distance == 0)
        ):
            return draft
    return None


def _is_empty(scene: Scene, reference: Reference) -> bool:
    """Whether "it" stands for a clause or the weather: "it was in 1901 that", "it seems"."""
    after = [w.lower for w in scene.words.after(reference.span.end, 12)]
    if not after:
        return True
    if after[0] in ("seems", "seemed", "appears", "rained", "follows", "happened"):
        return True
    return after[0] in ("is", "was", "would", "may", "must", "has", "’s", "'s") and ("that" in after or "to" in after)


def _relative(scene: Scene, reference: Reference) -> Draft | None:
    """Whose name or description ends just before "who" or "which"."""
    at = scene.words.index_from(reference.span.start) - 1
    while at >= 0 and (scene.words.all[at].text in ",(" or scene.words.all[at].lower in _PREPOSITIONS):
        at -= 1
    if at < 0:
        return None
    end = scene.words.all[at].end
    found = [p.real for p in scene.before(reference) if p.reference.span.end == end]
    return next((d for d in found if _fits(reference.noun, d)), None)


def _fits(pronoun: str, draft: Draft) -> bool:
    if pronoun == "which":
        return draft.type != "person"
    return pronoun == "whose" or draft.type == "person"


__all__: Sequence[str] = ["is_agent", "meant"]
