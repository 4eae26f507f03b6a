"""Sources beside one another, and what cannot be true together: worked out from the whole record."""

from typing import Annotated, cast

import msgspec
from fastapi import APIRouter, Query

from bearwitness.chronology.what_if import supposed
from bearwitness.desk.answers import Answer, OfList, OfLongList, Page, gives, page
from bearwitness.desk.looking import OnDesk
from bearwitness.desk.whole import of_record
from bearwitness.store.values import Stretch
from bearwitness.views import ContradictionView, VoiceView, contradictions
from bearwitness.views.comparing import AgreedView, AgreementView, DependenceView, DifferenceView, UntoldView
from bearwitness.views.contradictions import SetView
from bearwitness.views.questions import QuestionView

router = APIRouter(prefix="/api", tags=["comparing"])


class AgreementPage(msgspec.Struct, frozen=True, kw_only=True):
    """What is told by two sources or more: of each list the stretch that was asked for, and how long each is."""

    agreed: tuple[AgreedView, ...]
    differing: tuple[DifferenceView, ...]
    dependences: tuple[DependenceView, ...]
    totals: dict[str, int]
    next: int | None


class Silences(msgspec.Struct, frozen=True):
    """The events that a source could be expected to tell and does not, in the order of time."""

    events: tuple[UntoldView, ...]


class OpenQuestions(msgspec.Struct, frozen=True):
    """The questions that the sources leave, kind by kind."""

    questions: tuple[QuestionView, ...]


class Contradictions(msgspec.Struct, frozen=True):
    """The statements that contradict others, each with all that it contradicts."""

    contradictions: tuple[ContradictionView, ...]


class Voices(msgspec.Struct, frozen=True):
    """Who is heard through whom, the most heard chain first."""

    voices: tuple[VoiceView, ...]


@router.get("/agreement", responses=gives(AgreementPage))
def agreeing(desk: OnDesk, stretch: OfLongList) -> Answer:
    """What two sources or more tell, alike or differently, and which of them depend on each other."""
    found = cast("AgreementView", of_record(desk, "agreement"))
    return Answer(_cut(found, stretch))


@router.get("/silences", responses=gives(Silences))
def silent(desk: OnDesk) -> Answer:
    """The events of the life told most of, with the sources that are silent about them."""
    return Answer(Silences(cast("tuple[UntoldView, ...]", of_record(desk, "silences"))))


@router.get("/voices", responses=gives(Voices))
def heard(desk: OnDesk) -> Answer:
    """Who is heard through whom."""
    return Answer(Voices(cast("tuple[VoiceView, ...]", of_record(desk, "voices"))))


@router.get("/open", responses=gives(OpenQuestions))
def open_to_doubt(desk: OnDesk) -> Answer:
    """Gaps, differences, what rests on one source alone, what has no date, who may be one with whom."""
    return Answer(OpenQuestions(cast("tuple[QuestionView, ...]", of_record(desk, "open"))))


@router.get("/contradictions", responses=gives(Contradictions))
def contradicting(desk: OnDesk) -> Answer:
    """Statements that cannot all be true, each with what it is against, and why."""
    return Answer(Contradictions(cast("tuple[ContradictionView, ...]", of_record(desk, "contradictions"))))


@router.get("/contradictions/sets", responses=gives(Page[SetView]))
def sets(desk: OnDesk, stretch: OfList) -> Answer:
    """The smallest sets of statements that cannot all be true, and what rejecting each would do."""
    found = cast("tuple[SetView, ...]", of_record(desk, "contradiction sets"))
    return Answer(page(found, stretch))


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


def _cut(found: AgreementView, stretch: Stretch) -> AgreementPage:
    lists = (found.agreed, found.differing, found.dependences)
    end = stretch.after + stretch.limit
    return AgreementPage(
        agreed=found.agreed[stretch.after : end],
        differing=found.differing[stretch.after : end],
        dependences=found.dependences[stretch.after : end],
        totals=dict(zip(("agreed", "differing", "dependences"), map(len, lists), strict=True)),
        next=end if any(len(each) > end for each in lists) else None,
    )
