"""The network of a dossier as GEXF 1.3, for the timeline of Gephi: a tie is there on the days that its date allows.

https://gexf.net/1.3/: attributes declared first, then nodes, then edges.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO

from bearwitness.exchange.holdings import Holdings
from bearwitness.exchange.losses import Losses
from bearwitness.exchange.network import NETWORK_CARRIES as CARRIES
from bearwitness.exchange.network import Network, Node, Tie
from bearwitness.exchange.network_xml import attribute, shapes, values, write_network

__all__ = ["CARRIES", "write"]

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
<graph defaultedgetype="directed" mode="dynamic" timeformat="date">
"""
_LABEL = "label"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def write(now: Holdings, out: BinaryIO) -> Losses:
    """Writes the network, and tells what is not in it."""
    return write_network(now, out, _lines)


def _lines(network: Network) -> Iterator[str]:
    yield _HEAD
    yield from _attributes("node", Node)
    yield from _attributes("edge", Tie)
    yield "<nodes>\n"
    for node in network.nodes():
        yield f"<node id={attribute(node.id)} label={attribute(node.label)}>{_values(node)}</node>\n"
    yield "</nodes>\n<edges>\n"
    for tie in network.ties():
        ends = f"source={attribute(tie.source)} target={attribute(tie.target)} label={attribute(tie.label)}"
        yield f"<edge id={attribute(tie.id)} {ends}{_spell(tie)}>{_values(tie)}</edge>\n"
    yield "</edges>\n</graph>\n</gexf>\n"


def _attributes(of: str, kind: type[Node | Tie]) -> Iterator[str]:
    yield f'<attributes class="{of}" mode="static">\n'
    for name, shape in shapes(kind, "integer"):
        if name != _LABEL:
            yield f'<attribute id="{name}" title="{name}" type="{shape}"/>\n'
    yield "</attributes>\n"


def _values(thing: Node | Tie) -> str:
    written = (
        f"<attvalue for={attribute(name)} value={attribute(value)}/>" for name, value in values(thing) if name != _LABEL
    )
    return f"<attvalues>{''.join(written)}</attvalues>"


def _spell(tie: Tie) -> str:
    """From which day to which a tie is there; days before the year 0 or beyond 9999 are none to Gephi."""
    ends = (("start", tie.earliest), ("end", tie.latest))
    return "".join(f" {name}={attribute(day)}" for name, day in ends if _DAY.fullmatch(day))
