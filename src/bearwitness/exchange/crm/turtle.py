"""CIDOC CRM as Turtle, for programs without named graphs: what sources plainly assert, and who believes what.

The event of a statement is in the file where it is asserted, held certain, and not rejected by a person.  Of what is
denied, questioned, held only probable or possible, or rejected, there is the belief and a sentence, no event.
"""

from typing import BinaryIO

from bearwitness.exchange.crm.blocks import PREFIXES, blocks
from bearwitness.exchange.crm.statements import is_fact
from bearwitness.exchange.crm.trig import CARRIES as CARRIED_BY_TRIG
from bearwitness.exchange.holdings import Holdings
from bearwitness.exchange.losses import Carried, Losses, lost
from bearwitness.exchange.rdf.turtle import as_facts, prefixes

CARRIES: Carried = {
    **CARRIED_BY_TRIG,
    "assertions": "what is asserted, held certain and not rejected; of others a sentence and who believes what",
}


def write(now: Holdings, out: BinaryIO) -> Losses:
    """Writes the file, one source after the other."""
    out.write(prefixes(PREFIXES).encode())
    out.writelines(text.encode() for text in as_facts(blocks(now)))
    return lost(now, CARRIES, {"assertions": sum(not is_fact(assertion) for assertion in now.assertions())})
