"""Who is meant by a description: "his first wife", "the baker", "the book", "the two men"."""

from bearwitness.identity.apposition import agent_of_birth, apposed, is_predicate, learn_predicate, said_of
from bearwitness.identity.belongings import DEFINITE, called_so, thing_described
from bearwitness.identity.drafts import Draft
from bearwitness.identity.kin import relate, relation_of, relative
from bearwitness.identity.pairs import last_pair
from bearwitness.identity.reference import Reference
from bearwitness.identity.scene import Scene
from bearwitness.reading import nouns
from bearwitness.reading.lexicon import Sex

_UNSPECIFIC = nouns.word_set("man woman child boy girl lady gentleman youth fellow person")
_POLITICAL = nouns.word_set(
    "capitalist socialist communist anarchist fascist marxist nationalist revolutionary radical liberal conservative"
    " imperialist monarchist republican syndicalist"
)
_NEVER = nouns.word_set(
    "spring season bench time order close common service field subject life row place well green hand part account name"
    " history art light work book line front person case word nation guard series writer charge head trip fall class"
    " position practice notice number crown art world market country land ground"
)


def described(scene: Scene, reference: Reference) -> list[Draft]:
    """Who is meant, as one or two; nobody where the words mean nobody in particular."""
    noun = reference.noun
    if noun in nouns.TIME_WORDS or (noun in _NEVER and not _is_book(reference)):
        return []
    if reference.type == "person" and _is_pair(scene, reference):
        return last_pair(scene, reference)
    if reference.opener in ("a", "an"):
        neighbour = apposed(scene, reference) if reference.type == "person" else None
        found = said_of(scene, reference, neighbour) if neighbour else _indefinite(scene, reference)
    elif reference.type != "person":
        found = thing_described(scene, reference)
    else:
        found = _person(scene, reference)
    return [found] if found else []


def _is_pair(scene: Scene, reference: Reference) -> bool:
    """Whether two are meant who were spoken of: "both men", "the two women"; not "two men", who may be new."""
    inside = [w.lower for w in scene.words.inside(reference.span)]
    return (
        inside[0] == "both"
        or (inside[0] in ("the", "these", "those") and "two" in inside)
        or reference.noun in ("couple", "pair", "duo")
    )


def _indefinite(scene: Scene, reference: Reference) -> Draft | None:
    """Something new that a name or a date pins down, or somebody new who is a relative or of whom more is told."""
    if reference.plural or is_predicate(scene, reference):
        learn_predicate(scene, reference)
        return None
    if reference.type != "person":
        return scene.fresh(reference.type) if reference.pinned else None
    before = [w.lower for w in scene.previous(reference, 2)]
    if before[-1:] == ["of"] and before[0] in nouns.KIN:
        return scene.fresh("person")
    after = [w.lower for w in scene.words.after(reference.span.end, 2) if w.text != ","]
    return scene.fresh("person") if after and after[0] in ("who", "whose", "whom") else None


def _is_book(reference: Reference) -> bool:
    return reference.noun in ("book", "work") and not reference.plural and reference.opener in DEFINITE


def _person(scene: Scene, reference: Reference) -> Draft | None:
    if reference.opener not in DEFINITE or (reference.plural and reference.noun != "parent"):
        return None
    if reference.noun == "author" and reference.opener == "the" and reference.owner is None:
        return scene.reviewed.real() if scene.reviewed else None
    neighbour = apposed(scene, reference) or agent_of_birth(scene, reference)
    if neighbour is not None or is_predicate(scene, reference):
        return said_of(scene, reference, neighbour)
    if reference.noun in nouns.KIN and (reference.owner is not None or reference.opener == "my"):
        return _kin(scene, reference)
    return called_so(scene, reference) or _new_or_recent(scene, reference)


def _new_or_recent(scene: Scene, reference: Reference) -> Draft | None:
    subject = scene.subject.real() if scene.subject else None
    if subject is not None and (reference.noun in ("hero", "heroine", "subject") or "future" in reference.modifiers):
        return subject
    if reference.noun in _POLITICAL or reference.noun.startswith("anti-"):
        return None
    if reference.noun in _UNSPECIFIC:
        return _recent(scene, reference, "f" if reference.noun in nouns.ROLES_F else "m")
    return scene.fresh("person")


def _kin(scene: Scene, reference: Reference) -> Draft | None:
    owner = scene.at(reference.owner) if reference.owner else scene.speaker_at(reference.span.start)
    if owner is None:
        return None
    relation = relation_of(scene, reference)
    known = relative(owner, relation)
    if known is not None and known is not owner:
        return known
    draft = scene.fresh("person", plural=reference.plural)
    relate(owner, relation, draft)
    return draft


def _recent(scene: Scene, reference: Reference, sex: Sex) -> Draft | None:
    for placed in scene.before(reference):
        if reference.sentence - placed.reference.sentence > 2:
            return None
        if placed.real.type == "person" and not placed.real.plural and placed.real.sex in (sex, None, "u"):
            return placed.real
    return None
