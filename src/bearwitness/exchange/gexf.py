"""The network of a dossier as GEXF 1.3, for the timeline of Gephi: a tie is there on the days that its date allows.

https://gexf.net/1.3/: attributes declared first, then nodes, then edges.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO
from xml.sax.saxutils import quoteattr

import msgspec

from bearwitness.exchange.holdings import Holdings
from bearwitness.exchange.losses import Losses, lost
from bearwitness.exchange.network import NETWORK_CARRIES as CARRIES
from bearwitness.exchange.network import Network, Node, Tie
from bearwitness.views.lookup import Lookup, plain

__all__ = ["CARRIES", "write"]

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
<graph defaultedgetype="directed" mode="dynamic" timeformat="date">
"""
_TYPES = {int: "integer", float: "double", float | None: "double"}
_ELSEWHERE = frozenset({"id", "source", "target", "label"})
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def write(now: Holdings, out: BinaryIO) -> Losses:
    """Writes the network, and tells what is not in it."""
    network = Network(Lookup(now.record()))
    out.writelines(line.encode() for line in _lines(network))
    return lost(now, CARRIES, network.left_out())


def _lines(network: Network) -> Iterator[str]:
    yield _HEAD
    yield from _attributes("node", Node)
    yield from _attributes("edge", Tie)
    yield "<nodes>\n"
    for node in network.nodes():
        yield f"<node id={_text(node.id)} label={_text(node.label)}>{_values(node)}</node>\n"
    yield "</nodes>\n<edges>\n"
    for tie in network.ties():
        ends = f"source={_text(tie.source)} target={_text(tie.target)} label={_text(tie.label)}"
        yield f"<edge id={_text(tie.id)} {ends}{_spell(tie)}>{_values(tie)}</edge>\n"
    yield "</edges>\n</graph>\n</gexf>\n"


def _attributes(of: str, kind: type[msgspec.Struct]) -> Iterator[str]:
    yield f'<attributes class="{of}" mode="static">\n'
    for field in msgspec.structs.fields(kind):
        if field.name not in _ELSEWHERE:
            shape = _TYPES.get(field.type, "string")
            yield f'<attribute id="{field.name}" title="{field.name}" type="{shape}"/>\n'
    yield "</attributes>\n"


def _values(thing: Node | Tie) -> str:
    """The attributes of a node or an edge; what is empty is not written."""
    values = msgspec.structs.asdict(thing).items()
    written = "".join(
        f"<attvalue for={_text(name)} value={_text(str(value))}/>"
        for name, value in values
        if name not in _ELSEWHERE and value not in ("", None)
    )
    return f"<attvalues>{written}</attvalues>"


def _spell(tie: Tie) -> str:
    """From which day to which a tie is there; days before the year 0 or beyond 9999 are none to Gephi."""
    ends = (("start", tie.earliest), ("end", tie.latest))
    return "".join(f" {name}={_text(day)}" for name, day in ends if _DAY.fullmatch(day))


def _text(text: str) -> str:
    return quoteattr(plain(text))
