"""`witness show`: a life as a chronology, and lists of what a dossier holds."""

from typing import TYPE_CHECKING

import click
import msgspec

from bearwitness.cli.comparing import COMPARED
from bearwitness.cli.errors import NothingToShowError
from bearwitness.cli.places import dossier_option, printable, to_look_at
from bearwitness.cli.supposing import Supposing, supposing
from bearwitness.store.place import Place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bearwitness.record import Dossier, Problem
    from bearwitness.views import Printed

IDENTITIES = "identities"
LISTS = (
    "people",
    "groups",
    "places",
    "works",
    "quotations",
    "voices",
    "disputes",
    "contradictions",
    "sources",
    "problems",
    IDENTITIES,
    *COMPARED,
)
BOUNDS = "bounds"
_CALLED = {
    "agreement": "fact told by two sources",
    "silences": "silence",
    "open": "open question",
    "identities": "entries taken for one",
}


@click.command("show")
@click.argument("what", metavar="[NAME|LIST|bounds NAME]", nargs=-1)
@dossier_option
@supposing
@click.option("--ids", is_flag=True, help="Print the id of each statement of a life, as `witness decide` takes it.")
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
def command(what: tuple[str, ...], named: Place | None, ids: bool, as_json: bool, **given: object) -> None:  # noqa: FBT001 - click gives an option by name
    """Show a life as a chronology, or a list of what the dossier holds.

    NAME is any name of the person; without one, the life that the dossier tells most of is shown.  Each line has its
    date, its place, who says so, and a footnote with the exact words.  A line somebody accepted has a tick, one that
    the reader doubts a question mark.

    LIST is people, groups, places, works, quotations, voices, disputes, contradictions, sources or problems; or
    identities (who is taken for one across the sources, who may be, who is told apart, and why),
    agreement (what two sources tell, alike or differently, and who may depend on whom), silences (who does not tell
    what others do) or open (questions that the sources leave).

    `bounds NAME` shows between which days the life and what is told of it lie, by all that is stated together, and the
    statements that say so.  Of bounds and contradictions it can be asked what if (--without, --suppose, --switch,
    --hedged): the record stays as it is.
    """
    from bearwitness.cli.printing import print_json, print_lines, width
    from bearwitness.views import life, life_text

    place = to_look_at(named)
    what_if = msgspec.convert(given, Supposing)
    if what_if.anything and what[:1] not in ((BOUNDS,), ("contradictions",)):
        raise click.UsageError("what is supposed changes bounds and contradictions; ask for one of them")
    if what[:1] == (BOUNDS,):
        value, lines = _bounds(place, " ".join(what[1:]), what_if, width())
    elif what == ("contradictions",):
        value, lines = _contradictions(place, what_if, width())
    elif len(what) == 1 and what[0] in LISTS:
        value, lines = _list(place, what[0], width())
    else:
        shown = life(*told(place, " ".join(what)))
        value, lines = shown, life_text(shown, width(), ids=ids)
    if as_json:
        print_json(value)
    elif lines:
        print_lines(lines)
    else:
        click.echo(f"no {_CALLED.get(what[0], what[0])} in {printable(place)}", err=True)


def told(place: Place, name: str) -> tuple["Dossier", str]:
    """The record, and the id of the person of that name in it, or of the one told most of where the name is ""."""
    from bearwitness.cli.naming import meant
    from bearwitness.store.access import open_for_reading
    from bearwitness.views import main_subject

    with open_for_reading(place) as reader:
        record = reader.record()
    person = meant(record, name).id if name else main_subject(record)
    if person is None:
        raise NothingToShowError(place)
    return record, person


def _bounds(place: Place, name: str, what_if: Supposing, columns: int) -> tuple[object, "list[Printed]"]:
    from bearwitness.views import bounds_of, bounds_text, moved

    record, person = told(place, name)
    view = bounds_of(record, person)
    if what_if.anything:
        changed = what_if.dossier(record)
        view = moved(bounds_of(changed, person, what_if.chronology(changed)), view)
    return view, bounds_text(view, columns)


def _contradictions(place: Place, what_if: Supposing, columns: int) -> tuple[object, "list[Printed]"]:
    from bearwitness.store.access import open_for_reading
    from bearwitness.views import contradictions, contradictions_text

    with open_for_reading(place) as reader:
        record = what_if.dossier(reader.record())
    views = contradictions(record, chronology=what_if.chronology(record))
    return views, contradictions_text(views, columns)


def _list(place: Place, name: str, columns: int) -> tuple[object, "list[Printed]"]:
    from bearwitness import views
    from bearwitness.cli.comparing import compared, people_and_likenesses, who_is_who
    from bearwitness.store.access import open_for_reading

    if name in COMPARED:
        return compared(place, name, columns)
    if name == IDENTITIES:
        return who_is_who(place, columns)
    if name == "people":
        found = people_and_likenesses(place)
        return found, views.entities_text(found, columns)
    with open_for_reading(place) as reader:
        if name == "problems":
            problems, titles = reader.problems(), reader.titles()
            return problems, views.problems_text((_placed(problem, titles) for problem in problems), columns)
        return _view(reader.record(), name, columns)


def _placed(problem: "Problem", titles: "Mapping[str, str]") -> "Problem":
    """The problem with the title of its source, and without a path that it names already."""
    named = problem.message.startswith(problem.where)
    return msgspec.structs.replace(problem, where="" if named else titles.get(problem.where, problem.where))


def _view(record: "Dossier", name: str, columns: int) -> tuple[object, "list[Printed]"]:
    from bearwitness import views

    if name in ("groups", "places", "works"):
        listed = {"groups": views.groups, "places": views.places, "works": views.works}
        entities = listed[name](record)
        return entities, views.entities_text(entities, columns)
    if name == "quotations":
        quotations = views.quotations(record)
        return quotations, views.quotations_text(quotations, columns)
    if name == "voices":
        voices = views.voices(record)
        return voices, views.voices_text(voices, columns)
    if name == "disputes":
        disputes = views.disputes(record)
        return disputes, views.disputes_text(disputes, columns)
    sources = views.sources(record)
    return sources, views.sources_text(sources, columns)
