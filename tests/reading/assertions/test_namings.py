"""Names taken, given and signed."""

import pytest
from tests.reading.assertions.asserted import read

NAMED = [
    ("{a:Anna}, née {a:Landau}, died.", "Landau", "née"),
    ("{a:She} was born {a:Zofia Brzeska}.", "Zofia Brzeska", "born"),
    ("{a:He} took the name {a:Rostom}.", "Rostom", "took the name"),
    ("{a:He} lived in {@r:Riga} as {a:Mr Kalnins}.", "Mr Kalnins", "as Mr Kalnins"),
    ("{a:He} was known as {a:Serge}.", "Serge", "known"),
    ("{+s:The stevedores} called {a:him} {a:El Manco}.", "El Manco", "called"),
    ("{a:He} did not adopt the name {a:Serge} until 1917.", "Serge", "adopt the name"),
]


@pytest.mark.parametrize(("text", "name", "trigger"), NAMED, ids=[t for t, *_ in NAMED])
def test_a_name_is_given(text: str, name: str, trigger: str) -> None:
    times = ("until 1917=1917",) if "1917" in text else ()
    (found,) = [a for a in read(text, *times) if a.type == "naming"]
    assert (found.entities(), found.participants[-1].text, found.evidence[0].text) == (("a",), name, trigger)


NOT_NAMED = [
    ("{a:Anna} called {b:Ben} a pirate.", "abuse"),
    ("{a:Anna} knew {b:Ben}.", "acquaintance"),
    ("{a:He} never used the name {a:Serge}.", "a denial"),
    ("{a:Adam}, named after {b:Wilk}, died.", "somebody else's name"),
]


@pytest.mark.parametrize(("text", "reason"), NOT_NAMED, ids=[r for _, r in NOT_NAMED])
def test_no_name_is_given(text: str, reason: str) -> None:
    assert not [a for a in read(text) if a.type == "naming"], reason
