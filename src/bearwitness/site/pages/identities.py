"""Who and what several sources speak of, and what each of them calls it."""

from collections.abc import Iterator

import msgspec

from bearwitness.record import Entity
from bearwitness.site.grounds import Ground, reasons_of
from bearwitness.site.redaction import is_nameless
from bearwitness.site.site import Page, Site


class Called(msgspec.Struct, frozen=True):
    """The names that one source has for somebody or something, in the order of the text."""

    source: str
    title: str
    names: tuple[str, ...]


class Identity(msgspec.Struct, frozen=True):
    """Somebody or something that is taken for one across sources."""

    id: str
    label: str
    called: tuple[Called, ...]
    reasons: tuple[str, ...] = ()
    """Why they are taken for one; () where nobody has said so."""

    @property
    def is_called_alike(self) -> bool:
        """Whether all sources call it by the same single name."""
        return len({name for each in self.called for name in each.names}) == 1


class Pair(msgspec.Struct, frozen=True):
    """Two who may be one, and why."""

    first: str
    second: str
    reasons: tuple[str, ...]


def identity_page(site: Site) -> Page:
    """The page of who is taken for one: who is called otherwise by other sources, who by all alike, and who may be one."""
    path = "identities.html"
    found = sorted(_identities(site), key=lambda each: (-len(each.called), each.label, each.id))
    alike = [each for each in found if each.is_called_alike]
    otherwise = [each for each in found if not each.is_called_alike]
    title, possibly = site.labels["identities"], tuple(_possibly(site))
    html = site.render(path, path, title, alike=alike, otherwise=otherwise, possibly=possibly)
    return Page(path=path, html=html)


def _possibly(site: Site) -> Iterator[Pair]:
    known = {entity.id for entity in site.dossier.entities}
    for ground in site.grounds:
        if not ground.is_of_one and {ground.first, ground.second} <= known:
            yield Pair(ground.first, ground.second, reasons_of([ground], site.labels["decided_so"]))


def _identities(site: Site) -> Iterator[Identity]:
    of_one: dict[str, list[Ground]] = {}
    for ground in site.grounds:
        if ground.is_of_one:
            of_one.setdefault(ground.first, []).append(ground)
    for entity in site.dossier.entities:
        called = () if is_nameless(entity.id) else tuple(_called(site, entity))
        if len(called) > 1:
            reasons = reasons_of(of_one.get(entity.id, ()), site.labels["decided_so"])
            yield Identity(entity.id, site.lookup.label(entity.id), called, reasons)


def _called(site: Site, entity: Entity) -> Iterator[Called]:
    """The sources that call it by a name, each with the names."""
    names = {name.text for name in entity.names} | {entity.label}
    of: dict[str, dict[str, None]] = {}
    for mention in entity.mentions:
        if mention.text in names:
            of.setdefault(mention.source, {})[mention.text] = None
    for source in site.dossier.sources:
        if source.id in of:
            yield Called(source.id, site.lookup.title_of(source.id), tuple(of[source.id]))
