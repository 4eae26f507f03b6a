"""What a format is given to write: the dossier, with the contradictions that its statements make now."""

import io
import json

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


def test_what_is_found_of_the_life_is_in_the_exchange_file_and_stays_out_of_the_record() -> None:
    made = Making("Ada was born in 1801. Ada was arrested. Ada died in 1869.").entity("ada", "person", "Ada")
    made.says("birth", "born", person="ada", time="1801")
    made.says("arrest", "arrested", person="ada")
    made.says("death", "died", person="ada", time="1869")
    out = io.BytesIO()
    write(WorkedOut(Held(made.dossier)), out)
    written = json.loads(out.getvalue())
    assert [each["what"] for each in written["bounds"]] == ["Born", "Died"]
    assert [each["kind"] for each in written["open"]] == ["gap", "undated"]
    assert (written["agreement"], written["differences"], written["dependences"], written["silences"]) == (
        [],
        [],
        [],
        [],
    )
    assert decoded(out.getvalue(), "x.json").assertions == made.dossier.assertions


@settings(max_examples=30)
@given(dossiers())
def test_all_else_is_as_it_is(dossier: Dossier) -> None:
    before, now = Held(dossier), WorkedOut(Held(dossier))
    names = [name for name in vars(Holdings) if not name.startswith("_")]
    for name in names:
        if name not in ("record", "contradictions", "findings", "canonical"):
            assert list(getattr(now, name)()) == list(getattr(before, name)())
    assert tuple(now.contradictions()) == explained(dossier) == now.record().contradictions
