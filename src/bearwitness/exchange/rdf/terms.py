"""Terms of RDF, and nodes with what is said of them, alone or in a named graph."""

import re
from collections.abc import Iterable, Mapping
from json.encoder import encode_basestring  # JSON's escapes are among those of Turtle
from typing import NamedTuple

from bearwitness.exchange.iri import BASE, iri

Name = str
"""A thing by name, as Turtle has it: "crm:E5_Event", "d:ent-1", "<urn:example>"."""

PREFIXES: Mapping[str, str] = {
    "d": BASE,
    "bw": f"{BASE}vocabulary:",
    "crm": "http://www.cidoc-crm.org/cidoc-crm/",
    "crminf": "http://www.cidoc-crm.org/extensions/crminf/",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "edtf": "http://id.loc.gov/datatypes/edtf/",
    "wgs": "http://www.w3.org/2003/01/geo/wgs84_pos#",
    "np": "http://www.nanopub.org/nschema#",
    "dct": "http://purl.org/dc/terms/",
}
TYPE: Name = "rdf:type"
_LOCAL = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?")


class Literal(NamedTuple):
    """Words or a value; `datatype` is "" for words."""

    text: str
    datatype: Name = ""


Term = Name | Literal
Said = tuple[Name, Term]


class Node(NamedTuple):
    """A thing and what is said of it."""

    subject: Name
    said: tuple[Said, ...]


class Block(NamedTuple):
    """Nodes in the graph of that name; None where they stand in none.

    `fact` is False where the nodes may be said only inside their graph: what somebody denies, or doubts.
    """

    graph: Name | None
    nodes: tuple[Node, ...]
    fact: bool = True


def named(identifier: str, part: str = "") -> Name:
    """What has that id, or the part of it of that name."""
    whole = identifier + part
    return f"d:{whole}" if _LOCAL.fullmatch(whole) else f"<{iri(identifier)}{part}>"


def node(subject: Name, classes: str, *said: Said | Iterable[Said]) -> Node:
    """A node of those classes, named between blanks; what is said may be given one by one or several at once."""
    found: list[Said] = [(TYPE, name) for name in classes.split()]
    for each in said:
        if isinstance(each, tuple) and len(each) == 2 and isinstance(each[0], str):
            found.append((each[0], each[1]))
        else:
            found.extend(each)
    return Node(subject, tuple(found))


def turtle_term(term: Term) -> str:
    """A term as Turtle and TriG write it."""
    if isinstance(term, str):
        return term
    words = encode_basestring(term.text)
    return f"{words}^^{term.datatype}" if term.datatype else words


def full(name: Name, prefixes: Mapping[str, str] = PREFIXES) -> str:
    """The IRI that a name stands for."""
    if name.startswith("<"):
        return name[1:-1]
    prefix, _, local = name.partition(":")
    return prefixes[prefix] + local
