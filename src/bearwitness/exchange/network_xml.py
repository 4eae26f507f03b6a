"""What the XML formats of graphs have in common: the network as lines, its values by name, and how they are written."""

from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO
from xml.sax.saxutils import quoteattr

import msgspec

from bearwitness.exchange.holdings import Holdings
from bearwitness.exchange.losses import Losses, lost
from bearwitness.exchange.network import NETWORK_CARRIES, Network, Node, Tie
from bearwitness.views.lookup import Lookup, plain

_ENDS = frozenset({"id", "source", "target"})
"""What every format has a place of its own for."""


def write_network(now: Holdings, out: BinaryIO, lines: Callable[[Network], Iterable[str]]) -> Losses:
    """Writes the lines of the network, and tells what is not in it."""
    network = Network(Lookup(now.record()))
    out.writelines(line.encode() for line in lines(network))
    return lost(now, NETWORK_CARRIES, network.left_out())


def shapes(kind: type[Node | Tie], integer: str) -> Iterator[tuple[str, str]]:
    """The names of the values of a node or an edge, each with its type as both formats call it, but for an integer."""
    types = {int: integer, float: "double", float | None: "double"}
    for field in msgspec.structs.fields(kind):
        if field.name not in _ENDS:
            yield field.name, types.get(field.type, "string")


def values(thing: Node | Tie) -> Iterator[tuple[str, str]]:
    """The values of a node or an edge by name; what is empty is not written."""
    for name, value in msgspec.structs.asdict(thing).items():
        if name not in _ENDS and value not in ("", None):
            yield name, str(value)


def attribute(text: str) -> str:
    """Text as the value of an attribute, in quotation marks."""
    return quoteattr(plain(text))
