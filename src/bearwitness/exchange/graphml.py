"""The network of a dossier as GraphML, which Gephi, Cytoscape, yEd, igraph and networkx read.

http://graphml.graphdrawing.org/specification.html: keys first, then nodes, then edges; one edge a statement and pair.
"""

from collections.abc import Iterator
from typing import BinaryIO
from xml.sax.saxutils import escape

from bearwitness.exchange.holdings import Holdings
from bearwitness.exchange.losses import Losses
from bearwitness.exchange.network import NETWORK_CARRIES as CARRIES
from bearwitness.exchange.network import Network, Node, Tie
from bearwitness.exchange.network_xml import attribute, shapes, values, write_network

__all__ = ["CARRIES", "write"]

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""


def write(now: Holdings, out: BinaryIO) -> Losses:
    """Writes the network, and tells what is not in it."""
    return write_network(now, out, _lines)


def _lines(network: Network) -> Iterator[str]:
    yield _HEAD
    yield from _keys("node", Node)
    yield from _keys("edge", Tie)
    yield '<graph id="dossier" edgedefault="directed">\n'
    for node in network.nodes():
        yield f"<node id={attribute(node.id)}>{_data('node', node)}</node>\n"
    for tie in network.ties():
        ends = f"source={attribute(tie.source)} target={attribute(tie.target)}"
        yield f"<edge id={attribute(tie.id)} {ends}>{_data('edge', tie)}</edge>\n"
    yield "</graph>\n</graphml>\n"


def _keys(of: str, kind: type[Node | Tie]) -> Iterator[str]:
    for name, shape in shapes(kind, "int"):
        yield f'<key id="{of}.{name}" for="{of}" attr.name="{name}" attr.type="{shape}"/>\n'


def _data(of: str, thing: Node | Tie) -> str:
    return "".join(f'<data key="{of}.{name}">{escape(value)}</data>' for name, value in values(thing))
