"""What the benchmarks measure is what they say."""

from benchmarks.chronology.families import tree
from benchmarks.chronology.lives import lives

from bearwitness.chronology import Chronology
from bearwitness.chronology.network.conflicts import conflicts
from bearwitness.chronology.network.network import Network

GEDCOM = """\
0 HEAD
0 @I1@ INDI
1 NAME Louis /Hohenzollern/
1 BIRT
2 DATE 5 NOV 1773
1 DEAT
2 DATE 28 DEC 1796
0 @I2@ INDI
1 NAME Frederica
1 BIRT
2 DATE ABT 1778
1 BURI
2 DATE 1841
0 @F1@ FAM
1 HUSB @I1@
1 WIFE @I2@
1 MARR
2 DATE BET 1 JAN 1815 AND 29 AUG 1815
1 CHIL @I3@
0 @I3@ INDI
1 NAME Frederick
1 BIRT
2 DATE (unknown)
0 TRLR
"""


def test_the_same_seed_gives_the_same_lives() -> None:
    one, other = lives(200, seed=1, planted=3), lives(200, seed=1, planted=3)
    assert (one.rows, one.planted) == (other.rows, other.planted)


def test_lives_can_be_true_and_none_of_the_planted_statements_can() -> None:
    assert list(conflicts(Network(lives(200, seed=1).rows))) == []
    made = lives(200, seed=1, planted=9)
    found = [conflict.statements for conflict in conflicts(Network(made.rows))]
    assert all(any(planted in each for each in found) for planted in made.planted)
    assert all(set(made.planted) & each for each in found)


def test_a_man_who_died_before_he_married_is_found_in_a_family_tree() -> None:
    dossier = tree("x", GEDCOM.encode())
    told = {a.id: a for a in dossier.assertions}
    (found,) = Chronology(dossier).conflicts
    dated = [(told[s].type, told[s].time) for s in found.statements]
    assert [(kind, when.edtf) for kind, when in dated if when is not None] == [
        ("death", "1796-12-28"),
        ("marriage", "[1815-01-01..1815-08-29]"),
    ]
