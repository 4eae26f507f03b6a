"""Parents: a birth names those whom the text elsewhere makes the child's father and mother."""

from collections.abc import Iterable

import msgspec

from bearwitness.reading.assertions.draft import Draft
from bearwitness.reading.assertions.relations import nouns
from bearwitness.record import Participant

Parents = dict[str, tuple[str, ...]]


def parents_in(drafts: Iterable[Draft]) -> Parents:
    """The parents of each person, as the asserted kinships among `drafts` tell them, in the order of telling."""
    found: Parents = {}
    for draft in drafts:
        if draft.type == "kinship" and draft.standing.stance == "asserts":
            for child, parents in _children(draft):
                known = found.get(child, ())
                found[child] = (*known, *(p for p in parents if p not in known))
    return found


def _children(draft: Draft) -> list[tuple[str, tuple[str, ...]]]:
    word = draft.word.split("-")[-1]
    owners = tuple(p.entity for p in draft.participants if p.role == "person" and p.entity is not None)
    bearers = tuple(p.entity for p in draft.participants if p.role == "relative" and p.entity is not None)
    if word in nouns("child"):
        return [(child, owners) for child in bearers]
    if word in nouns("parent") and "-" not in draft.word:
        return [(child, bearers) for child in owners]
    return []


def with_parents(draft: Draft, parents: Parents) -> Draft:
    """The draft of a birth with the parents that are known; any other draft as it is."""
    if draft.type != "birth":
        return draft
    named = {p.entity for p in draft.participants}
    child = next(p.entity for p in draft.participants if p.role == "person")
    more = [Participant("parent", entity=e) for e in parents.get(child or "", ()) if e not in named]
    return msgspec.structs.replace(draft, participants=(*draft.participants, *more))
