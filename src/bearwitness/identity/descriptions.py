"""Who is meant by a description: "his first wife", "the baker", "the book", "the two men"."""

from collections.abc import Sequence
from itertools import pairwise

from bearwitness.identity.drafts import Draft
from bearwitness.identity.kin import relate, relation_of, relative
from bearwitness.identity.reference import Reference
from bearwitness.identity.scene import Placed, Scene, learn_sex
from bearwitness.identity.things import key_of
from bearwitness.reading import nouns
from bearwitness.reading.lexicon import Sex
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
_BOOKS = _SYNONYMS[0]
_UNSPECIFIC = nouns.word_set("man woman child boy girl lady gentleman youth fellow person")
_NEVER = nouns.word_set(
    "spring season bench time order close common service field subject life row place well green hand part account name"
    " history art light work book line front person case word nation guard series writer charge head trip fall class"
    " position practice notice number crown art world market country land ground"
)
_BEING = nouns.word_set("was were is are be been being became become becomes remained remains am ’s 's")
_DEFINITE = frozenset(["the", "this", "that", "his", "her", "my", "their", "’s", "its", "our", "whose"])


def described(scene: Scene, reference: Reference) -> list[Draft]:
    """Who is meant, as one or two; nobody where the words mean nobody in particular."""
    noun = reference.noun
    if noun in nouns.TIME_WORDS or (noun in _NEVER and not _is_book(reference)):
        return []
    if reference.type == "person" and _is_pair(scene, reference):
        return last_pair(scene, reference)
    if reference.opener in ("a", "an"):
        neighbour = apposed(scene, reference) if reference.type == "person" else None
        found = _said_of(scene, reference, neighbour) if neighbour else _indefinite(scene, reference)
    elif reference.type != "person":
        found = _thing(scene, reference)
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
    if reference.plural or _is_predicate(scene, reference):
        return None
    if reference.type != "person":
        return scene.fresh(reference.type) if reference.pinned else None
    before = [w.lower for w in scene.previous(reference, 2)]
    if before[-1:] == ["of"] and before[0] in nouns.KIN:
        return scene.fresh("person")
    after = [w.lower for w in scene.words.after(reference.span.end, 2) if w.text != ","]
    return scene.fresh("person") if after and after[0] in ("who", "whose", "whom") else None


def _is_predicate(scene: Scene, reference: Reference) -> bool:
    """Whether the description says what somebody was, and so speaks of nobody: "he was the treasurer"."""
    before = [w.lower for w in scene.previous(reference, 2)]
    if before[-1:] == ["as"]:
        return reference.opener in ("a", "an", "the")
    return bool(before) and (
        before[-1] in _BEING or (before[-1] in ("not", "also", "now", "then") and before[0] in _BEING)
    )


def _is_book(reference: Reference) -> bool:
    return reference.noun in ("book", "work") and not reference.plural and reference.opener in _DEFINITE


def _person(scene: Scene, reference: Reference) -> Draft | None:
    if reference.opener not in _DEFINITE or (reference.plural and reference.noun != "parent"):
        return None
    if reference.noun == "author" and reference.opener == "the" and reference.owner is None:
        return scene.reviewed.real() if scene.reviewed else None
    neighbour = apposed(scene, reference) or _agent_of_birth(scene, reference)
    if neighbour is not None or _is_predicate(scene, reference):
        return _said_of(scene, reference, neighbour)
    if reference.noun in nouns.KIN and (reference.owner is not None or reference.opener == "my"):
        return _kin(scene, reference)
    return _called_so(scene, reference) or _new_or_recent(scene, reference)


def _new_or_recent(scene: Scene, reference: Reference) -> Draft | None:
    subject = scene.subject.real() if scene.subject else None
    if subject is not None and (reference.noun in ("hero", "heroine", "subject") or "future" in reference.modifiers):
        return subject
    if reference.noun in _UNSPECIFIC:
        return _recent(scene, reference, "f" if reference.noun in nouns.ROLES_F else "m")
    return scene.fresh("person")


def _said_of(scene: Scene, reference: Reference, neighbour: Draft | None) -> Draft | None:
    """What is learnt from a description put to a name; the person is spoken of again only where a relative is named."""
    if neighbour is None:
        return None
    scene.said_of[reference.span.end] = neighbour
    neighbour.nouns.add(reference.noun)
    learn_sex(neighbour, reference.noun)
    owner = scene.at(reference.owner) if reference.owner else None
    if reference.noun not in nouns.KIN or owner is None or owner is neighbour:
        return None
    relate(owner, relation_of(scene, reference), neighbour)
    return neighbour if reference.opener in ("the", "’s") else None


