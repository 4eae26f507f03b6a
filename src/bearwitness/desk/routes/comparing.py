"""Sources beside one another, and what cannot be true together: worked out from the whole record."""

from collections.abc import Callable
from typing import Annotated

import msgspec
from fastapi import APIRouter, Query

from bearwitness.chronology.what_if import supposed
from bearwitness.desk.answers import Answer, gives
from bearwitness.desk.errors import BadRequestError
from bearwitness.desk.looking import Desk, OnDesk
from bearwitness.record import Dossier
from bearwitness.views import ContradictionView, VoiceView, contradictions, voices
from bearwitness.views.comparing import AgreementView, UntoldView, agreement, untold
from bearwitness.views.likeness import likenesses
from bearwitness.views.questions import QuestionView, open_questions

router = APIRouter(prefix="/api", tags=["comparing"])


class Silences(msgspec.Struct, frozen=True):
    """The events that a source could be expected to tell and does not, in the order of time."""

    events: tuple[UntoldView, ...]


class OpenQuestions(msgspec.Struct, frozen=True):
    """The questions that the sources leave, kind by kind."""

    questions: tuple[QuestionView, ...]


class Contradictions(msgspec.Struct, frozen=True):
    """The smallest sets of statements that cannot all be true."""

    contradictions: tuple[ContradictionView, ...]


class Voices(msgspec.Struct, frozen=True):
    """Who is heard through whom, the most heard chain first."""

    voices: tuple[VoiceView, ...]


@router.get("/agreement", responses=gives(AgreementView))
def agreeing(desk: OnDesk) -> Answer:
    """What two sources or more tell, alike or differently, and which of them depend on each other."""
    return Answer(_of_record(desk, "agreement", agreement))


@router.get("/silences", responses=gives(Silences))
def silent(desk: OnDesk) -> Answer:
    """The events of the life told most of, with the sources that are silent about them."""
    return Answer(_of_record(desk, "silences", lambda record: Silences(untold(record))))


@router.get("/voices", responses=gives(Voices))
def heard(desk: OnDesk) -> Answer:
    """Who is heard through whom."""
    return Answer(_of_record(desk, "voices", lambda record: Voices(voices(record))))


@router.get("/open", responses=gives(OpenQuestions))
def open_to_doubt(desk: OnDesk) -> Answer:
    """Gaps, differences, what rests on one source alone, what has no date, who may be one with whom."""
    with desk.looking() as look:

        def made() -> OpenQuestions:
            alike = likenesses(look.pages.matches(), tuple(look.pages.decisions()), look.pages.canonical)
            return OpenQuestions(open_questions(look.pages.record(), alike))

        return Answer(desk.worked_out(look, "open", made))


@router.get("/contradictions", responses=gives(Contradictions))
def contradicting(desk: OnDesk) -> Answer:
    """Statements that cannot all be true, each with what it is against, and why."""
    return Answer(_of_record(desk, "contradictions", lambda record: Contradictions(contradictions(record))))


@router.get("/contradictions/without", responses=gives(Contradictions))
def supposing(
    desk: OnDesk, assertion: Annotated[list[str], Query(max_length=20, description="Ids of statements.")]
) -> Answer:
    """The contradictions that would be left if some statements were rejected."""
    if not assertion:
        raise BadRequestError("name at least one assertion")
    name = "without " + " ".join(sorted(set(assertion)))
    return Answer(
        _of_record(desk, name, lambda record: Contradictions(contradictions(supposed(record, frozenset(assertion)))))
    )


def _of_record(desk: Desk, name: str, view: Callable[[Dossier], object]) -> object:
    """What a view makes of the whole record, made once for each state of the dossier."""
    with desk.looking() as look:
        return desk.worked_out(look, name, lambda: view(look.pages.record()))
