"""What the project is made of is told in a standard form, and every licence is one that may be used."""

import subprocess
import sys
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from tests.shared import REPOSITORY


def sbom(*options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "tools/sbom.py", *options]
    return subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)


def test_the_sbom_is_what_the_schema_of_cyclonedx_says() -> None:
    made = sbom()
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(made.stdout) is None
    assert made.stdout == sbom().stdout


def test_every_licence_is_permissive_or_has_a_reason() -> None:
    audit = sbom("--audit")
    assert audit.returncode == 0, audit.stdout


ADVISORY = """
id: PYSEC-1
aliases: [CVE-1]
affected:
- package: {name: Msgspec, ecosystem: PyPI}
  ranges:
  - {type: GIT, events: [{introduced: '0'}]}
  - {type: ECOSYSTEM, events: [{introduced: '0'}, {BOUND}]}
  versions: [0.1.0]
"""
BOUNDS = [
    ("fixed: 999.0", 1, "it is not mended yet"),
    ("fixed: 0.2", 0, "it was mended"),
    ("last_affected: 999.0", 1, "the last version that has it is to come"),
    ("last_affected: 0.2", 0, "a version before was the last"),
]


@pytest.mark.parametrize(("bound", "status", "why"), BOUNDS, ids=[why for _, _, why in BOUNDS])
def test_a_known_weakness_of_a_locked_version_is_told(tmp_path: Path, bound: str, status: int, why: str) -> None:
    folder = tmp_path / "vulns" / "msgspec"
    folder.mkdir(parents=True)
    (folder / "PYSEC-1.yaml").write_text(ADVISORY.replace("BOUND", bound), encoding="utf-8")
    audit = sbom("--weaknesses", str(tmp_path))
    assert (audit.returncode, audit.stdout.count("PYSEC-1 (CVE-1)")) == (status, status), why


def test_every_dependency_is_locked_to_one_version() -> None:
    lines = (REPOSITORY / "requirements.lock").read_text(encoding="utf-8").splitlines()
    assert all(line.count("==") >= 1 and "://" not in line for line in lines)
    assert lines == sorted(set(lines), key=str.casefold)
