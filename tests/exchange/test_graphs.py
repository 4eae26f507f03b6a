"""GraphML and GEXF, read by networkx."""

import io
from types import ModuleType
from typing import Any

import networkx as nx
import pytest
from hypothesis import HealthCheck, given, settings
from tests.exchange.writing import count, written
from tests.strategies import dossiers
from tests.views.making import Making

from bearwitness.exchange import gexf, graphml
from bearwitness.exchange.network import Network
from bearwitness.record import Dossier
from bearwitness.store.snapshot import Snapshot
from bearwitness.views.lookup import Lookup


def opened(form: ModuleType, data: bytes) -> Any:
    """What networkx reads; more than one line between two are kept apart."""
    found = nx.read_graphml(io.BytesIO(data)) if form is graphml else nx.read_gexf(io.BytesIO(data), version="1.3")
    return nx.MultiDiGraph(found)


def family() -> Making:
    made = Making(
        "Ada and Bruno had a son, Cid. Ada and Bruno were arrested at Pisa in 1812. Dan denies that Ada fled."
    )
    for label in ("Ada", "Bruno", "Cid", "Dan"):
        made.entity(label.lower(), "person", label)
    made.entity("pisa", "place", "Pisa")
    made.says("kinship", "son", person=("ada", "bruno"), relative="cid", relation="son")
    made.says("arrest", "arrested", person=("ada", "bruno"), time="1812", place="pisa")
    made.says("move", "fled", person="ada", destination="pisa", voice=("dan",), stance="denies")
    return made


@pytest.mark.parametrize("form", [graphml, gexf], ids=["graphml", "gexf"])
def test_parents_are_no_kin_of_each_other_and_who_is_arrested_together_is_tied(form: ModuleType) -> None:
    data, _ = written(form, family().dossier)
    ties = {(u, v, tie["label"]) for u, v, tie in opened(form, data).edges(data=True)}
    assert ties == {
        ("ada", "cid", "son"),
        ("bruno", "cid", "son"),
        ("ada", "pisa", "arrest: place"),
        ("bruno", "pisa", "arrest: place"),
        ("ada", "bruno", "arrest"),
    }


def test_a_tie_carries_what_it_rests_on() -> None:
    data, losses = written(graphml, family().dossier)
    tie = next(tie for *_, tie in opened(graphml, data).edges(data=True) if tie["label"] == "arrest: place")
    assert (tie["says"], tie["date"], tie["edtf"]) == ("Ada and Bruno are arrested at Pisa", "1812", "1812")
    assert (tie["words"], tie["who"]) == ("Ada and Bruno were arrested at Pisa in 1812.", "according to the reviewer")
    assert count(losses, "assertions") == 1


def test_gephi_shows_a_tie_on_the_days_of_its_date() -> None:
    data, _ = written(gexf, family().dossier)
    assert data.count(b' start="1812-01-01" end="1812-12-31">') == 3


@pytest.mark.judge("graphml", "networkx")
@pytest.mark.parametrize("form", [graphml])
def test_networkx_reads_graphml_of_the_examples(form: ModuleType, demonstration: Snapshot) -> None:
    reads_all(form, demonstration.record())


@pytest.mark.judge("gexf", "networkx")
@pytest.mark.parametrize("form", [gexf])
def test_networkx_reads_gexf_of_the_examples(form: ModuleType, demonstration: Snapshot) -> None:
    reads_all(form, demonstration.record())


@pytest.mark.parametrize("form", [graphml, gexf], ids=["graphml", "gexf"])
@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(dossiers())
def test_every_dossier_is_a_graph_with_its_nodes_and_ties(form: ModuleType, dossier: Dossier) -> None:
    reads_all(form, dossier)


def reads_all(form: ModuleType, dossier: Dossier) -> None:
    data, _ = written(form, dossier)
    graph, network = opened(form, data), Network(Lookup(dossier))
    assert {name: node["label"] for name, node in graph.nodes(data=True)} == {
        node.id: node.label for node in network.nodes()
    }
    ties = sorted((tie.source, tie.target, tie.label) for tie in network.ties())
    assert sorted((u, v, tie["label"]) for u, v, tie in graph.edges(data=True)) == ties
    assert written(form, dossier)[0] == data


@pytest.mark.parametrize("form", [graphml, gexf], ids=["graphml", "gexf"])
def test_no_name_can_break_the_file(form: ModuleType) -> None:
    made = family().entity("ada", "person", '</data><script>"&\x00\ud800\ufffe\u202e <!--')
    data, _ = written(form, made.dossier)
    assert opened(form, data).nodes["ada"]["label"] == '</data><script>"& <!--'
