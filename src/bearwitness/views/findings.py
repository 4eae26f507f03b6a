"""What follows from all sources together, of one life: bounds, what they tell alike and otherwise, silences, questions."""

from collections.abc import Iterable

import msgspec

from bearwitness.record import Dossier
from bearwitness.views.bounds import BoundsView, bounds_of
from bearwitness.views.comparing import AgreementView, UntoldView, agreement, untold
from bearwitness.views.likeness import Likeness
from bearwitness.views.questions import QuestionView, open_questions


class Findings(msgspec.Struct, frozen=True):
    """The findings of a life, as `witness show` has each of them."""

    bounds: BoundsView
    agreement: AgreementView
    silences: tuple[UntoldView, ...]
    open: tuple[QuestionView, ...]


def findings(dossier: Dossier, person: str, alike: Iterable[Likeness] = ()) -> Findings:
    """What is found of the life of a person; the agreement is that on this life alone."""
    return Findings(
        bounds=bounds_of(dossier, person),
        agreement=agreement(dossier, person),
        silences=untold(dossier, person),
        open=open_questions(dossier, alike, person),
    )
