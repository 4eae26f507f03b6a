from pathlib import Path

from tests.cli.conftest import Witness

TREE = "0 HEAD\n0 @I1@ INDI\n1 NAME Ann /Lee/\n1 BIRT\n2 DATE 25 MAR 1812\n1 NOTE x\n0 TRLR\n"


def test_a_family_tree_is_taken_in_and_shown(witness: Witness, folder: Path) -> None:
    (folder / "tree.ged").write_text(TREE)
    done = witness("import", "tree.ged", "-d", "one.dossier")
    assert (done.exit_code, done.err) == (0, "tree.ged: not taken in: notes (1)\n")
    assert "25 March 1812  Born" in witness("show", "-d", "one.dossier").out
    assert witness("check", "-d", "one.dossier").exit_code == 0


def test_the_same_file_taken_in_twice_is_there_once(witness: Witness, folder: Path) -> None:
    (folder / "tree.ged").write_text(TREE)
    witness("import", "tree.ged", "-d", "one.dossier")
    assert "1 read before" in witness("import", "tree.ged", "-d", "one.dossier").out


def test_a_bibliography_is_taken_in(witness: Witness, folder: Path) -> None:
    (folder / "library.bib").write_text("@book{k, title={The Owl}, author={Lee, Ann}, year=1801}\n")
    (folder / "library.json").write_text('[{"id": "k", "title": "The Owl", "issued": {"date-parts": [[1801]]}}]')
    for name in ("library.bib", "library.json"):
        assert witness("import", name, "-d", "one.dossier").exit_code == 0
    assert "The Owl" in witness("show", "works", "-d", "one.dossier").out
    assert witness("check", "-d", "one.dossier").exit_code == 0


def test_a_json_array_of_something_else_is_refused_in_a_sentence(witness: Witness, folder: Path) -> None:
    (folder / "x.json").write_text("[1]")
    done = witness("import", "x.json", "-d", "one.dossier")
    assert (done.exit_code, "nor is it CSL JSON" in done.err) == (1, True)
    assert not (folder / "one.dossier").exists()


def test_a_table_is_shown_before_it_is_taken_in(witness: Witness, folder: Path) -> None:
    (folder / "life.csv").write_text("Date,Event,Place\n1936,Expelled,Brussels\n")
    done = witness("import", "life.csv", "-d", "one.dossier")
    assert (done.exit_code, done.out) == (
        1,
        "  date    Date: 1936\n  event   Event: Expelled\n  place   Place: Brussels\n",
    )
    assert "give --columns guessed" in done.err
    assert not (folder / "one.dossier").exists()
    assert witness("import", "life.csv", "--columns", "date=1,event=Event", "--person", "Ada Holm").exit_code == 0
    assert "1936      Expelled" in witness("show", "Ada Holm").out
    assert witness("check").exit_code == 0


def test_an_empty_file_is_told_as_empty(witness: Witness, folder: Path) -> None:
    (folder / "x.json").write_text(" \n")
    done = witness("import", "x.json", "-d", "one.dossier")
    assert (done.exit_code, "it is empty" in done.err) == (1, True)
