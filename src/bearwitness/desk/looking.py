"""A dossier on the desk: opened once, looked at by many requests at a time, each of which sees one moment."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING, Annotated, TypeVar

from fastapi import Depends, Request

from bearwitness.desk.apart import Apart
from bearwitness.desk.going_through import GoingThrough
from bearwitness.desk.kept import Kept
from bearwitness.record import Assertion, Dossier
from bearwitness.store.access import Writer, open_for_reading, open_for_writing
from bearwitness.store.accounts import Account
from bearwitness.store.pages import Pages
from bearwitness.store.parts import NOTHING, Rest
from bearwitness.store.place import Place
from bearwitness.store.shelf import Shelf
from bearwitness.views.lookup import Lookup
from bearwitness.views.subject import HAPPENS, TO_WHOM, most_told

if TYPE_CHECKING:
    from bearwitness.store.meanings import Meanings

T = TypeVar("T")
_MOST_KEPT = 100


class Look:
    """A dossier at one moment, in parts."""

    def __init__(self, pages: Pages, shelf: Shelf) -> None:
        self.pages = pages
        self.shelf = shelf

    def at(self, assertions: Iterable[Assertion] = (), rest: Rest = NOTHING) -> Lookup:
        """What the views need to show these."""
        return Lookup(self.pages.part(self.shelf, assertions, rest))

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
        self.apart = Apart(place)
        self._writer: Writer | None = None
        self._lock = Lock()
        self.kept = Kept(_MOST_KEPT)
        self.going_through = GoingThrough(lambda: self.writer)

    @contextmanager
    def looking(self) -> Iterator[Look]:
        """The dossier as it is now, for as long as the block lasts."""
        with self._reader.pages() as pages:
            yield Look(pages, self._shelf_of(pages))

    @property
    def writer(self) -> Writer:
        """The dossier to decide on; opened when it is first asked for, ReadOnlyDossierError where it cannot be."""
        with self._lock:
            if self._writer is None:
                self._writer = open_for_writing(self.place)
            return self._writer

    def accounts(self) -> tuple[Account, ...]:
        """Who may come; () where the dossier is one person's own."""
        return self._reader.accounts()

    def stamp(self, name: str) -> str:
        """What is another whenever the password of an account is; "" where there is no account."""
        return self._reader.stamp(name)

    def verified(self, name: str, password: str) -> Account | None:
        """The account of that name where the password is its own."""
        return self._reader.verified(name, password)

    def worked_out(self, look: Look, name: str, make: Callable[[], T]) -> T:
        """What `make` gives, made once for each state of the dossier, while it is among the last that were asked for."""
        return self.kept.value(name, look.pages.version, make)

    def of_texts(self, look: Look, name: str, make: Callable[[], T]) -> T:
        """What `make` gives, made once for each state of the texts, the readings and of who is who, as `worked_out`."""
        return self.kept.value(name, look.pages.version.changes, make)

    def of_record(self, look: Look, name: str, make: Callable[[Dossier], T]) -> Callable[[], T]:
        """What `make` gives of the whole record, to be asked for when the look is over: nobody who writes waits for it."""
        return self.kept.later(name, look.pages.version, look.pages.record, make)

    def meanings(self) -> "Meanings":
        """What is known of the meanings of passages, read once for each state; who waits for it holds nothing."""
        with self.looking() as look:
            state = look.pages.version.changes, look.pages.worked_out()

        def read() -> "Meanings":
            with self.looking() as look:
                return look.pages.meanings()

        return self.kept.value("meanings", state, read)

    def main_subject(self, look: Look) -> str | None:
        """The id of the person whose life the dossier tells most of."""
        return self.of_texts(look, "main subject", look.main_subject)

    @property
    def name(self) -> str:
        """What the dossier is called."""
        return self.place.stem

    def warm(self) -> None:
        """Has at hand what the first page needs."""
        with self.looking() as look:
            self.main_subject(look)

    def close(self) -> None:
        """Lets go of the dossier."""
        self.going_through.close()
        self.apart.close()
        self._reader.close()
        if self._writer is not None:
            self._writer.close()

    def _shelf_of(self, pages: Pages) -> Shelf:
        return self.kept.value("shelf", pages.version.changes, pages.shelf)


async def _desk(request: Request) -> Desk:
    found = request.app.state.desk
    assert isinstance(found, Desk)
    return found


OnDesk = Annotated[Desk, Depends(_desk)]
