"""Sources beside one another, and what cannot be true together: worked out from the whole record.

Of a large dossier that takes long: a list of an older state is shown until the new one is there, and where there is none
yet, it is said so (503, "not-yet"); the works can be watched, stopped and begun again.
"""

from typing import Annotated, Literal

import msgspec
from fastapi import APIRouter, Query

from bearwitness.chronology.what_if import supposed
from bearwitness.desk.answers import Answer, OfList, Page, gives, page
from bearwitness.desk.apart import WorkView
from bearwitness.desk.looking import OnDesk
from bearwitness.desk.other_process import Step
from bearwitness.desk.people import AsEditor
from bearwitness.desk.whole import is_small, of_record
from bearwitness.views import ContradictionView, VoiceView, contradictions
from bearwitness.views.comparing import AgreedView, DependenceView, DifferenceView, UntoldView
from bearwitness.views.contradictions import SetView
from bearwitness.views.questions import QuestionView

router = APIRouter(prefix="/api", tags=["comparing"])
Name = Literal["agreement", "silences", "open", "voices", "contradictions", "sets", "ipif"]


class Contradictions(msgspec.Struct, frozen=True):
    """The statements that contradict others, each with all that it contradicts."""

    contradictions: tuple[ContradictionView, ...]


@router.get("/agreement", responses=gives(Page[AgreedView], 503))
def agreeing(desk: OnDesk, stretch: OfList) -> Answer:
    """What two sources or more tell alike, and whether they do so independently."""
    return Answer(page(of_record(desk, "agreement")["agreed"], stretch))


@router.get("/differences", responses=gives(Page[DifferenceView], 503))
def differing(desk: OnDesk, stretch: OfList) -> Answer:
    """What sources have instead of one another."""
    return Answer(page(of_record(desk, "agreement")["differing"], stretch))


@router.get("/dependences", responses=gives(Page[DependenceView], 503))
def depending(desk: OnDesk, stretch: OfList) -> Answer:
    """Which sources depend on each other, or on a third."""
    return Answer(page(of_record(desk, "agreement")["dependences"], stretch))


@router.get("/silences", responses=gives(Page[UntoldView], 503))
def silent(desk: OnDesk, stretch: OfList) -> Answer:
    """The events of the life told most of that a source could be expected to tell and does not, in the order of time."""
    return Answer(page(of_record(desk, "silences")["events"], stretch))


@router.get("/voices", responses=gives(Page[VoiceView], 503))
def heard(desk: OnDesk, stretch: OfList) -> Answer:
    """Who is heard through whom, the most heard chain first."""
    return Answer(page(of_record(desk, "voices")["voices"], stretch))


@router.get("/open", responses=gives(Page[QuestionView], 503))
def open_to_doubt(desk: OnDesk, stretch: OfList) -> Answer:
    """Gaps, differences, what rests on one source alone, what has no date, who may be one with whom: kind by kind."""
    return Answer(page(of_record(desk, "open")["questions"], stretch))


@router.get("/contradictions", responses=gives(Page[ContradictionView], 503))
def contradicting(desk: OnDesk, stretch: OfList) -> Answer:
    """Statements that cannot all be true, each with what it is against, and why."""
    return Answer(page(of_record(desk, "contradictions")["contradictions"], stretch))


@router.get("/contradictions/sets", responses=gives(Page[SetView], 503))
def sets(desk: OnDesk, stretch: OfList) -> Answer:
    """The smallest sets of statements that cannot all be true, and what rejecting each would do."""
    return Answer(page(of_record(desk, "sets")["sets"], stretch))


@router.get("/contradictions/without", responses=gives(Contradictions))
def supposing(
    desk: OnDesk,
    assertion: Annotated[list[str], Query(min_length=1, max_length=20, description="Ids of statements.")],
) -> Answer:
    """The contradictions that would be left if some statements were rejected."""
    gone = frozenset(assertion)
    with desk.looking() as look:
        name = "without " + " ".join(sorted(gone))
        left = desk.of_record(look, name, lambda record: contradictions(supposed(record, gone)))
    return Answer(Contradictions(left()))


@router.get("/works/{name}", responses=gives(WorkView))
def watch(desk: OnDesk, name: Name) -> Answer:
    """How far a work of the whole record is; a small dossier's is done whenever it is asked for."""
    with desk.looking() as look:
        if is_small(desk, look):
            return Answer(WorkView(name=name, state="done", step=Step("waiting"), at_hand=True))
        return Answer(desk.apart.view(name, look.pages.version))


@router.post("/works/{name}", responses=gives(WorkView, 403))
def begin(desk: OnDesk, name: Name, _: AsEditor) -> Answer:
    """Begins with a work that was stopped."""
    with desk.looking() as look:
        is_at_once = is_small(desk, look)
    if not is_at_once:
        desk.apart.begin(name)
    return watch(desk, name)


@router.delete("/works/{name}", responses=gives(WorkView, 403))
def stop(desk: OnDesk, name: Name, _: AsEditor) -> Answer:
    """Stops a work; what was there before it stays."""
    desk.apart.stop(name)
    return watch(desk, name)
