"""What is put to a name: between commas ("Grietje Harmens, daughter of …"), or by "was"; it speaks of nobody new."""

from bearwitness.identity.drafts import Draft
from bearwitness.identity.kin import relate, relation_of
from bearwitness.identity.reference import Reference
from bearwitness.identity.scene import Scene, learn_sex
from bearwitness.reading import nouns

_BEING = nouns.word_set("was were is are be been being became become becomes remained remains am ’s 's")


def apposed(scene: Scene, reference: Reference) -> Draft | None:
    """The person whose name stands just before the description and a comma: "Grietje Harmens, daughter of …"."""
    before = scene.previous(reference, 1)
    if not before or before[0].lower not in (",", "and", "("):
        return None
    if before[0].lower == "and" or before[0].start in scene.said_of:
        said = scene.said_of.get(before[0].start - 1, scene.said_of.get(before[0].start))
        return said.real() if said is not None else None
    for placed in scene.before(reference):
        if placed.reference.span.end == before[0].start:
            return placed.real if placed.real.type == reference.type else None
        if placed.reference.span.end < before[0].start:
            return None
    return None


def is_predicate(scene: Scene, reference: Reference) -> bool:
    """Whether the description says what somebody was, and so speaks of nobody: "he was the treasurer"."""
    before = [w.lower for w in scene.previous(reference, 2)]
    if before[-1:] == ["as"]:
        return reference.opener in ("a", "an", "the")
    return bool(before) and (
        before[-1] in _BEING or (before[-1] in ("not", "also", "now", "then") and before[0] in _BEING)
    )


def said_of(scene: Scene, reference: Reference, neighbour: Draft | None) -> Draft | None:
    """What is learnt from a description put to a name; the person is spoken of again only where a relative is named."""
    if neighbour is None:
        learn_predicate(scene, reference)
        return None
    scene.said_of[reference.span.end] = neighbour
    neighbour.nouns.add(reference.noun)
    learn_sex(neighbour, reference.noun)
    owner = scene.at(reference.owner) if reference.owner else None
    if reference.noun not in nouns.KIN or owner is None or owner is neighbour:
        return None
    relate(owner, relation_of(scene, reference), neighbour)
    return neighbour if reference.opener in ("the", "’s") else None


def learn_predicate(scene: Scene, reference: Reference) -> None:
    """Note what the last person of the sentence is said to have been: "Tolley was a historian", "he was a son of …"."""
    if reference.type != "person":
        return
    for placed in scene.before(reference):
        if placed.reference.sentence != reference.sentence:
            return
        if placed.real.type == "person" and not placed.real.plural:
            if reference.noun in nouns.KIN:
                _learn_kin(scene, reference, placed.real)
            else:
                placed.real.nouns.add(reference.noun)
                learn_sex(placed.real, reference.noun)
            return


def _learn_kin(scene: Scene, reference: Reference, draft: Draft) -> None:
    """Note whose relative somebody is said to have been, unless it is denied: "Herzen was the son of Ivan Yakovlev"."""
    owner = scene.at(reference.owner) if reference.owner else None
    denied = any(w.lower in ("not", "no", "never") for w in scene.previous(reference, 2))
    if owner is not None and owner is not draft and owner.type == "person" and not denied:
        relate(owner, relation_of(scene, reference), draft)


def agent_of_birth(scene: Scene, reference: Reference) -> Draft | None:
    """Who was born "the daughter of …": the subject of the sentence, for a relative told by an "of" after a comma."""
    before = scene.previous(reference, 1)
    told = reference.noun in nouns.KIN and reference.opener == "the" and reference.owner is not None
    if not told or not before or before[0].text not in (",", "—", "–"):
        return None
    first = None
    for placed in scene.before(reference):
        if placed.reference.sentence != reference.sentence:
            break
        if placed.real.type == "person" and not placed.real.plural:
            first = placed.real
    return first
