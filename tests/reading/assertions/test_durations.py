"""How long a state lasted."""

import pytest
from tests.reading.assertions.asserted import read

LASTED = [
    ("{q:She} was held for four months in {@l:the Lima gaol}.", "P4M"),
    ("{q:She} lived twenty-three years in {@l:Lima}.", "P23Y"),
    ("{q:She} was sentenced to 5 years in prison.", "P5Y"),
    ("{q:She} was held for a fortnight in {@l:Lima}.", "P2W"),
    ("{q:She} was held for several weeks in {@l:Lima}.", None),
    ("{q:She} lived in {@l:Lima}, and three years later {q:she} died.", None),
]


@pytest.mark.parametrize(("text", "duration"), LASTED, ids=[t for t, _ in LASTED])
def test_it_lasted(text: str, duration: str | None) -> None:
    assert read(text)[0].duration == duration
