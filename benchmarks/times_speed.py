"""Megabytes of prose a second in which times are found, here and by other libraries, in one run on one core each.

python -m benchmarks.times_speed [passes]

The text is that of WikiWars 01 to 16, without its marks: nearly one date in every second sentence.  Ours and chrono
read all of it; the slow peers read a beginning of it, whose length is given.  Each is a process of its own; a pass to
warm up is not timed, and neither is the start.  Ours and no other also says how each value was worked out.
"""

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.edtf_peers.peers import Peer, UnavailableError, interpreter
from benchmarks.times_wikiwars import FOLDER, paths
from benchmarks.timex2 import read

ROOT = Path(__file__).resolve().parent.parent
PROGRAMS = ROOT / "benchmarks" / "times_peers"
INSTALLED = ROOT / "build" / "times-peers"
EVERYTHING, BEGINNING = 10**9, 40_000
OURS = Peer("bearwitness", "ours.py")
PEERS = {
    OURS: EVERYTHING,
    Peer("chrono-node", "chrono.mjs", "chrono-node@2.10.3"): EVERYTHING,
    Peer("recognizers-text", "recognizers_peer.py", "recognizers-text-suite==1.0.2a2 emoji==1.7.0"): BEGINNING,
    Peer("dateparser.search", "dateparser_peer.py", "dateparser==1.5.0"): BEGINNING,
}


def measured(peer: Peer, text: str, passes: int) -> tuple[str, int, list[float]]:
    """The version of a peer, how many times it finds, and the seconds of each pass.  Raises UnavailableError."""
    command = [*interpreter(peer, INSTALLED), str(PROGRAMS / peer.program), str(INSTALLED)]
    order = json.dumps({"text": text, "passes": passes})
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src") if peer is OURS else ""}
    run = subprocess.run(command, input=order, capture_output=True, text=True, env=environment, check=False)
    if run.returncode:
        raise UnavailableError((run.stderr.strip().splitlines() or ["it fails"])[-1])
    answer = json.loads(run.stdout)
    return answer["version"], answer["found"], answer["seconds"]


def start(count: int) -> float:
    """The median of how long an interpreter takes to import the stage, beyond an empty one's start, in seconds."""

    def took(program: str) -> float:
        begun = time.perf_counter()
        subprocess.run([sys.executable, "-c", program], env=os.environ | {"PYTHONPATH": str(ROOT / "src")}, check=True)
        return time.perf_counter() - begun

    return statistics.median(took("import bearwitness.reading.times") - took("") for _ in range(count))


def main() -> None:
    if not FOLDER.exists():
        sys.exit("skipped: ../shared/corpora/wikiwars is not here")
    passes = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    text = "\n\n".join(read(path)[0] for path in paths("dev"))
    print(f"MB/s on one core, median of {passes} (slowest–fastest)")
    for peer, reach in PEERS.items():
        piece = text[:reach]
        try:
            version, found, seconds = measured(peer, piece, passes)
        except UnavailableError as reason:
            print(f"{peer.name:20}skipped: {reason}")
            continue
        rates = sorted(len(piece.encode()) / 1e6 / each for each in seconds)
        speed = f"{statistics.median(rates):8.4f}  ({rates[0]:.4f}–{rates[-1]:.4f})"
        print(f"{peer.name:20}{version:>12}{speed}  {found} found in {len(piece.encode()) / 1e6:.2f} MB")
    print(f"import of the stage: {start(passes):.3f} s")


if __name__ == "__main__":
    main()
