"""The page on formats, made from what each format says of itself and from the tests in which a judge accepts it.

usage: formats.py           writes docs/formats.md anew
       formats.py --check   exit 1 where the page would change
"""

import ast
import sys
from importlib import import_module
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from bearwitness.exchange.formats import FORMATS, Format
from bearwitness.exchange.losses import PARTS
from bearwitness.exchange.records.known import TAKEN

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "formats.md"
INTRODUCTION = """\
# Formats

*Made by `python tools/formats.py` from the formats' own tables and from the tests; a test compares the two.*

`witness export FORMAT -o FILE` writes a format and then says, with counts, what of the dossier it could not carry.
Every format is written one thing after the other, so that a large dossier does not have to fit into memory (lives and
contradictions are put together in memory), and the same dossier gives the same bytes.
"""


IMPORTS = """\
## What is taken in

`witness import FILE` takes a dossier in JSON, the folder that `witness export folder` writes, and the records of others,
which are known by their content.  What records say becomes statements of that file, with its words as evidence; what is
not taken in is counted and said.
"""


class Judge(NamedTuple):
    """Who or what accepts a format, and the test in which that is seen."""

    format: str
    name: str
    test: str


@cache
def judges() -> list[Judge]:
    """The tests that carry the mark `judge(FORMAT, NAME)`, in the order of their files."""
    files = sorted((ROOT / "tests").rglob("test_*.py"))
    return [judge for path in files for judge in _in_file(path)]


def _in_file(path: Path) -> Iterator[Judge]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        for mark in node.decorator_list if isinstance(node, ast.FunctionDef) else ():
            if isinstance(mark, ast.Call) and ast.unparse(mark.func) == "pytest.mark.judge":
                form, name = (ast.literal_eval(argument) for argument in mark.args)
                yield Judge(form, name, f"{path.relative_to(ROOT).as_posix()}::{node.name}")


def page() -> str:
    """The whole page."""
    parts = [INTRODUCTION, _list(), _matrix(), *(_section(form) for form in FORMATS.values()), _imports()]
    return "\n".join(parts)


def _list() -> str:
    rows = [f"| [`{f.name}`](#{f.name}) | `{f.ending}` | {f.says} | {_subject(f)} |" for f in FORMATS.values()]
    return "\n".join(["| format | files | what it is | of |", "| --- | --- | --- | --- |", *rows, ""])


def _subject(form: Format) -> str:
    return "the dossier" if form.of == "dossier" else "one life"


def _matrix() -> str:
    """What each format carries: a row a part, a column a format."""
    carried = {form.name: form.carries for form in FORMATS.values()}
    head = "| | " + " | ".join(f"`{name}`" for name in carried) + " |"
    rows = [
        f"| {part} | " + " | ".join(_mark(carries.get(part)) for carries in carried.values()) + " |" for part in PARTS
    ]
    meanings = [f"- **{part}**: {counted.meaning}" for part, counted in PARTS.items()]
    return "\n".join(
        [
            "## What each carries\n",
            "● wholly, ◐ in part (the section of the format says which), – not at all; each loss is counted.\n",
            head,
            "| --- |" + " :-: |" * len(carried),
            *rows,
            "",
            *meanings,
            "",
        ]
    )


def _mark(how: str | None) -> str:
    return "–" if how is None else "◐" if how else "●"


def _section(form: Format) -> str:
    carries = form.carries
    in_part = [f"- {part}: {how}" for part, how in carries.items() if how]
    missing = ", ".join(part for part in PARTS if part not in carries)
    found = [f"- {judge.name} (`{judge.test}`)" for judge in judges() if judge.format == form.name]
    lines = [f"## {form.name}\n", import_module(form.module).__doc__ or ""]
    lines += ["Carried in part:\n", *in_part, ""] if in_part else []
    lines += [f"Not carried: {missing}.\n"] if missing else []
    lines += ["Judged by:\n", *found, ""]
    return "\n".join(lines)


def _imports() -> str:
    """What can be taken in besides a dossier, from the modules that read it."""
    modules: dict[str, list[str]] = {}
    for says, module in TAKEN:
        modules.setdefault(module, []).append(says)
    parts = [IMPORTS]
    for module, kinds in modules.items():
        parts += [f"### {' · '.join(kinds)}\n", import_module(module).__doc__ or ""]
    return "\n".join(parts)


def main(arguments: list[str]) -> int:
    """Writes or checks the page."""
    new = page()
    if "--check" in arguments:
        return int(PAGE.read_text(encoding="utf-8") != new)
    PAGE.write_text(new, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
