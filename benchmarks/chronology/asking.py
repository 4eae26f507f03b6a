"""Where the peers are installed, and how they are asked: in a folder of their own, `build/chronology-peers`.

One that cannot be installed, or that fails, is left out with the reason.
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PEERS = Path(__file__).resolve().parent / "peers"
FOLDER = ROOT / "build" / "chronology-peers"


class UnavailableError(Exception):
    """A peer cannot be asked, for the reason given."""


def interpreter(package: str) -> Path:
    """A Python that has the package and numpy; they are installed first.  Raises UnavailableError."""
    folder = FOLDER / package
    python = folder / "bin" / "python"
    if not python.exists():
        _run([sys.executable, "-m", "venv", str(folder)])
    if _fails([str(python), "-c", f"import importlib.metadata as m; m.version('{package}')"]):
        _run([str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "numpy", package])
    return python


def asked(command: list[str], given: str = "", seconds: float | None = None) -> str:
    """What a peer's program prints.  Raises UnavailableError where it fails or takes longer."""
    try:
        return _run(command, given, seconds)
    except subprocess.TimeoutExpired as error:
        raise UnavailableError(f"more than {seconds:.0f} s") from error


def _fails(command: list[str]) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode != 0


def _run(command: list[str], given: str = "", seconds: float | None = None) -> str:
    environment = os.environ | {"PYTHONPATH": ""}
    done = subprocess.run(
        command, input=given, capture_output=True, text=True, timeout=seconds, env=environment, check=False
    )
    if done.returncode:
        raise UnavailableError((done.stderr.strip().splitlines() or ["it fails"])[-1])
    return done.stdout
