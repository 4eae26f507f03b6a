"""The pages of groups, places, works and events: what is told of each, and who and what takes part."""

from collections.abc import Iterable, Iterator

from bearwitness.comparison.facts import facts, told_at
from bearwitness.comparison.limits import limits
from bearwitness.record import Assertion
from bearwitness.site.addresses import up_from
from bearwitness.site.cards import thing_card
from bearwitness.site.footnotes import Footnotes, Section
from bearwitness.site.linking import dressed
from bearwitness.site.pages.life import mentioned_in
from bearwitness.site.site import Finding, Page, Site
from bearwitness.views import EntityView
from bearwitness.views.belonging import is_whole
from bearwitness.views.lines import line


class Told:
    """What is told of everything, by the ids of what it is told of."""

    def __init__(self, site: Site) -> None:
        self._of: dict[str, list[Assertion]] = {}
        for assertion in site.dossier.assertions:
            if assertion.status != "rejected" and is_whole(assertion):
                there = (assertion.place,) if assertion.place is not None else ()
                for identifier in dict.fromkeys((*assertion.entities(), *there)):
                    self._of.setdefault(identifier, []).append(assertion)

    def of(self, identifier: str) -> list[Assertion]:
        """What is told of one."""
        return self._of.get(identifier, [])


def thing_pages(site: Site, views: Iterable[EntityView], told: Told) -> Iterator[Page]:
    """A page for each."""
    for view in views:
        path = site.addresses.entity(view.id)
        section = _lines(site, view, told.of(view.id), up_from(path))
        html = site.render(
            "thing.html",
            path,
            view.label,
            thing_card(site.lookup, view, f"{site.publication.address}{path}"),
            view=view,
            section=section,
            point=getattr(site.lookup.entity(view.id), "point", None),
            mentioned=mentioned_in(site, view.id),
        )
        names = " ".join(name.text for name in view.names)
        yield Page(path=path, html=html, findings=(Finding(kind=view.type, title=view.label, words=names),))


def _lines(site: Site, view: EntityView, told: Iterable[Assertion], up: str) -> Section | None:
    """What is told of it as lines in the order of time, what has no date last; None where nothing is."""
    order = site.lookup.order
    found = sorted(facts(order, told), key=lambda fact: (limits(fact.lead), told_at(order, fact.lead)))
    found.sort(key=lambda fact: fact.lead.time is None)
    lines = [line(site.lookup, fact) for fact in found]
    notes = Footnotes(
        lambda words: site.passages.href(words, up),
        "",
        in_source=True,
        dress=lambda each, pieces: dressed(site, each, pieces, up, view.id),
        language_of=site.language_of,
    )
    return Section("told", site.labels["told_of"], 2, notes.lines(lines)) if lines else None
