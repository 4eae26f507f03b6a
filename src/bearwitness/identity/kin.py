"""Whose wife, son or brother: relatives kept by their noun, each relation with its converse."""

from bearwitness.identity.drafts import Draft
from bearwitness.identity.reference import Reference
from bearwitness.identity.scene import Scene
from bearwitness.reading import nouns

_KEPT = nouns.word_set("first second third fourth elder younger eldest youngest twin paternal maternal")
_CONVERSE = {
    "wife": ("husband", "wife"),
    "husband": ("husband", "wife"),
    "widow": ("husband", "wife"),
    "father": ("son", "daughter"),
    "mother": ("son", "daughter"),
    "son": ("father", "mother"),
    "daughter": ("father", "mother"),
    "brother": ("brother", "sister"),
    "sister": ("brother", "sister"),
    "uncle": ("nephew", "niece"),
    "aunt": ("nephew", "niece"),
    "nephew": ("uncle", "aunt"),
    "niece": ("uncle", "aunt"),
    "grandfather": ("grandson", "granddaughter"),
    "grandmother": ("grandson", "granddaughter"),
}
_SAME = {"widow": "wife", "papa": "father", "mama": "mother", "mamma": "mother", "spouse": "wife", "bride": "wife"}


def relation_of(scene: Scene, reference: Reference) -> str:
    """The noun with what tells one such relative from another: "first wife", "elder brother", "parents"."""
    noun = _SAME.get(reference.noun, reference.noun) + ("s" if reference.plural else "")
    inside = [w.lower for w in scene.words.inside(reference.span)]
    return " ".join([*[w for w in inside if w in _KEPT][:1], noun])


def relative(owner: Draft, relation: str) -> Draft | None:
    """The relative of that relation; for a bare noun ("sister") the last that has it with or without a qualifier."""
    exact = owner.kin.get(relation)
    if exact is not None:
        return exact.real()
    if " " in relation:
        return None
    found = [draft for known, draft in owner.kin.items() if known.rpartition(" ")[2] == relation]
    return found[-1].real() if found else None


def relate(owner: Draft, relation: str, draft: Draft) -> None:
    """Note a relative, and the owner as the relative's."""
    owner.kin[relation] = draft
    converse = _CONVERSE.get(relation.rpartition(" ")[2])
    if converse is not None and owner.sex in ("m", "f"):
        draft.kin.setdefault(converse[0] if owner.sex == "m" else converse[1], owner)


def marry(first: Draft, second: Draft) -> None:
    """Note two as husband and wife, the sex of one telling that of the other."""
    if first.sex in ("m", "f") and second.sex not in ("m", "f"):
        second.sex = "f" if first.sex == "m" else "m"
    first.kin["wife" if second.sex == "f" else "husband"] = second
    second.kin["wife" if first.sex == "f" else "husband"] = first
