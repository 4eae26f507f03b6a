"""Entities while they are being gathered: what is known of each so far, and the joining of two into one.

Inside `identity` only; what leaves the room is a frozen `Cast`.
"""

from collections import Counter

import msgspec

from bearwitness.identity.reference import Reference
from bearwitness.reading.lexicon import Sex
from bearwitness.record import EntityType, NameKind


class Draft(msgspec.Struct, eq=False, kw_only=True):
    """Somebody or something that is spoken of; `order` numbers it among all.

    `written` is the names that the text has for it, `names` how often each was met in the walk, `nouns` what it was
    called by description and with which words before them (`modifiers`); `titled` is whether a title tells the sex.
    `kin` is its relatives by the noun ("son"), `owner` whose it is said to be, `merged` the draft that this one became
    part of.
    """

    type: EntityType
    order: int
    written: list[str] = msgspec.field(default_factory=list)
    names: Counter[str] = msgspec.field(default_factory=Counter)
    kinds: dict[str, NameKind] = msgspec.field(default_factory=dict)
    nouns: set[str] = msgspec.field(default_factory=set)
    modifiers: set[str] = msgspec.field(default_factory=set)
    sex: Sex | None = None
    titled: bool = False
    plural: bool = False
    references: list[Reference] = msgspec.field(default_factory=list)
    kin: "dict[str, Draft]" = msgspec.field(default_factory=dict)
    owner: "Draft | None" = None
    merged: "Draft | None" = None

    def real(self) -> "Draft":
        """The draft that this one has become part of, or itself."""
        return self if self.merged is None else self.merged.real()

    def add_name(self, name: str) -> None:
        """One more place where it is called `name`."""
        if name:
            self.names[name] += 1

    def absorb(self, other: "Draft") -> None:
        """Become one with `other`, which from now on stands for this draft."""
        self.written += other.written
        self.names.update(other.names)
        self.kinds = other.kinds | self.kinds
        self.nouns |= other.nouns
        self.modifiers |= other.modifiers
        self.sex = self.sex if self.sex in ("m", "f") else other.sex
        self.references += other.references
        self.kin = other.kin | self.kin
        self.order = min(self.order, other.order)
        other.merged = self

    @property
    def label(self) -> str:
        """The best name to print: the fullest, the commonest of the equally full; "" where it has no name.

        For people a name of two words or more, under the surname that the text uses most: "Victor Serge" before
        "Victor Lvovich Kibalchich" for whom it calls Serge.
        """
        if not self.names:
            return ""
        used: Counter[str] = Counter()
        for name, times in self.names.items():
            used[name.split()[-1]] += times
        return max(self.names, key=lambda n: (*self._fitness(n, used), self.names[n], -len(n), n))

    def _fitness(self, name: str, used: Counter[str]) -> tuple[int, ...]:
        words = name.split()
        if self.kinds.get(name) in ("misspelling", "short form", "acronym", "translation", "epithet"):
            return (-1,)
        return (min(len(words), 2), used[words[-1]], min(len(words), 3)) if self.type == "person" else (0,)
