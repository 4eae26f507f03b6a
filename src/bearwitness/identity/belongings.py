"""Which work, group, place or event a description means, by its noun, its adjectives and whose it is."""

from itertools import islice

from bearwitness.identity.drafts import Draft
from bearwitness.identity.reference import Reference
from bearwitness.identity.scene import Scene
from bearwitness.identity.things import key_of
from bearwitness.reading import nouns
from bearwitness.reading.phrases import singular

_SYNONYMS: tuple[frozenset[str], ...] = (
    nouns.word_set("book biography life volume study work monograph novel"),
    nouns.word_set("paper newspaper weekly daily journal magazine monthly review gazette"),
    nouns.word_set("school college academy institute university institution"),
    nouns.word_set("company firm business house partnership"),
    nouns.word_set("union society association league club organisation organization federation"),
    nouns.word_set("memoir memoirs autobiography recollections reminiscences"),
    nouns.word_set("war conflict"),
)
BOOKS = _SYNONYMS[0]
_REACH = 1500
"""A description means nothing spoken of more mentions ago than this: some four thousand words."""
_PAPERS = nouns.word_set("letter diary memoir paper notebook poem recollection manuscript record")
DEFINITE = frozenset(["the", "this", "that", "his", "her", "my", "their", "’s", "its", "our", "whose"])
_POSSESSED = frozenset(["his", "her", "its", "their", "my", "our", "whose", "’s"])
_OWN = frozenset(["his", "her", "its", "their", "my", "our"])


def thing_described(scene: Scene, reference: Reference) -> Draft | None:
    """The work reviewed, what was last called so, or something new; None where the words are too vague for that."""
    if reference.opener not in DEFINITE or (reference.plural and reference.opener not in ("the", "’s", "his", "her")):
        return None
    reviewed = _reviewed(scene, reference)
    if reviewed is not None:
        return reviewed
    found = called_so(scene, reference)
    if found is not None or _is_vague(reference) or _owner_is_nobody(scene, reference):
        return found
    draft = scene.fresh(reference.type, plural=reference.plural)
    draft.owner = _owner(scene, reference)
    return draft


def _reviewed(scene: Scene, reference: Reference) -> Draft | None:
    """The work that the text reviews, where "this memoir", "the book" or "Weissman’s book" means it."""
    about = scene.about.real() if scene.about else None
    if about is None or reference.type != "work" or reference.plural:
        return None
    if reference.opener == "this" and reference.owner is None:
        return about
    if reference.noun not in BOOKS:
        return None
    if reference.opener == "’s":
        own = scene.reviewed is not None and _owner(scene, reference) is scene.reviewed.real()
        return about if own else None
    plain = reference.opener == "the" and reference.owner is None
    return (called_so(scene, reference, exact_only=True) or about) if plain else None


def _owner(scene: Scene, reference: Reference) -> Draft | None:
    """Whose the thing is said to be; what stands after "of" is no owner of it."""
    if reference.owner is None or reference.opener not in _POSSESSED:
        return None
    return scene.at(reference.owner)


def _is_vague(reference: Reference) -> bool:
    """Whether a thing not spoken of before is too vague to be one: "the camps", "his house", "its library"."""
    if reference.plural and (reference.type != "work" or (reference.opener in _OWN and reference.noun not in _PAPERS)):
        return True
    return reference.type in ("group", "place") and reference.owner is not None and reference.opener in _OWN


def _owner_is_nobody(scene: Scene, reference: Reference) -> bool:
    return reference.opener == "’s" and (reference.owner is None or scene.at(reference.owner) is None)


def called_so(scene: Scene, reference: Reference, *, exact_only: bool = False) -> Draft | None:
    """The last of the type that has been called by this noun, or one like it."""
    wanted = {reference.noun} | next((group for group in _SYNONYMS if reference.noun in group), frozenset())
    owner = _owner(scene, reference)
    for exact in (True,) if exact_only else (True, False):
        for placed in islice(scene.before(reference), _REACH):
            draft = placed.real
            if owner is not None and draft.owner is not None and draft.owner.real() is not owner:
                continue
            if owner is not None and draft.owner is None and reference.type != "person":
                continue
            if draft.type == reference.type and _answers(draft, reference, wanted, exact=exact):
                return draft
    return None


def _answers(draft: Draft, reference: Reference, wanted: set[str], *, exact: bool) -> bool:
    if draft.plural != reference.plural:
        return False
    said = {singular(w) for name in draft.names for w in key_of(name).split()}
    heads = draft.nouns | said
    if not (reference.noun in heads if exact else wanted & heads):
        return False
    return set(reference.modifiers) <= said | draft.modifiers
