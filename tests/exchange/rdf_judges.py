"""Ontologies as judges of RDF: which terms there are, and what may stand on either side of a property."""

from functools import cache
from typing import Any

from pyshacl import validate
from rdflib import RDF, RDFS, BNode, Dataset, Graph, Literal, Namespace, URIRef
from tests.shared import shared

CRM = Namespace("http://www.cidoc-crm.org/cidoc-crm/")
PROV = Namespace("http://www.w3.org/ns/prov#")
SH = Namespace("http://www.w3.org/ns/shacl#")
SKOS = Namespace("http://www.w3.org/2004/02/skos/core#")


@cache
def official() -> Graph:
    """CIDOC CRM 7.1.3 as its editors publish it."""
    return Graph().parse(shared("standards/cidoc-crm/official/CIDOC_CRM_v7.1.3.rdf"), format="xml")


@cache
def provenance() -> Graph:
    """PROV-O as the W3C publishes it."""
    return Graph().parse(shared("standards/prov-o/prov-o.ttl"), format="turtle")


def merged(trig: bytes, form: str = "trig") -> Graph:
    """All triples of a file, whatever graph they stand in."""
    dataset = Dataset()
    dataset.parse(data=trig.decode(), format=form)
    found = Graph()
    for subject, predicate, thing, _ in dataset.quads():
        found.add((subject, predicate, thing))
    return found


def unknown_terms(graph: Graph, namespace: Namespace, ontology: Graph) -> set[str]:
    """The terms of a namespace, used as classes or properties, that its ontology has not."""
    used = {p for _, p, _ in graph} | set(graph.objects(predicate=RDF.type))
    return {str(term) for term in used if term in namespace and (term, None, None) not in ontology}


@cache
def shapes() -> Graph:
    """A SHACL shape for the domain and the range of every property of CIDOC CRM and PROV-O that states one."""
    found = Graph()
    for ontology in (official(), provenance()):
        for name, target in ((RDFS.domain, SH.targetSubjectsOf), (RDFS.range, SH.targetObjectsOf)):
            for of, kind in ontology.subject_objects(name):
                if isinstance(of, URIRef) and isinstance(kind, URIRef):
                    shape = BNode()
                    found.add((shape, RDF.type, SH.NodeShape))
                    found.add((shape, target, of))
                    literal = kind == RDFS.Literal or str(kind).startswith("http://www.w3.org/2001/XMLSchema#")
                    constraint = (SH.nodeKind, SH.Literal) if literal else (SH["class"], kind)
                    found.add((shape, *constraint))
    return found


def complaints(graph: Graph) -> list[str]:
    """What pyshacl says of the graph against the domains and ranges of the ontologies."""
    ontologies = Graph()
    for ontology in (official(), provenance()):
        for triple in ontology.triples((None, RDFS.subClassOf, None)):
            ontologies.add(triple)
    conforms, report, _ = validate(graph, shacl_graph=shapes(), ont_graph=ontologies, inference="none", advanced=False)
    if conforms:
        return []
    results: Any = report
    return sorted(
        f"{results.value(result, SH.focusNode)} {results.value(result, SH.sourceConstraintComponent)}"
        f" {results.value(result, SH.resultMessage)}"
        for result in results.subjects(RDF.type, SH.ValidationResult)
    )


def words(graph: Graph, subject: Any, predicate: Any) -> str | None:
    """The words of a literal; None where there is none."""
    found = graph.value(subject, predicate)
    return str(found) if isinstance(found, Literal) else None
