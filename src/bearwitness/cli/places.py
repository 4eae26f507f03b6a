"""Which dossier a command works on."""

from pathlib import Path

import click

from bearwitness.cli.errors import NoDossierError

ENDING = ".dossier"
DEFAULT = Path(f"witness{ENDING}")

dossier_option = click.option(
    "-d",
    "--dossier",
    "named",
    metavar="NAME.dossier",
    type=click.Path(path_type=Path, readable=False),
    help="The dossier; the ending may be left out.",
)


def to_write(named: Path | None) -> Path:
    """The dossier to write to: the one named, the only one here, or a new one of the default name."""
    return _named(named) if named is not None else _only_one() or DEFAULT


def to_look_at(named: Path | None) -> Path:
    """The dossier to look at: the one named, or the only one here; NoDossierError where there is none."""
    found = _named(named) if named is not None else _only_one()
    if found is None:
        raise NoDossierError
    return found


def _named(path: Path) -> Path:
    return path if path.suffix or path.is_file() else path.with_name(f"{path.name}{ENDING}")


def _only_one() -> Path | None:
    found = sorted(path for path in Path().glob(f"*{ENDING}") if path.is_file())
    if len(found) > 1:
        names = ", ".join(str(path) for path in found)
        raise click.UsageError(f"there are several dossiers here ({names}); name one with -d")
    return found[0] if found else None
