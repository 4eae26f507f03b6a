"""CIDOC CRM as JSON-LD 1.1, with the same graphs as the TriG; its context is in the file and nothing is fetched."""

from typing import BinaryIO

from bearwitness.exchange.crm.blocks import PREFIXES, blocks
from bearwitness.exchange.crm.trig import CARRIES as CARRIED_BY_TRIG
from bearwitness.exchange.holdings import Holdings
from bearwitness.exchange.losses import Carried, Losses, lost
from bearwitness.exchange.rdf.jsonld import as_jsonld

CARRIES: Carried = CARRIED_BY_TRIG


def write(now: Holdings, out: BinaryIO) -> Losses:
    """Writes the file, one source after the other."""
    out.writelines(as_jsonld(blocks(now), PREFIXES))
    return lost(now, CARRIES)
