"""Who is meant by a pronoun, where the reading is safe.

People compete by points: nearness, being the subject of the clause, being spoken of already, being whose life is told.
"""

from collections.abc import Sequence

from bearwitness.identity.descriptions import couple_before, last_pair
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
_SAYING = frozenset(
    ["says", "said", "writes", "wrote", "thinks", "thought", "believes", "claims", "where", "how", "why"]
)
_OPENERS = frozenset(',;:—–(“"‘.!?')
_PREPOSITIONS = frozenset(
    ["of", "with", "to", "for", "by", "from", "in", "on", "at", "under", "through", "against", "about"]
)

WEIGHTS: dict[str, float] = {
    "same sentence": 0.19,
    "sentences between": -0.6,
    "words between": -0.45,
    "other paragraph": -0.6,
    "subject of the life": 1.53,
    "sex known": 0.97,
    "pronoun": 1.27,
    "description": -0.29,
    "agent": -0.46,
    "agent of the clause, pronoun possessive": 0.4,
    "agent of the clause, pronoun object": -3.02,
    "other in the clause, pronoun object": -1.56,
    "both agents": 0.26,
    "first of its sentence": 0.08,
    "owner": -0.82,
    "owner or agent before own": 1.15,
    "quoted, pronoun not": -0.76,
    "often": 0.06,
    "agent, same sentence": -0.07,
    "agent, sentence before": 0.3,
    "named agent, same sentence": 1.09,
    "named agent, sentence before, pronoun agent": 0.77,
    "whom just before": -1.74,
    "description of unknown sex": 0.14,
    "nameless": 0.11,
    "only name": -0.93,
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
    before = scene.previous(reference)
    governed = bool(before) and before[0].lower in _PREPOSITIONS
    objective = (reference.noun == "him" or (reference.noun == "her" and not possessive)) and not governed
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
        "agent, same sentence": agent and distance == 0,
        "agent, sentence before": agent and distance == 1,
        "named agent, same sentence": agent and distance == 0 and last.form == "name",
        "named agent, sentence before, pronoun agent": agent
        and distance == 1
        and last.form == "name"
        and is_agent(scene, reference),
        "whom just before": last.noun == "whom" and distance == 0 and not between,
        "description of unknown sex": last.form == "description" and draft.sex not in ("m", "f"),
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
        "nameless": not draft.names and not draft.kin,
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
    opens = not before or before[0].text in _OPENERS or before[0].lower in _CLAUSE_ENDS | _SAYING
    if reference.pronoun == "m" and reference.noun != "he":
        return False
    if reference.pronoun == "f" and reference.noun != "she":
        return False
    closed = bool(after) and after[0].text == "," and not scene.opens_sentence(reference)
    return opens and bool(after) and not closed and after[0].text not in ("’s", "'s", "’")


def _is_owner(scene: Scene, reference: Reference) -> bool:
    after = scene.words.after(reference.span.end, 1)
    return bool(after) and after[0].text in ("’s", "'s", "’")


def _they(scene: Scene, reference: Reference) -> list[Draft]:
    """A couple, a pair or a group, whichever was spoken of last; nobody in quotations or after "of" and "among"."""
    before = scene.previous(reference)
    if scene.quote_at(reference.span.start) is not None or (before and before[0].lower in ("of", "among")):
        return []
    pair = couple_before(scene, reference) or last_pair(scene, reference, strict=reference.noun == "them")
    for placed in scene.before(reference):
        distance = reference.sentence - placed.reference.sentence
        if distance > 2:
            return []
        if placed.real in pair:
            return pair
        if placed.real.plural and placed.real.type == "person":
            return [placed.real]
        if placed.real.type == "group" and reference.noun != "them" and is_agent(scene, placed.reference):
            return [placed.real] if distance < 2 else []
    return []


def _it(scene: Scene, reference: Reference) -> Draft | None:
    """The last work or group spoken of in the sentence or as a subject in the one before it."""
    if reference.noun != "its" and _is_empty(scene, reference):
        return None
    for placed in scene.before(reference):
        distance = reference.sentence - placed.reference.sentence
        draft = placed.real
        if distance > 1 or draft.type == "person":
            if distance > 1:
                return None
            continue
        if draft.plural or (draft.type in ("place", "event") and reference.noun != "its"):
            continue
        if _may_be_it(scene, placed, reference, distance):
            return draft
    return None


def _may_be_it(scene: Scene, placed: Placed, reference: Reference, distance: int) -> bool:
    if is_agent(scene, placed.reference) or placed.reference.pronoun == "n":
        return True
    return distance == 0 and (reference.noun == "its" or placed.real.type == "work")


def _is_empty(scene: Scene, reference: Reference) -> bool:
    """Whether "it" stands for a clause or the weather: "it was in 1901 that", "it seems", "did not believe it"."""
    before = [w.lower for w in scene.previous(reference)]
    after = [w.lower for w in scene.words.after(reference.span.end, 12)]
    if not after or (before and before[0] in _TAKE_CLAUSES) or after[0] in _WEATHER:
        return True
    return after[0] in _BE and ("that" in after or "to" in after or "who" in after or "not" in after[1:2])


_BE = frozenset(["is", "was", "would", "may", "must", "has", "’s", "'s", "will", "might", "could", "had"])
_WEATHER = frozenset(
    ["seems", "seemed", "appears", "appeared", "rained", "follows", "happened", "took", "takes", "snowed"]
)
_TAKE_CLAUSES = frozenset(
    [
        "believe",
        "believed",
        "do",
        "did",
        "done",
        "doing",
        "does",
        "know",
        "knew",
        "as",
        "has",
        "have",
        "put",
        "puts",
        "if",
    ]
)


def _relative(scene: Scene, reference: Reference) -> Draft | None:
    """Whose name or description ends just before "who" or "which", or whom the relative before it means ("and who")."""
    at = scene.words.index_from(reference.span.start) - 1
    while at >= 0 and (scene.words.all[at].text in ",(" or scene.words.all[at].lower in _PREPOSITIONS):
        at -= 1
    if at < 0 or scene.words.all[at].sentence != reference.sentence:
        return None
    if scene.words.all[at].lower in ("and", "but"):
        return _same_relative(scene, reference)
    end = scene.words.all[at].end
    found = [p.real for p in scene.before(reference) if p.reference.span.end == end]
    said = scene.said_of.get(end)
    if said is not None:
        found.append(said.real())
    exact = next((d for d in found if _fits(reference.noun, d)), None)
    return exact or (_named_before(scene, reference, at) if reference.noun != "which" else None)


def _same_relative(scene: Scene, reference: Reference) -> Draft | None:
    for placed in scene.before(reference):
        if placed.reference.sentence != reference.sentence:
            return None
        if placed.reference.pronoun == "r":
            return placed.real
    return None


def _named_before(scene: Scene, reference: Reference, at: int) -> Draft | None:
    """The person named before a description between commas: "Blanca Benítez, a seamstress, who"."""
    for placed in scene.before(reference):
        last = placed.reference
        if last.sentence != reference.sentence or scene.words.all[at].end - last.span.end > 60:
            return None
        between = scene.words.inside(Span(last.span.end, scene.words.all[at].end))
        if placed.real.type == "person" and last.form == "name" and between and between[0].text == ",":
            return placed.real if len(between) > 1 and between[1].lower in ("a", "an", "the", "his", "her") else None
    return None


def _fits(pronoun: str, draft: Draft) -> bool:
    if pronoun == "which":
        return draft.type != "person"
    return pronoun == "whose" or draft.type == "person"


__all__: Sequence[str] = ["is_agent", "meant"]
