"""The names that somebody may be met under: as written, and as marriage or kin would make them."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

import msgspec

from bearwitness.identity.matching.sounds import is_given
from bearwitness.identity.spelling import generation, name_parts
from bearwitness.record import Entity

_HYPHENED = re.compile(r"[a-z]-[a-z]")


class Form(msgspec.Struct, frozen=True, dict=True):
    """A name in its words, the surname last.

    `written` is the name as it stands in the text.  `derived` says how the words follow from it where they stand in
    none ("marriage to Henry Prior"); "" where they do.
    """

    words: tuple[str, ...]
    written: str
    generation: str = ""
    derived: str = ""

    @cached_property
    def is_full(self) -> bool:
        """Whether it has a given name or an initial beside the surname."""
        return len(self.words) > 1

    @cached_property
    def joined(self) -> str:
        """Its letters without blanks and hyphens."""
        return "".join(self.words)

    @cached_property
    def is_whole(self) -> bool:
        """Whether it is full and none of its words is an initial."""
        return self.is_full and all(len(word) > 1 for word in self.words)

    @cached_property
    def is_hyphened(self) -> bool:
        """Whether a small letter follows a hyphen, as in Wade and Giles's spelling of Chinese names."""
        return _HYPHENED.search(self.written) is not None


def written_forms(entity: Entity) -> tuple[Form, ...]:
    """The forms that the texts have, epithets left out; a birth name of one word also after the given name."""
    found: dict[tuple[tuple[str, ...], str], Form] = {}
    for name in entity.names:
        if name.kind != "epithet" and (words := name_parts(name.text)):
            found.setdefault((words, generation(name.text)), Form(words, name.text, generation(name.text)))
    for form in _with_given_names(entity, tuple(found.values())):
        found.setdefault((form.words, form.generation), form)
    return tuple(found.values())


def _with_given_names(entity: Entity, forms: Iterable[Form]) -> Iterator[Form]:
    given = next((form.words[0] for form in forms if form.is_whole), "")
    for name in entity.names if given else ():
        words = name_parts(name.text)
        if name.kind in ("birth name", "married name") and len(words) == 1:
            yield Form((given, *words), name.text)


def married_forms(forms: Iterable[Form], spouses: Iterable[Form]) -> Iterator[Form]:
    """The names that a woman of these `forms` would bear after her marriages."""
    given = {form.words[0]: form for form in forms if form.is_whole}
    for spouse in spouses:
        for name, form in given.items():
            if spouse.words[-1] not in form.words:
                yield Form((name, spouse.words[-1]), form.written, derived=f"marriage to {spouse.written}")


def kin_forms(forms: Iterable[Form], kin: Iterable[Form]) -> Iterator[Form]:
    """The names of somebody who is called by a given name alone, with the surnames of parents and spouses."""
    written = tuple(forms)
    if any(form.is_full for form in written):
        return
    for form in written:
        for relative in kin if is_given(form.words[0]) else ():
            if relative.is_full:
                words = (form.words[0], relative.words[-1])
                yield Form(words, form.written, derived=f"kinship with {relative.written}")
