"""Programs of the field that run in Node: what they say of a text on their standard input."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

JUDGES = Path(__file__).parent.parent / "judges"


def asked(judge: str, data: bytes) -> Any:
    """What a judge prints as JSON; the test is skipped where Node or the judge's packages are not there."""
    node = shutil.which("node")
    if node is None or not (JUDGES / "node_modules").is_dir():
        pytest.skip("the judges in Node are not here; `npm ci` in tests/judges installs them")
    done = subprocess.run([node, str(JUDGES / judge)], input=data, capture_output=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)
