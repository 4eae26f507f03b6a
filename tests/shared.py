"""What lies beside the repository and is not part of it: skipped with a word where it is absent."""

from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent


def shared(path: str) -> Path:
    """The place of `path` in ../shared; the test is skipped where it is not there."""
    found = REPOSITORY.parent / "shared" / path
    if not found.exists():
        pytest.skip(f"../shared/{path} is not here")
    return found
