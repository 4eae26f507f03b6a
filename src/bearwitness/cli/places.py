"""Which dossier a command works on."""

from pathlib import Path

import click

from bearwitness.cli.errors import NoDossierError
from bearwitness.store.place import Place, place_of

ENDING = ".dossier"
DEFAULT = Path(f"witness{ENDING}")


class PlaceOption(click.ParamType[Place]):
    """A file, or the URL of a database."""

    name = "dossier"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Place:  # noqa: ARG002
        """The place that was named."""
        return place_of(str(value))


dossier_option = click.option(
    "-d",
    "--dossier",
    "named",
    metavar="NAME.dossier|URL",
    type=PlaceOption(),
    help="The dossier: a file, whose ending may be left out, or a database (postgresql://…).",
)


def to_write(named: Place | None) -> Place:
    """The dossier to write to: the one named, the only one here, or a new one of the default name."""
    return _named(named) if named is not None else _only_one() or DEFAULT


def to_look_at(named: Place | None) -> Place:
    """The dossier to look at: the one named, or the only one here; NoDossierError where there is none."""
    found = _named(named) if named is not None else _only_one()
    if found is None:
        raise NoDossierError
    return found


def printable(place: Place) -> str:
    """The place as it is printed: a file's name as the terminal can have it, a server's without its password."""
    return click.format_filename(place) if isinstance(place, Path) else str(place)


def _named(place: Place) -> Place:
    if not isinstance(place, Path) or place.suffix or place.is_file():
        return place
    return place.with_name(f"{place.name}{ENDING}")


def _only_one() -> Path | None:
    found = sorted(path for path in Path().glob(f"*{ENDING}") if path.is_file())
    if len(found) > 1:
        names = ", ".join(str(path) for path in found)
        raise click.UsageError(f"there are several dossiers here ({names}); name one with -d")
    return found[0] if found else None
