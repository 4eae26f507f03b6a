"""The first page, the page about the site, and the page of the search."""

from collections import Counter
from collections.abc import Sequence

import msgspec

from bearwitness.site.addresses import FOLDERS
from bearwitness.site.cards import site_card
from bearwitness.site.redaction import is_nameless
from bearwitness.site.site import Page, Site
from bearwitness.views import EntityView

_LIVES = 12
KINDS = ("person", "group", "place", "work", "event", "line", "quotation", "debate", "question", "source", "passage")
"""What the search finds, in the order in which it shows what it found equally well."""


class Download(msgspec.Struct, frozen=True):
    """A file of the site in another format."""

    path: str
    name: str
    says: str


def home_page(site: Site, people: Sequence[EntityView], downloads: Sequence[Download]) -> Page:
    """The first page: the lives told most of, what the dossier holds, the downloads."""
    path = "index.html"
    lives = sorted(people, key=lambda view: (view.id != site.subject, -view.statements, -view.mentions))[:_LIVES]
    publication = site.publication
    card = site_card(site.title, publication.editor, publication.address, [view.id for view in lives[:1]])
    html = site.render(
        "home.html",
        path,
        site.title,
        card,
        publication=publication,
        lives=[view for view in lives if view.statements],
        holds=_holds(site),
        downloads=downloads,
    )
    return Page(path=path, html=html)


def about_page(site: Site) -> Page:
    """How the site is to be read, and what was left out of it."""
    t = site.labels
    publication = site.publication
    sections = [
        (t["about_lines_heading"], t["about_lines"]),
        (t["about_suggested_heading"], t["about_suggested"]),
        (t["about_texts_heading"], t["about_texts"]),
        (t["about_dates_heading"], t["about_dates"]),
        (t["about_living_heading"], t["about_living"] if publication.withheld else t["about_nobody_withheld"]),
        (t["about_made_heading"], t["about_made"]),
    ]
    path = "about.html"
    return Page(path=path, html=site.render("about.html", path, t["about"], sections=sections))


def search_page(site: Site) -> Page:
    """The page of the search, which needs JavaScript; everything else is read without."""
    path = "search.html"
    return Page(path=path, html=site.render("search.html", path, site.labels["search"], kinds=KINDS))


def _holds(site: Site) -> list[tuple[str, int, str]]:
    """What the dossier holds: where it is listed, how much, and what it is called."""
    dossier = site.dossier
    count = Counter(entity.type for entity in dossier.entities if not is_nameless(entity.id))
    found: list[tuple[str, int, str]] = [
        (f"{folder}/index.html", count[kind], kind) for kind, folder in FOLDERS.items()
    ]
    found += [
        ("quotations/index.html", len(dossier.quotations), "quotation"),
        ("debates.html", len(dossier.disputes), "debate"),
        ("contradictions.html", len(site.contradictions), "contradiction"),
        ("sources/index.html", len(dossier.sources), "source"),
    ]
    return [each for each in found if each[1]]
