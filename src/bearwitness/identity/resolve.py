"""Who is meant: a walk through the text that gives every reference its entity, or none where no reading is safe."""

from collections.abc import Sequence

from bearwitness.identity.aliases import bearer_by_birth, bearer_by_cue, bearer_of_epithet
from bearwitness.identity.descriptions import described
from bearwitness.identity.drafts import Draft
from bearwitness.identity.kin import marry, relate, relation_of, relative
from bearwitness.identity.people import parse_name
from bearwitness.identity.pronouns import meant
from bearwitness.identity.reference import Reference
from bearwitness.identity.scene import Scene
from bearwitness.reading import nouns

_BLOOD = frozenset(["son", "daughter", "brother", "sister", "father"])
_WED = frozenset(["married", "marries", "marry", "wed"])


def walk(scene: Scene, references: Sequence[Reference]) -> None:
    """Place the references in order, those in quotations that hang on who speaks left out."""
    for reference in references:
        if not hangs_on_speaker(scene, reference):
            place(scene, reference)


def walk_quotations(scene: Scene, references: Sequence[Reference]) -> None:
    """Place the references that the first walk left out, now that the speakers are known."""
    for reference in references:
        if hangs_on_speaker(scene, reference):
            place(scene, reference)


def hangs_on_speaker(scene: Scene, reference: Reference) -> bool:
    """Whether who is meant hangs on who speaks: a pronoun in a quotation, and what is possessed by one."""
    if scene.quote_at(reference.span.start) is None:
        return False
    if reference.form == "pronoun":
        return reference.pronoun in ("1", "1p", "2", "m", "f")
    return reference.opener in ("my", "our", "his", "her") and not reference.name


def place(scene: Scene, reference: Reference) -> None:
    """Place one reference, if it is clear who is meant."""
    if reference.name:
        scene.place(reference, _bearer(scene, reference))
        return
    found = meant(scene, reference) if reference.form == "pronoun" else described(scene, reference)
    for draft in found:
        scene.place(reference, draft)


def _bearer(scene: Scene, reference: Reference) -> Draft:
    bearers = scene.clusters.bearers(reference)
    draft = bearers[0] if len(bearers) == 1 else _which(scene, reference, bearers)
    if draft.references and (_is_introduced(scene, reference) or _is_other_family(scene, reference, draft)):
        draft = scene.fresh(reference.type)
    if reference.type == "person":
        draft = _by_cue(scene, reference, draft)
        _note_kin(scene, reference, draft)
        _note_marriage(scene, reference, draft)
    draft.add_name(reference.name)
    return draft


def _is_introduced(scene: Scene, reference: Reference) -> bool:
    """Whether the words before a name bring in somebody new: "another Otto Krähenbühl", "a son, Adam"."""
    if " " in reference.name and any(w.lower == "another" for w in scene.previous(reference, 1)):
        return True
    return reference.noun in nouns.KIN and reference.opener in ("a", "an")


def _is_other_family(scene: Scene, reference: Reference, draft: Draft) -> bool:
    """Whether "his son Nikolay" can be no one met before: the Nikolay known has a surname that the father has not."""
    owner = scene.at(reference.owner) if reference.owner and reference.noun in _BLOOD else None
    if owner is None or " " in reference.name or relative(owner, relation_of(scene, reference)) is draft:
        return False
    surnames = {name.last for name in map(parse_name, draft.written) if name.is_full}
    family = {name.last for name in map(parse_name, owner.written) if name.is_full}
    return bool(surnames and family) and not surnames & family


def _by_cue(scene: Scene, reference: Reference, draft: Draft) -> Draft:
    """The draft of a name met for the first time, joined to who is said to bear it."""
    born = bearer_by_birth(scene, reference)
    if born is not None and born is not draft:
        born.kinds.setdefault(reference.name, "birth name")
        return born
    if draft.references:
        return draft
    other = bearer_by_cue(scene, reference)
    if other is None and reference.number is not None:
        other = bearer_of_epithet(scene, reference, scene.names[reference.number])
    if other is None or other is draft or {other.sex, draft.sex} == {"m", "f"}:
        return draft
    epithet = reference.number is not None and "epithet in quotation marks" in scene.names[reference.number].why
    other.kinds.setdefault(reference.name, "epithet" if epithet else "pseudonym")
    other.absorb(draft)
    return other


def _which(scene: Scene, reference: Reference, bearers: list[Draft]) -> Draft:
    """Whom a name means that several bear: of the title's sex, whose life is told, or who was spoken of last."""
    name = parse_name(reference.name)
    fitting = [d for d in bearers if not name.sex or d.sex in (name.sex, None, "u")] or bearers
    subject = scene.subject.real() if scene.subject else None
    if subject in fitting and not name.title:
        return subject
    for placed in scene.before(reference):
        if placed.real in fitting:
            return placed.real
    return fitting[0]


def _note_kin(scene: Scene, reference: Reference, draft: Draft) -> None:
    if reference.noun not in nouns.KIN or reference.owner is None:
        return
    owner = scene.at(reference.owner)
    if owner is None or owner is draft:
        return
    relation = relation_of(scene, reference)
    known = relative(owner, relation)
    if known is not None and known is not draft and not known.names and known.type == "person":
        draft.absorb(known)
    relate(owner, relation, draft)


def _note_marriage(scene: Scene, reference: Reference, draft: Draft) -> None:
    before = scene.previous(reference, 6)
    wed = [w for w in before if w.lower in _WED]
    if not wed or any(w.text in ".;" for w in before if w.start > wed[-1].start):
        return
    for placed in scene.before(reference):
        if placed.reference.sentence != reference.sentence:
            return
        if placed.reference.span.end <= wed[-1].start and placed.real.type == "person" and placed.real is not draft:
            marry(placed.real, draft)
            return