def _agent_of_birth(scene: Scene, reference: Reference) -> Draft | None:
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


def _thing(scene: Scene, reference: Reference) -> Draft | None:
    if reference.opener not in _DEFINITE or (reference.plural and reference.opener not in ("the", "’s", "his", "her")):
        return None
    about = scene.about
    if about is not None and reference.opener == "this" and reference.owner is None and reference.type == "work":
        return about.real()
    if (
        about is not None
        and reference.noun in _BOOKS
        and reference.opener in ("the", "this")
        and reference.owner is None
    ):
        return _called_so(scene, reference, exact_only=True) or about.real()
    found = _called_so(scene, reference)
    if found is not None or _is_vague(reference) or _owner_is_nobody(scene, reference):
        return found
    draft = scene.fresh(reference.type, plural=reference.plural)
    draft.owner = _owner(scene, reference)
    return draft


def _owner(scene: Scene, reference: Reference) -> Draft | None:
    """Whose the thing is said to be; what stands after "of" is no owner of it."""
    if reference.owner is None or reference.opener not in _POSSESSED:
        return None
    return scene.at(reference.owner)


def _is_vague(reference: Reference) -> bool:
    """Whether a thing not spoken of before is too vague to be one: "the camps", "his house", "its library"."""
    if reference.plural and reference.type != "work":
        return True
    return reference.type in ("group", "place") and reference.owner is not None and reference.opener in _OWN


def _owner_is_nobody(scene: Scene, reference: Reference) -> bool:
    return reference.opener == "’s" and (reference.owner is None or scene.at(reference.owner) is None)


_POSSESSED = frozenset(["his", "her", "its", "their", "my", "our", "whose", "’s"])
_OWN = frozenset(["his", "her", "its", "their", "my", "our"])


def _called_so(scene: Scene, reference: Reference, *, exact_only: bool = False) -> Draft | None:
    """The last of the type that has been called by this noun, or one like it."""
    wanted = {reference.noun} | next((group for group in _SYNONYMS if reference.noun in group), frozenset())
    owner = _owner(scene, reference)
    for exact in (True,) if exact_only else (True, False):
        for placed in scene.before(reference):
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


def _recent(scene: Scene, reference: Reference, sex: Sex) -> Draft | None:
    for placed in scene.before(reference):
        if reference.sentence - placed.reference.sentence > 2:
            return None
        if placed.real.type == "person" and not placed.real.plural and placed.real.sex in (sex, None, "u"):
            return placed.real
    return None


def couple_before(scene: Scene, reference: Reference) -> list[Draft]:
    """The last person spoken of with husband or wife, both within three sentences."""
    near: list[Draft] = []
    for placed in scene.before(reference):
        if reference.sentence - placed.reference.sentence > 2:
            break
        if placed.real.type == "person" and placed.real not in near:
            near.append(placed.real)
    for draft in near:
        for relation in ("wife", "husband"):
            other = relative(draft, relation)
            if other is not None and other is not draft and other in near:
                return [draft, other]
    return []


def last_pair(scene: Scene, reference: Reference, *, strict: bool = False) -> list[Draft]:
    """The last two people who are named side by side or, unless `strict`, are the only two of a sentence."""
    by_sentence: dict[int, list[Placed]] = {}
    for placed in scene.before(reference):
        if reference.sentence - placed.reference.sentence > 2:
            break
        if placed.real.type == "person" and not placed.real.plural and placed.reference.pronoun not in ("1", "1p"):
            by_sentence.setdefault(placed.reference.sentence, []).append(placed)
    for sentence in sorted(by_sentence, reverse=True):
        people = list(reversed(by_sentence[sentence]))
        pair = _side_by_side(scene, people) or ([] if strict else _only_two(people))
        if pair:
            return pair
    return []


def _side_by_side(scene: Scene, people: Sequence[Placed]) -> list[Draft]:
    found: list[Draft] = []
    for first, second in pairwise(people):
        between = scene.text[first.reference.span.end : second.reference.span.start].strip(" ,")
        if between in ("and", "with", "&") and first.real is not second.real:
            found = [first.real, second.real]
    return found


def _only_two(people: Sequence[Placed]) -> list[Draft]:
    distinct = list(dict.fromkeys(placed.real for placed in people))
    return distinct if len(distinct) == 2 else []
