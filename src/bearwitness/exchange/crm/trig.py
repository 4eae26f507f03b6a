"""CIDOC CRM as TriG: every statement and every reported belief in a graph of its own."""

from typing import BinaryIO

from bearwitness.exchange.crm.blocks import PREFIXES, blocks
from bearwitness.exchange.holdings import Holdings
from bearwitness.exchange.losses import Carried, Losses, lost, wholly
from bearwitness.exchange.rdf.turtle import as_trig, prefixes

CARRIES: Carried = wholly(
    "sources texts furniture entities names mentions links points times reasons assertions dates durations places voices"
    " stances modalities certainties statuses readers words positions citations quotations disputes contradictions"
    " decisions"
)


def write(now: Holdings, out: BinaryIO) -> Losses:
    """Writes the file, one source after the other."""
    out.write(prefixes(PREFIXES).encode())
    out.writelines(text.encode() for text in as_trig(blocks(now)))
    return lost(now, CARRIES)
