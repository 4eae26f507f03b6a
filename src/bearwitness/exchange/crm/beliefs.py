"""Who says so, through whom: an act of stating, the belief it concludes, and what that belief is about.

The outermost voice states, outside of any graph, its belief that a set of propositions holds.  Where it only reports
another, that set is a graph of its own, in which the next voice states its belief; and so on to the holder, whose
belief is about the assertion.
"""

from collections.abc import Iterator, Sequence

from bearwitness.exchange.crm.statements import SET
from bearwitness.exchange.crm.values import words
from bearwitness.exchange.rdf.terms import Block, Name, Node, Said, named, node

_ACT = "crm:E13_Attribute_Assignment crminf:I1_Argumentation"


def belief_blocks(
    about: str, voice: Sequence[str], held: str, said: Sequence[Said], graph_of: Name = ""
) -> Iterator[Block]:
    """The beliefs about what has the id `about`, the outermost first.

    `held` is what the holder takes it to be, and `said` what else is said of the outermost act.  An unknown speaker
    is nobody, whose act it still is.  `graph_of` is the graph that the holder's belief is about, where that has
    another name than `about`.
    """
    final = graph_of or named(about)
    chain: list[str | None] = [*voice] if voice else [None]
    for level, speaker in enumerate(chain, 1):
        last = level == len(chain)
        graph = named(about, f".says{level}") if level > 1 else None
        believed = final if last else named(about, f".says{level + 1}")
        act = _act(about, level, speaker, said if level == 1 else ())
        nodes = (act, _belief(about, level, believed, held if last else "true"))
        yield Block(graph, nodes if last else (*nodes, _reported(about, level + 1, believed)))


def _act(about: str, level: int, speaker: str | None, more: Sequence[Said]) -> Node:
    by: list[Said] = [("crm:P14_carried_out_by", named(speaker))] if speaker is not None else []
    concluded: Said = ("crminf:J2_concluded_that", named(about, f".belief{level}"))
    return node(named(about, f".act{level}"), _ACT, by, concluded, more)


def _belief(about: str, level: int, believed: Name, held: str) -> Node:
    holds: Said = ("crminf:J5_holds_to_be", words(held))
    return node(named(about, f".belief{level}"), "crminf:I2_Belief", ("crminf:J4_that", believed), holds)


def _reported(about: str, level: int, graph: Name) -> Node:
    """The set of propositions in which the next voice states its belief."""
    return node(graph, SET, ("crm:P129_is_about", named(about, f".act{level}")))
