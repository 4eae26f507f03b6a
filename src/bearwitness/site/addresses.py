"""Where everything has its page: an address that only changes with its id."""

from collections.abc import Iterable

from bearwitness.exchange.folder import text_file
from bearwitness.record import Dossier, EntityType
from bearwitness.site.redaction import is_nameless

FOLDERS: dict[EntityType, str] = {
    "person": "people",
    "group": "groups",
    "place": "places",
    "work": "works",
    "event": "events",
}
SPEAKERS = "quotations"
NOBODY = f"{SPEAKERS}/unnamed.html"
"""The page of the quotations whose speaker no source, or not the site, names."""


def page_name(identifier: str) -> str:
    """A name for the page of what has that id, as the folder of plain files names a text: the id, or its hash."""
    return text_file(identifier).removeprefix("sources/").removesuffix(".txt")


class Addresses:
    """The addresses of a dossier's pages, from the folder of the site, by the ids of what they are of.

    Who is left out of the site has no page, and is not told apart as a speaker.
    """

    def __init__(self, dossier: Dossier) -> None:
        self._entities = {
            e.id: f"{FOLDERS[e.type]}/{page_name(e.id)}.html" for e in dossier.entities if not is_nameless(e.id)
        }
        self._sources = {source.id: f"sources/{page_name(source.id)}.html" for source in dossier.sources}

    def entity(self, identifier: str) -> str:
        """The page of an entity; "" where the dossier does not hold it."""
        return self._entities.get(identifier, "")

    def source(self, identifier: str) -> str:
        """The page of a source; "" where the dossier does not hold it."""
        return self._sources.get(identifier, "")

    def speaker(self, identifier: str | None) -> str:
        """The page of what somebody said; that of nobody's words for None."""
        return NOBODY if identifier is None or is_nameless(identifier) else f"{SPEAKERS}/{page_name(identifier)}.html"

    def all(self) -> Iterable[str]:
        """The pages of entities and of sources."""
        yield from self._entities.values()
        yield from self._sources.values()


def up_from(path: str) -> str:
    """What leads from a page to the folder of the site: "" or "../"."""
    return "../" * path.count("/")
