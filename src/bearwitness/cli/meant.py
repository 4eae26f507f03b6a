"""Which source somebody means, and who says something when."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bearwitness.cli.errors import NoSuchSourceError
from bearwitness.store.place import Place

if TYPE_CHECKING:
    from bearwitness.views import SourceView


def sources_in(place: Place) -> "tuple[SourceView, ...]":
    """The sources of a dossier."""
    from bearwitness.store.access import open_for_reading
    from bearwitness.views import sources

    with open_for_reading(place) as reader:
        return sources(reader.record())


def source_meant(place: Place, name: str) -> "SourceView":
    """The source of that id or title, or the only one whose id or title begins so; NoSuchSourceError else."""
    views = sources_in(place)
    exact = [view for view in views if name in (view.id, view.title)]
    found = exact or [v for v in views if v.id.startswith(name) or v.title.casefold().startswith(name.casefold())]
    if len(found) != 1:
        raise NoSuchSourceError(name, len(found))
    return found[0]


def now() -> str:
    """The present moment in UTC, as the log of decisions has it."""
    return datetime.now(UTC).isoformat(timespec="seconds")
