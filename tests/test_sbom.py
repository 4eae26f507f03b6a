"""What the project is made of is told in a standard form, and every licence is one that may be used."""

import subprocess
import sys

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


def test_every_dependency_is_locked_to_one_version() -> None:
    lines = (REPOSITORY / "requirements.lock").read_text(encoding="utf-8").splitlines()
    assert all(line.count("==") >= 1 and "://" not in line for line in lines)
    assert lines == sorted(set(lines), key=str.casefold)
