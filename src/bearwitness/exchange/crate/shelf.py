"""What the descriptions of a crate need to know of a dossier."""

import msgspec

from bearwitness.exchange.chapters import Known
from bearwitness.exchange.holdings import Holdings
from bearwitness.record import Entity, SourceRecord
from bearwitness.views.lookup import plain

_UNKNOWN_DAY = "0001-01-01"
_DAY = slice(0, 10)


class ShelvedSource(msgspec.Struct, frozen=True):
    """A source without its text; what is not known is ""."""

    id: str
    title: str
    author: str
    date: str
    kind: str
    language: str
    about: str


class Shelf(msgspec.Struct, frozen=True):
    """The title of the crate, those who decided, the day they last did, and the sources."""

    title: str
    authors: tuple[str, ...]
    day: str
    sources: tuple[ShelvedSource, ...]


def shelf_of(now: Holdings, known: Known) -> Shelf:
    """What the dossier says of itself; it is titled by the person who is spoken of most."""
    decisions = list(now.decisions())
    authors = tuple(dict.fromkeys(plain(decision.who) for decision in decisions if plain(decision.who)))
    subject = min((e for e in now.entities() if e.type == "person"), key=_rank, default=None)
    title = f"{plain(subject.label)}: a dossier" if subject is not None else "A dossier"
    days = [decision.at[_DAY] for decision in decisions if decision.at]
    sources = tuple(_shelved(source, known) for source in now.sources())
    return Shelf(title, authors, max(days, default=_UNKNOWN_DAY), sources)


def _rank(entity: Entity) -> tuple[int, str]:
    return (-len(entity.mentions), entity.id)


def _shelved(source: SourceRecord, known: Known) -> ShelvedSource:
    author, about = (known.get(one) if one is not None else None for one in (source.author, source.about))
    return ShelvedSource(
        id=source.id,
        title=plain(source.title) or source.id,
        author=plain(author.label) if author is not None else "",
        date=plain(source.date) if source.date is not None else "",
        kind=plain(source.kind),
        language=plain(source.language),
        about=plain(about.label) if about is not None else "",
    )
