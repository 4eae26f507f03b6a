"""What a format is given to write: the dossier, with the contradictions that its statements make now."""

import io

from hypothesis import given, settings
from tests.strategies import dossiers
from tests.views.making import Making

from bearwitness.exchange.dossier_json import decoded, write
from bearwitness.exchange.holdings import Held, Holdings
from bearwitness.exchange.worked_out import WorkedOut
from bearwitness.record import Dossier
from bearwitness.views import explained


def test_contradictions_are_in_the_exchange_file() -> None:
    made = Making("Ada was born in 1801. Ada died in 1799.").entity("ada", "person", "Ada")
    made.says("birth", "born", person="ada", time="1801")
    made.says("death", "died", person="ada", time="1799")
    out = io.BytesIO()
    write(WorkedOut(Held(made.dossier)), out)
    (found,) = decoded(out.getvalue(), "x.json").contradictions
    assert found.statements == ("a1", "a2")


@settings(max_examples=30)
@given(dossiers())
def test_all_else_is_as_it_is(dossier: Dossier) -> None:
    before, now = Held(dossier), WorkedOut(Held(dossier))
    names = [name for name in vars(Holdings) if not name.startswith("_")]
    for name in names:
        if name not in ("record", "contradictions"):
            assert list(getattr(now, name)()) == list(getattr(before, name)())
    assert tuple(now.contradictions()) == explained(dossier) == now.record().contradictions
