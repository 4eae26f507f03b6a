"""Blocks as JSON-LD 1.1, with its context in it."""

from collections.abc import Iterable, Iterator

import msgspec

from bearwitness.exchange.rdf.terms import PREFIXES, TYPE, Block, Node, Term

_ENCODER = msgspec.json.Encoder()


def as_jsonld(blocks: Iterable[Block], prefixes: str) -> Iterator[bytes]:
    """One document, a line a node; named graphs are nodes with an `@graph`."""
    context = {name: PREFIXES[name] for name in prefixes.split()}
    yield b'{"@context": ' + _ENCODER.encode(context) + b',\n"@graph": ['
    separator = b"\n"
    for block in blocks:
        nodes = [_node(node) for node in block.nodes]
        for value in nodes if block.graph is None else [{"@id": _name(block.graph), "@graph": nodes}]:
            yield separator + _ENCODER.encode(value)
            separator = b",\n"
    yield b"\n]}\n"


def _node(node: Node) -> dict[str, object]:
    said: dict[str, list[object]] = {}
    for name, term in node.said:
        value = _name(term) if name == TYPE and isinstance(term, str) else _term(term)
        said.setdefault("@type" if name == TYPE else name, []).append(value)
    return {"@id": _name(node.subject), **said}


def _term(term: Term) -> object:
    if isinstance(term, str):
        return {"@id": _name(term)}
    return {"@value": term.text, "@type": term.datatype} if term.datatype else {"@value": term.text}


def _name(name: str) -> str:
    return name[1:-1] if name.startswith("<") else name
