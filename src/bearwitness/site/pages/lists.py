"""The lists of people, groups, places, works and events, in the order of their names, so many on a page."""

from collections.abc import Callable, Iterator, Sequence

import msgspec

from bearwitness.exchange.personal_names import name_of
from bearwitness.identity.spelling import folded, title_key
from bearwitness.record import EntityType
from bearwitness.site.addresses import FOLDERS, up_from
from bearwitness.site.pages.mapped import map_here
from bearwitness.site.site import Page, Site
from bearwitness.views import EntityView

MOST = 300
"""So many stand on one page of a list."""


class Part(msgspec.Struct, frozen=True):
    """One page of a long list: its address, and the names that it reaches from and to."""

    path: str
    first: str
    last: str


def list_pages(site: Site, kind: EntityType, views: Sequence[EntityView]) -> Iterator[Page]:
    """The pages of the list of a kind; places have a map on the first of them."""
    ordered = sorted(views, key=_order(site, kind))
    cuts = [ordered[at : at + MOST] for at in range(0, len(ordered), MOST)] or [[]]
    folder = FOLDERS[kind]
    paths = [f"{folder}/{'index' if number == 0 else f'list-{number + 1}'}.html" for number in range(len(cuts))]
    parts = [Part(p, c[0].label, c[-1].label) for p, c in zip(paths, cuts, strict=True) if c]
    for path, cut in zip(paths, cuts, strict=True):
        up = up_from(path)
        weights = {view.id: view.statements for view in views} if kind == "place" and path == paths[0] else {}
        yield Page(
            path=path,
            html=site.render(
                "list.html",
                path,
                site.labels[folder],
                views=cut,
                kind=kind,
                parts_of=parts if len(parts) > 1 else [],
                map=map_here(site, weights, up),
            ),
        )


def _order(site: Site, kind: EntityType) -> Callable[[EntityView], tuple[bool, str, str]]:
    """People by family name, works without their articles; whoever is only described ("his nurse") comes last."""

    def key(view: EntityView) -> tuple[bool, str, str]:
        entity = site.lookup.entity(view.id)
        described = view.label[:1].islower() or all(name.kind == "epithet" for name in view.names)
        if kind == "work":
            return (described, title_key(view.label), view.id)
        if kind == "person" and entity is not None:
            name = name_of(entity, view.label)
            return (described, f"{folded(name.family or view.label)} {folded(view.label)}", view.id)
        return (described, folded(view.label), view.id)

    return key
