"""A dossier as a site of many pages for any web space, or to be opened from a disk; no server, no request to anywhere.

Pages are made and written one after the other; what is kept until the end is the dossier itself, the places that pages
have pointed to, and the index of the search.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import msgspec

from bearwitness.exchange.formats import FORMATS
from bearwitness.exchange.holdings import Held
from bearwitness.record import Dossier
from bearwitness.site.folder import SiteFolder
from bearwitness.site.grounds import Ground
from bearwitness.site.pages.comparing import comparing_pages
from bearwitness.site.pages.home import KINDS, Download, about_page, home_page, search_page
from bearwitness.site.pages.identities import identity_page
from bearwitness.site.pages.life import life_pages
from bearwitness.site.pages.lists import list_pages
from bearwitness.site.pages.sources import source_pages
from bearwitness.site.pages.things import Told, thing_pages
from bearwitness.site.pages.words import debate_page, quotation_pages
from bearwitness.site.publication import Publication
from bearwitness.site.redaction import is_nameless
from bearwitness.site.search import Index
from bearwitness.site.site import Page, Site
from bearwitness.site.templating import style


class Published(msgspec.Struct, frozen=True):
    """What was written."""

    pages: int
    files: int


def publish(
    dossier: Dossier,
    publication: Publication,
    folder: Path,
    said: Callable[[int], object] = lambda _: None,
    *,
    grounds: Sequence[Ground] = (),
) -> Published:
    """Writes the site of a dossier into a folder; the same dossier, publication and grounds give the same files.

    `said` is told the number of pages as it grows.  Raises ExchangeError where the folder holds something else.
    """
    # The research log is for who keeps the dossier.
    site = Site(msgspec.structs.replace(dossier, notes=()), publication, grounds)
    place = SiteFolder(folder)
    index = Index(KINDS)
    pages = 0
    files = 0
    downloads = _downloads(site, place)
    for page in _pages(site, downloads):
        index.add(page)
        place.put(page.path, page.html.encode())
        pages += 1
        said(pages)
    for name, content in (*index.scripts(), *_assets()):
        place.put(name, content)
        files += 1
    place.finish()
    return Published(pages, pages + files + len(downloads))


def _pages(site: Site, downloads: list[Download]) -> Iterator[Page]:
    """Every page; those of the sources last, since they mark what the others have pointed to."""
    lists = site.entities
    people = [view for view in lists.people() if not is_nameless(view.id)]
    told = Told(site)
    yield home_page(site, people, downloads)
    yield about_page(site)
    yield search_page(site)
    yield from life_pages(site, people)
    yield from list_pages(site, "person", people)
    for kind, views in lists.things():
        yield from thing_pages(site, views, told)
        if views:
            yield from list_pages(site, kind, views)
    if site.dossier.quotations:
        yield from quotation_pages(site)
    if site.dossier.disputes:
        yield debate_page(site)
    yield from comparing_pages(site)
    yield identity_page(site)
    yield from source_pages(site)


def _downloads(site: Site, place: SiteFolder) -> list[Download]:
    """The dossier in the formats that were asked for, as it stands on the site: without decisions and who made them."""
    holdings = Held(site.dossier)
    found = []
    for name in site.publication.formats:
        form = FORMATS[name]
        path = f"downloads/dossier{form.ending}"
        with place.place(path).open("wb") as out:
            if form.of == "dossier":
                form.write_dossier(holdings, out)
            elif site.subject is not None:
                form.write_life(holdings, out, site.subject)
        found.append(Download(path, form.name, form.says))
    return found


def _assets() -> Iterator[tuple[str, bytes]]:
    yield "assets/site.css", style("page.css", "site.css").encode()
    yield "assets/search.js", style("search.js").encode()
