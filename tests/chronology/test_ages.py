"""An age moves with the birth it is counted from."""

import msgspec
import pytest
from tests.chronology.lives_told import Telling, days
from tests.views.making import when

from bearwitness.chronology.ages import ages
from bearwitness.chronology.told import told
from bearwitness.record import TimeMention

TEXT = "Ada was born on 6 April 1812. Ada was arrested at nineteen. Ada lived in Riga."


def told_at_nineteen(edtf: str, birth: str) -> Telling:
    telling = Telling(TEXT)
    at = TEXT.index("at nineteen")
    telling.says("birth", "born", person="ada", time=birth)
    telling.says("arrest", "arrested", person="ada", time=edtf)
    value = msgspec.structs.asdict(when(edtf))
    reason = f"{edtf}: “at nineteen” is counted from the birth in {birth}"
    telling.times.append(TimeMention(source="s1", start=at, end=at + 11, text="at nineteen", reason=reason, **value))
    return telling


@pytest.mark.parametrize(
    ("edtf", "birth", "low", "high"),
    [
        ("1831-04-06/1832-04-05", "1812-04-06", 19, 19),
        ("1831/1832", "1812", 19, 19),
        ("1869-03-25/1870-03-24", "1812-03-25", 57, 57),  # in his fifty-eighth year
        ("1831-04-06/1834-04-05", "1812-04-06", 19, 21),
    ],
)
def test_the_age_is_found_again_in_the_date(edtf: str, birth: str, low: int, high: int) -> None:
    dossier = told_at_nineteen(edtf, birth).dossier
    age = ages(dossier, told(dossier))["a2"]
    assert (age.person, age.low, age.high) == ("ada", low, high)


def test_when_the_birth_is_rejected_the_age_is_counted_from_another() -> None:
    """Nineteen, born in 1812; but the birth is rejected, and another source has 1810."""
    telling = told_at_nineteen("1831-04-06/1832-04-05", "1812-04-06")
    telling.says("birth", "born", source="s2", person="ada", time="1810-02-01")
    assert telling.conflicts() == [("a1", "a3")]
    telling.assertions[0] = msgspec.structs.replace(telling.assertions[0], status="rejected")
    assert days(telling.thought(), "a2") == ("1831-04-06", "1832-04-05")


def test_an_age_whose_birth_the_text_does_not_date_stays_a_date() -> None:
    telling = told_at_nineteen("1831-04-06/1832-04-05", "1812-04-06")
    telling.assertions.pop(0)
    assert days(telling.thought(), "a2") == ("1831-04-06", "1832-04-05")
