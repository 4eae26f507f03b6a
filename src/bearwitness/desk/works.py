"""What is worked out from the whole record: each work by its name, and the lists that it gives."""

from collections.abc import Callable, Collection, Mapping, Sequence

import msgspec

from bearwitness.exchange.holdings import Held
from bearwitness.exchange.ipif.table import table_of
from bearwitness.identity.matching import Match
from bearwitness.record import Decision, Dossier
from bearwitness.store.pages import Pages
from bearwitness.store.versions import Version
from bearwitness.views.comparing import agreement_by_lists, untold
from bearwitness.views.contradictions import contradiction_sets, contradictions
from bearwitness.views.likeness import Likeness, likenesses
from bearwitness.views.questions import open_questions
from bearwitness.views.said import voices

Lists = Mapping[str, Sequence[object]]
"""What a work gives: lists by their names, of values or of their JSON."""
Made = Mapping[str, Collection[object]]
"""The same while it is made: things that are put into words one by one, as they are taken."""


class Whole(msgspec.Struct, frozen=True):
    """All that is worked out from, as it was at one moment."""

    version: Version
    record: Dossier
    matches: tuple[Match, ...]
    decisions: tuple[Decision, ...]
    canonical: Callable[[str], str]


def whole_of(now: Pages) -> Whole:
    """All of a dossier at the moment of a look at it."""
    return Whole(now.version, now.record(), tuple(now.matches()), tuple(now.decisions()), now.canonical)


WORKS: Mapping[str, Callable[[Whole], Made]] = {
    "agreement": lambda whole: agreement_by_lists(whole.record)._asdict(),
    "silences": lambda whole: {"events": untold(whole.record)},
    "open": lambda whole: {"questions": open_questions(whole.record, _alike(whole))},
    "voices": lambda whole: {"voices": voices(whole.record)},
    "contradictions": lambda whole: {"contradictions": contradictions(whole.record)},
    "sets": lambda whole: {"sets": contradiction_sets(whole.record)},
    "ipif": lambda whole: {"tables": (table_of(Held(whole.record, decisions=whole.decisions)),)},
}


def _alike(whole: Whole) -> tuple[Likeness, ...]:
    return likenesses(whole.matches, whole.decisions, whole.canonical)
