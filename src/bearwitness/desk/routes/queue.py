"""What is most worth deciding next."""

from itertools import islice

import msgspec
from fastapi import APIRouter

from bearwitness.desk.answers import Answer, OfList, Page, gives, page_of
from bearwitness.desk.looking import Desk, Look, OnDesk
from bearwitness.desk.whole import Against, contradicting
from bearwitness.record import Assertion, Status
from bearwitness.views.lookup import Lookup
from bearwitness.views.statements import statement_view
from bearwitness.views.worth import Weights, Worth, worths

router = APIRouter(prefix="/api", tags=["deciding"])


class QueueView(msgspec.Struct, frozen=True, kw_only=True):
    """A suggestion to decide on, and why it is worth it."""

    assertion: str
    text: str
    date: str
    who: str
    why: str
    source: str
    title: str
    start: int
    """Where its words begin in the source."""
    certainty: float
    status: Status
    seen: str


@router.get("/queue", responses=gives(Page[QueueView]))
def queue(desk: OnDesk, stretch: OfList) -> Answer:
    """The suggestions, those most worth deciding first: contradictory, uncertain, central."""
    against = contradicting(desk)
    with desk.looking() as look:
        ranked, decided = _ranked(desk, look, against), look.pages.decided()
        left = (worth for worth in ranked.worths if worth.assertion not in decided)
        chosen = tuple(islice(left, stretch.after, stretch.after + stretch.limit))
        found = {a.id: a for a in look.pages.by_id(look.shelf, [worth.assertion for worth in chosen])}
        lookup = look.at(found.values())
        views = [_view(look, lookup, found[worth.assertion], worth) for worth in chosen]
        return Answer(page_of(views, len(ranked.worths) - len(decided & ranked.ids), stretch))


class _Ranked(msgspec.Struct, frozen=True):
    """All that is stated, decided or not, what is most worth deciding first, and the ids of all of it."""

    worths: tuple[Worth, ...]
    ids: frozenset[str]


def _ranked(desk: Desk, look: Look, against: Against) -> _Ranked:
    def made() -> _Ranked:
        counts = {statement: len(sets) for statement, sets in against.items()}
        most = max(look.shelf.mentions.values(), default=1)
        found = worths(look.pages.glances(look.shelf), Weights(counts, look.shelf.mentions, max(1, most)))
        return _Ranked(found, frozenset(worth.assertion for worth in found))

    return desk.of_texts(look, "queue", made)


def _view(look: Look, lookup: Lookup, assertion: Assertion, worth: Worth) -> QueueView:
    view = statement_view(lookup, assertion)
    return QueueView(
        assertion=assertion.id,
        text=view.text,
        date=view.date,
        who=view.who,
        why=worth.why,
        source=assertion.evidence[0].source,
        title=view.title,
        start=assertion.evidence[0].start,
        certainty=assertion.certainty,
        status=assertion.status,
        seen=look.pages.seen(assertion.id),
    )
