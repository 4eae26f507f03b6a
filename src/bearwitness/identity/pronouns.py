"""Who is meant by a pronoun, where the reading is safe."""

from itertools import takewhile

from bearwitness.identity.choice import PREPOSITIONS, is_agent, person_meant
from bearwitness.identity.drafts import Draft
from bearwitness.identity.pairs import couple_before, last_pair
from bearwitness.identity.reference import Reference
from bearwitness.identity.scene import Placed, Scene
from bearwitness.record import Span


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
        else person_meant(scene, reference)
    )
    return [found] if found else []


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
    while at >= 0 and (scene.words.all[at].text in ",(" or scene.words.all[at].lower in PREPOSITIONS):
        at -= 1
    if at < 0 or scene.words.all[at].sentence != reference.sentence:
        return None
    if scene.words.all[at].lower in ("and", "but"):
        return _same_relative(scene, reference)
    end = scene.words.all[at].end
    ending = takewhile(lambda p: p.reference.span.end >= end, scene.before(reference))
    found = [p.real for p in ending if p.reference.span.end == end]
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
