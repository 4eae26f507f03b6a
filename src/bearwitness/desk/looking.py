"""A dossier on the desk: opened once, looked at by many requests at a time, each of which sees one moment."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Annotated, TypeVar, cast

from fastapi import Depends, Request

from bearwitness.record import Assertion, Dispute, Quotation
from bearwitness.store.access import open_for_reading
from bearwitness.store.pages import Pages
from bearwitness.store.place import Place
from bearwitness.store.shelf import Shelf
from bearwitness.views.lookup import Lookup
from bearwitness.views.subject import HAPPENS, TO_WHOM, most_told

T = TypeVar("T")


class Look:
    """A dossier at one moment, in parts."""

    def __init__(self, pages: Pages, shelf: Shelf) -> None:
        self.pages = pages
        self.shelf = shelf

    def at(
        self,
        assertions: Iterable[Assertion] = (),
        *,
        quotations: Iterable[Quotation] = (),
        disputes: Iterable[Dispute] = (),
        entities: Iterable[str] = (),
    ) -> Lookup:
        """What the views need to show these."""
        return Lookup(
            self.pages.part(self.shelf, assertions, quotations=quotations, disputes=disputes, entities=entities)
        )

    def main_subject(self) -> str | None:
        """The id of the person whose life the dossier tells most of."""
        people = sorted(self.shelf.of_type("person"), key=lambda person: person.id)
        happened = self.pages.happenings(self.shelf, HAPPENS, TO_WHOM)
        return most_told(people, self.shelf.mentions, happened, self.shelf.sources)


class Desk:
    """A dossier that is open, with what is worked out from it for as long as it holds."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self._reader = open_for_reading(place)
        self._lock = Lock()
        self._worked_out: dict[str, tuple[object, object]] = {}

    @contextmanager
    def looking(self) -> Iterator[Look]:
        """The dossier as it is now, for as long as the block lasts."""
        with self._reader.pages() as pages:
            yield Look(pages, self._shelf_of(pages))

    def worked_out(self, look: Look, name: str, make: Callable[[], T]) -> T:
        """What `make` gives, made once for each state of the dossier."""
        return self._kept(name, look.pages.version, make)

    def of_texts(self, look: Look, name: str, make: Callable[[], T]) -> T:
        """What `make` gives, made once for each state of the texts, the readings and of who is who."""
        return self._kept(name, look.pages.version.changes, make)

    def main_subject(self, look: Look) -> str | None:
        """The id of the person whose life the dossier tells most of."""
        return self.of_texts(look, "main subject", look.main_subject)

    @property
    def name(self) -> str:
        """What the dossier is called."""
        return self.place.stem

    def close(self) -> None:
        """Lets go of the dossier."""
        self._reader.close()

    def _shelf_of(self, pages: Pages) -> Shelf:
        with self._lock:
            return self._kept("shelf", pages.version.changes, pages.shelf)

    def _kept(self, name: str, state: object, make: Callable[[], T]) -> T:
        kept = self._worked_out.get(name)
        if kept is None or kept[0] != state:
            kept = self._worked_out[name] = (state, make())
        return cast("T", kept[1])


async def _desk(request: Request) -> Desk:
    found = request.app.state.desk
    assert isinstance(found, Desk)
    return found


OnDesk = Annotated[Desk, Depends(_desk)]
