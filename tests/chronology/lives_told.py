"""Lives told in a few words, for tests: one person, statements, what cannot be true of them."""

from tests.views.making import Making

from bearwitness.chronology import IN_FORCE, Chronology, Point, RuleName
from bearwitness.edtf.days import iso

TEXT = """Ada was born. Ada was born again. Ada died. Ada died again. Ada was arrested and freed. Ada lived in Riga.
Ada moved. Ada wrote Salt. Salt was published. Salt was translated. Ada joined the League. The League was founded.
The League was founded anew. Ada met Boris. Boris was born. Boris died. Ada was his mother. Ada was held.
Ada got a prize."""


class Telling(Making):
    """A dossier of Ada and Boris, the League and the work Salt."""

    def __init__(self, text: str = TEXT, **fields: str) -> None:
        super().__init__(text, text, **fields)
        self.entity("ada", "person", "Ada").entity("boris", "person", "Boris")
        self.entity("league", "group", "League").entity("salt", "work", "Salt").entity("riga", "place", "Riga")

    def thought(self, *switched: RuleName, hedged: bool = False) -> Chronology:
        """The chronology, with rules switched on or off."""
        return Chronology(self.dossier, IN_FORCE ^ frozenset(switched), hedged=hedged)

    def conflicts(self, *switched: RuleName) -> list[tuple[str, ...]]:
        return [conflict.statements for conflict in self.thought(*switched).conflicts]


def days(chronology: Chronology, owner: str, side: str = "begin") -> tuple[str | None, str | None]:
    """The first and the last day of a point."""
    bounds = chronology.bounds(Point(owner, side))
    return (
        iso(bounds.first.day) if bounds.first is not None else None,
        iso(bounds.last.day) if bounds.last is not None else None,
    )
