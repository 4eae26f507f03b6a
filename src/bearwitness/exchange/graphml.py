"""The network of a dossier as GraphML, which Gephi, Cytoscape, yEd, igraph and networkx read.

http://graphml.graphdrawing.org/specification.html: keys first, then nodes, then edges; one edge a statement and pair.
"""

from collections.abc import Iterator
from typing import BinaryIO
from xml.sax.saxutils import escape, quoteattr

import msgspec

from bearwitness.exchange.holdings import Holdings
from bearwitness.exchange.losses import Losses, lost
from bearwitness.exchange.network import NETWORK_CARRIES as CARRIES
from bearwitness.exchange.network import Network, Node, Tie
from bearwitness.views.lookup import Lookup, plain

__all__ = ["CARRIES", "write"]

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""
_TYPES = {int: "int", float: "double", float | None: "double"}
_IDENTITY = frozenset({"id", "source", "target"})


def write(now: Holdings, out: BinaryIO) -> Losses:
    """Writes the network, and tells what is not in it."""
    network = Network(Lookup(now.record()))
    out.writelines(line.encode() for line in _lines(network))
    return lost(now, CARRIES, network.left_out())


def _lines(network: Network) -> Iterator[str]:
    yield _HEAD
    yield from _keys("node", Node)
    yield from _keys("edge", Tie)
    yield '<graph id="dossier" edgedefault="directed">\n'
    for node in network.nodes():
        yield f"<node id={_attribute(node.id)}>{_data('node', node)}</node>\n"
    for tie in network.ties():
        ends = f"source={_attribute(tie.source)} target={_attribute(tie.target)}"
        yield f"<edge id={_attribute(tie.id)} {ends}>{_data('edge', tie)}</edge>\n"
    yield "</graph>\n</graphml>\n"


def _keys(of: str, kind: type[msgspec.Struct]) -> Iterator[str]:
    for field in msgspec.structs.fields(kind):
        if field.name not in _IDENTITY:
            shape = _TYPES.get(field.type, "string")
            yield f'<key id="{of}.{field.name}" for="{of}" attr.name="{field.name}" attr.type="{shape}"/>\n'


def _data(of: str, thing: Node | Tie) -> str:
    """The values of a node or an edge; what is empty is not written."""
    values = msgspec.structs.asdict(thing).items()
    return "".join(
        f'<data key="{of}.{name}">{escape(str(value))}</data>'
        for name, value in values
        if name not in _IDENTITY and value not in ("", None)
    )


def _attribute(text: str) -> str:
    return quoteattr(plain(text))
