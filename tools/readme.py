"""Puts what commands print into a Markdown page, below the lines that name them.

A block is a line `<!-- $ COMMAND -->` and a fenced text block right after it.  The commands run one after the other in
an empty folder beside the examples, with the `witness` of the environment that runs this.

usage: readme.py README.md           writes the page anew
       readme.py --check README.md   exit 1 where the page would change
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BLOCK = re.compile(r"(<!-- \$ (?P<command>.+?) -->\n```text\n).*?(\n```\n)", re.DOTALL)
COLUMNS = "100"


def renewed(page: str) -> str:
    """The page with the present output of every command in it."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "examples").symlink_to(ROOT / "examples")
        return BLOCK.sub(lambda found: found[1] + printed(found["command"], folder) + found[3], page)


def printed(command: str, folder: str) -> str:
    """What the command prints to standard output, without the blanks at the ends of lines."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = os.environ | {"PATH": path, "PYTHONPATH": str(ROOT), "COLUMNS": COLUMNS, "NO_COLOR": "1"}
    shell = ["bash", "-o", "pipefail", "-c", command]
    done = subprocess.run(shell, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"{command}: {done.stderr.strip()}")
    return "\n".join(line.rstrip() for line in done.stdout.strip("\n").split("\n"))


def main(arguments: list[str]) -> int:
    """Renews or checks the page that is named last."""
    path = Path(arguments[-1])
    page = path.read_text(encoding="utf-8")
    new = renewed(page)
    if "--check" in arguments:
        return int(new != page)
    path.write_text(new, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
