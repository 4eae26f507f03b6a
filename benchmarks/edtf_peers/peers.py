"""The peers: where they are installed, and how they are asked.

They go into a folder of their own (`build/edtf-peers`) that nothing else uses; one that cannot be installed, or that
fails, is left out with the reason.
"""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from shutil import which
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
HERE = Path(__file__).resolve().parent
FOLDER = ROOT / "build" / "edtf-peers"
CORPUS = ROOT.parent / "shared" / "corpora" / "edtf"


@dataclass(frozen=True)
class Peer:
    """A library: its name, the program that asks it, and the package that has it."""

    name: str
    program: str
    package: str = ""


@dataclass(frozen=True)
class Answers:
    """What a library made of the strings, and the seconds of each pass over them."""

    version: str
    readings: list[list[str | None] | None]
    seconds: list[float]


class UnavailableError(Exception):
    """A peer cannot be asked, for the reason given."""


OURS = Peer("bearwitness.edtf", "ours.py")
PEERS = (
    Peer("edtf.js", "edtf_js.mjs", "edtf@4.11.1"),
    Peer("python-edtf", "python_edtf.py", "edtf==5.0.2"),
    Peer("undate", "undate_peer.py", "undate==0.8.0"),
    Peer("edtf-validate", "validate.py", "edtf-validate==2.0.0"),
)


def ask(peer: Peer, strings: Sequence[str], passes: int = 0) -> Answers:
    """The answers of `peer`; it is installed first where it is not yet.  Raises UnavailableError."""
    command = [*interpreter(peer), str(HERE / peer.program), str(FOLDER)]
    order = json.dumps({"strings": list(strings), "passes": passes})
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src") if peer is OURS else ""}
    run = subprocess.run(command, input=order, capture_output=True, text=True, env=environment, check=False)
    if run.returncode:
        raise UnavailableError((run.stderr.strip().splitlines() or ["it fails"])[-1])
    found: dict[str, Any] = json.loads(run.stdout)
    return Answers(found["version"], found["readings"], found["seconds"])


def interpreter(peer: Peer, folder: Path = FOLDER) -> list[str]:
    """What runs the program of `peer`, which is installed into the folder first where it is not yet.

    One without a package is this project's.  Raises UnavailableError.
    """
    if not peer.package:
        return [sys.executable]
    return _node(peer, folder) if peer.program.endswith(".mjs") else _python(peer, folder)


def _node(peer: Peer, folder: Path) -> list[str]:
    node, npm = which("node"), which("npm")
    if node is None or npm is None:
        raise UnavailableError("Node and npm are not on the path")
    if not (folder / "node_modules").exists():
        folder.mkdir(parents=True, exist_ok=True)
        _install([npm, "install", "--prefix", str(folder), "--no-audit", "--no-fund", "--ignore-scripts", peer.package])
    return [node]


def _python(peer: Peer, folder: Path) -> list[str]:
    python = folder / peer.package / "bin" / "python"
    if not python.exists():
        _install([sys.executable, "-m", "venv", str(folder / peer.package)])
    marker = folder / peer.package / "installed"
    if not marker.exists():
        _install([str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *peer.package.split()])
        marker.touch()
    return [str(python)]


def _install(command: list[str]) -> None:
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode:
        raise UnavailableError((run.stderr.strip().splitlines() or ["it cannot be installed"])[-1])
