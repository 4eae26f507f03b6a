"""How long `witness` takes as a user starts it: the whole process, median of n.

python -m benchmarks.startup [n] [TEXT]        TEXT is otherwise ../shared/samples/serge-review.txt
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT.parent / "shared" / "samples" / "serge-review.txt"
MAIN = [sys.executable, "-c", "from bearwitness.cli import main; main()"]


def seconds(arguments: list[str], folder: Path) -> float:
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    start = time.perf_counter()
    subprocess.run([*MAIN, *arguments], cwd=folder, env=environment, check=True, capture_output=True)
    return time.perf_counter() - start


def once(name: str, text: Path) -> float:
    with TemporaryDirectory() as folder:
        if name == "read a text":
            return seconds(["read", str(text)], Path(folder))
        if name == "read it again":
            seconds(["read", str(text)], Path(folder))
            return seconds(["read", str(text)], Path(folder))
        return seconds(name.split(), Path(folder))


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    text = Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else SAMPLE
    for name in ("--help", "read --help", "read a text", "read it again"):
        once(name, text)
        print(f"{name:<14} {statistics.median(once(name, text) for _ in range(count)):.3f} s, median of {count}")


if __name__ == "__main__":
    main()
