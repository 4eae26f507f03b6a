"""Blocks as Turtle, which knows no named graphs, and as TriG, which does."""

from collections.abc import Iterable, Iterator

from bearwitness.exchange.rdf.terms import PREFIXES, TYPE, Block, Node, turtle_term

_AND = " ;\n    "


def prefixes(names: str) -> str:
    """The declarations of the prefixes of these names."""
    return "".join(f"@prefix {name}: <{PREFIXES[name]}> .\n" for name in names.split()) + "\n"


def as_trig(blocks: Iterable[Block]) -> Iterator[str]:
    """Every block in its graph."""
    for block in blocks:
        text = "".join(map(as_turtle, block.nodes))
        yield text if block.graph is None else f"{block.graph} {{\n{text}}}\n"


def as_facts(blocks: Iterable[Block]) -> Iterator[str]:
    """The blocks that can stand without their graph."""
    for block in blocks:
        if block.fact:
            yield "".join(map(as_turtle, block.nodes))


def as_turtle(node: Node) -> str:
    """A node with all that is said of it, a line a property."""
    lines: list[str] = []
    last = ""
    for name, term in node.said:
        if name == last:
            lines[-1] += f", {turtle_term(term)}"
        else:
            lines.append(f"{'a' if name == TYPE else name} {turtle_term(term)}")
        last = name
    return f"{node.subject} {_AND.join(lines)} .\n" if lines else ""
