"""Places of a page on a map."""

from collections.abc import Mapping

from bearwitness.site.atlas import Map, Place, map_of
from bearwitness.site.site import Site
from bearwitness.views.wording import counted

FEWEST = 3
"""A page whose things happened at fewer known places has no map."""


def map_here(site: Site, places: Mapping[str, int], up: str) -> Map | None:
    """The map of places, by their ids with how much is told of each; None where too few lie somewhere."""
    found = []
    for identifier, lines in places.items():
        entity = site.lookup.entity(identifier)
        if lines and entity is not None and entity.point is not None:
            label = site.lookup.label(identifier)
            title = f"{label}: {counted(lines, 'line')}"
            found.append(
                Place(label=label, point=entity.point, weight=lines, href=site.href(identifier, up), title=title)
            )
    return map_of(found) if len(found) >= FEWEST else None
