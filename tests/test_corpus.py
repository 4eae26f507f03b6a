"""The corpus `corpora/lives`: what its checker says of every document, and what the format promises beyond that."""

import re
import runpy
from pathlib import Path
from typing import Any

import pytest

from bearwitness import edtf
from bearwitness.record.ontology import BY_NAME

FOLDER = Path(__file__).parent.parent / "corpora" / "lives"
FILES = sorted(FOLDER.glob("*.life")) + sorted(FOLDER.glob("second/*.life"))
CHECK = runpy.run_path(str(FOLDER / "check.py"))
BESIDE_ROLES = {"time", "place", "duration", "voice", "stance", "modality"}
every_document = pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")


def record(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = CHECK["parse"](path.read_text(encoding="utf-8"))["record"]
    return found


def example() -> str:
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    return next(block for block in readme.split("```\n") if block.startswith("#meta"))


@every_document
def test_the_checker_has_no_complaint(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert CHECK["main"]([path]) == 0, capsys.readouterr().out


@every_document
def test_every_time_is_edtf(path: Path) -> None:
    for value in record(path)["T"].values():
        edtf.parse(value)


@every_document
def test_every_assertion_has_the_roles_of_its_type_and_no_others(path: Path) -> None:
    for name, assertion in record(path)["A"].items():
        kind = BY_NAME[assertion["type"]]
        roles = {role for role, _ in assertion["roles"]}
        assert set(kind.required) <= roles <= {role.name for role in kind.roles} | BESIDE_ROLES, name


@every_document
def test_the_chain_of_a_quotation_ends_with_its_speaker_or_its_work(path: Path) -> None:
    for name, items in record(path)["Q"].items():
        chain = dict(items).get("voice", "").split(",")
        ends = {value for role, value in items if role in {"speaker", "work"}}
        assert chain[-1] in ends | {""}, name


@every_document
def test_a_document_is_free_and_has_a_subject(path: Path) -> None:
    document = CHECK["parse"](path.read_text(encoding="utf-8"))
    assert document["meta"]["licence"] == "CC0"
    assert document["meta"]["subject"] in document["record"]["E"]


def test_the_readme_counts_what_is_there(capsys: pytest.CaptureFixture[str]) -> None:
    CHECK["main"](sorted(FOLDER.glob("*.life")))
    counts = re.findall(r"'\w+': (\d+)", capsys.readouterr().out)
    row = "| together | " + " | ".join(f"{int(count):,}" for count in counts) + " |"
    assert row in (FOLDER / "README.md").read_text(encoding="utf-8")


def test_the_example_in_the_readme_is_a_document() -> None:
    assert CHECK["parse"](example())["errors"] == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [("modality=probable", "modality=likely"), ("time=t1", "time=t9"), ("born|a1", "born|a9"), ("birth", "nativity")],
)
def test_the_checker_sees_a_fault(right: str, wrong: str) -> None:
    assert CHECK["parse"](example().replace(right, wrong, 1))["errors"]
