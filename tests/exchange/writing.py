"""What a module of a format writes of a dossier, for the tests of formats."""

import io
from types import ModuleType

from bearwitness.exchange.holdings import Held
from bearwitness.exchange.losses import Losses, Part
from bearwitness.record import Dossier


def written(form: ModuleType, dossier: Dossier, *person: str) -> tuple[bytes, Losses]:
    """The bytes, and what the format says that it lost."""
    out = io.BytesIO()
    losses: Losses = form.write(Held(dossier), out, *person)
    return out.getvalue(), losses


def count(losses: Losses, part: Part) -> int:
    """How many of a part were lost."""
    return sum(loss.count for loss in losses if loss.part == part)
