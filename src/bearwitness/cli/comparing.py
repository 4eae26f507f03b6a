"""The lists of `witness show` that lay sources beside one another."""

from typing import TYPE_CHECKING

from bearwitness.store.place import Place

if TYPE_CHECKING:
    from bearwitness.record import Dossier
    from bearwitness.views import Printed
    from bearwitness.views.entities import EntityView
    from bearwitness.views.likeness import Likeness

COMPARED = ("agreement", "silences", "open")


def compared(place: Place, name: str, columns: int) -> tuple[object, "list[Printed]"]:
    """The value and the lines of one of COMPARED."""
    from bearwitness.views import comparing, comparing_text, questions

    record, alike = _record(place)
    if name == "agreement":
        agreement = comparing.agreement(record)
        return agreement, comparing_text.agreement_text(agreement, columns)
    if name == "silences":
        untold = comparing.untold(record)
        return untold, comparing_text.silences_text(untold, columns)
    asked = questions.open_questions(record, alike)
    return asked, comparing_text.questions_text(asked, columns)


def people_and_likenesses(place: Place) -> tuple["EntityView", ...]:
    """The people, each with those that it may be the same as."""
    from bearwitness.views import people
    from bearwitness.views.likeness import with_likenesses

    record, alike = _record(place)
    return tuple(with_likenesses(people(record), alike))


def who_is_who(place: Place, columns: int) -> tuple[object, "list[Printed]"]:
    """Who is taken for one, who may be, who is told apart: all of it as the value, people as lines."""
    from bearwitness.store.access import open_for_reading
    from bearwitness.views.identities import Identities
    from bearwitness.views.identities_text import identities_text

    with open_for_reading(place) as reader, reader.snapshot() as now:
        known = Identities(now.members(), now.titles(), now.canonical, now.matches(), tuple(now.decisions()))
        whole = known.view(frozenset({"person", "group", "place", "work", "event"}))
        return whole, identities_text(known.view(frozenset({"person"})), columns)


def _record(place: Place) -> tuple["Dossier", tuple["Likeness", ...]]:
    """The record and who of it may be one, both of the same moment."""
    from bearwitness.store.access import open_for_reading
    from bearwitness.views.likeness import likenesses

    with open_for_reading(place) as reader, reader.snapshot() as now:
        alike = likenesses(now.matches(), tuple(now.decisions()), now.canonical)
        return now.record(), alike
