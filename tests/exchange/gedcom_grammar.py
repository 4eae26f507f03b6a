"""A checker of GEDCOM 7 driven by the tables that FamilySearch extracts from its specification.

What a structure may hold, how often, and what its payload may be, is read from the tables; what is written here is how
a table is looked up, and the patterns of the payloads, after `grammar.abnf`.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

LINE = re.compile(r"(0|[1-9]\d*) (?:@([A-Z0-9_]+)@ )?([A-Z][A-Z0-9_]*|_[A-Z0-9_]+)(?: (.*))?", re.DOTALL)
BANNED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
POINTER = re.compile(r"@([A-Z0-9_]+)@")
_TAG = r"(?:[A-Z][A-Z0-9_]*|_[A-Z0-9_]+)"
_DATE = rf"(?:(?:GREGORIAN|JULIAN|FRENCH_R|HEBREW|_[A-Z0-9_]+) )?(?:(?:\d+ )?{_TAG} )?\d+(?: (?:BCE|_[A-Z0-9_]+))?"
_PERIOD = rf"TO {_DATE}|FROM {_DATE}(?: TO {_DATE})?"
_SPAN = r"(?:\d+y(?: \d+m)?(?: \d+w)?(?: \d+d)?|\d+m(?: \d+w)?(?: \d+d)?|\d+w(?: \d+d)?|\d+d)"
PATTERNS = {
    "type-Date": rf"|{_DATE}|{_PERIOD}|BET {_DATE} AND {_DATE}|(?:AFT|BEF|ABT|CAL|EST) {_DATE}",
    "type-Date#period": rf"|{_PERIOD}",
    "type-Date#exact": r"\d+ [A-Z]{3} \d+",
    "type-Time": r"(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?Z?",
    "type-Age": rf"|(?:[<>] )?{_SPAN}",
    "type-Name": r"[^/\t]+|[^/\t]*/[^/\t]*/[^/\t]*",
    "type-Enum": rf"{_TAG}|\d+",
    "type-List#Enum": rf"(?:{_TAG}|\d+)(?: *, *(?:{_TAG}|\d+))*",
    "type-Latitude": r"[NS](?:90|[0-8]?\d)(?:\.\d+)?",
    "type-Longitude": r"[EW](?:180|1[0-7]\d|0?\d?\d)(?:\.\d+)?",
    "type-TagDef": r"_[A-Z0-9_]+ \S+",
    "Language": r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*",
    "nonNegativeInteger": r"\d+",
}


class Node(NamedTuple):
    """A structure with those under it; `number` is that of its line."""

    number: int
    tag: str
    xref: str | None
    payload: str | None
    under: list["Node"]


class Tables:
    """The tables by what one asks of them."""

    def __init__(self, folder: Path) -> None:
        self.under = {(row[0], row[1]): row[2] for row in _rows(folder / "substructures.tsv")}
        self.often = {(row[0], row[1]): row[2] for row in _rows(folder / "cardinalities.tsv")}
        self.payload = {row[0]: row[1] for row in _rows(folder / "payloads.tsv")}
        self.enumerated = {row[0]: row[1] for row in _rows(folder / "enumerations.tsv")}
        self.sets: dict[str, set[str]] = {}
        for row in _rows(folder / "enumerationsets.tsv"):
            self.sets.setdefault(row[0], set()).add(
                re.sub(r"^(?:enum|INDI|FAM)-", "", _name(row[1])).rpartition("-")[2]
            )


def _rows(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        next(rows)
        yield from (row + [""] * (3 - len(row)) for row in rows)


def _name(uri: str) -> str:
    return uri.rpartition("/")[2]


@cache
def tables(folder: Path) -> Tables:
    return Tables(folder)


def complaints(text: str, found: Tables) -> list[str]:
    """What is wrong with a file, a sentence each; [] for a good one."""
    roots: list[Node] = []
    try:
        roots = parsed(text)
    except ValueError as error:
        return [str(error)]
    records = {node.xref: found.under.get(("", node.tag), "") for node in roots if node.xref}
    wrong = (
        [] if (roots[0].tag, roots[-1].tag) == ("HEAD", "TRLR") else ["it does not begin with HEAD and end with TRLR"]
    )
    wrong += [f"two records @{xref}@" for xref, count in Counter(n.xref for n in roots if n.xref).items() if count > 1]
    for node in roots:
        if not node.tag.startswith("_"):
            uri = found.under.get(("", node.tag))
            wrong += [f"line {node.number}: no record {node.tag}"] if uri is None else _wrong(node, uri, found, records)
    return wrong


def parsed(text: str) -> list[Node]:
    """The records; ValueError for a line that is none."""
    if BANNED.search(text.removeprefix("\ufeff")):
        raise ValueError("a banned character")
    roots: list[Node] = []
    open_nodes: list[Node] = []
    for number, raw in enumerate(re.split(r"\r\n|\r|\n", text.removeprefix("\ufeff").rstrip("\r\n")), 1):
        line = LINE.fullmatch(raw)
        if line is None or int(line[1]) > len(open_nodes):
            raise ValueError(f"line {number}: is no line: {raw[:60]}")
        level, payload = int(line[1]), line[4]
        if line[3] == "CONT":
            owner = open_nodes[level - 1]
            more = (payload or "").removeprefix("@") if (payload or "").startswith("@@") else payload or ""
            open_nodes[level - 1] = owner._replace(payload=f"{owner.payload or ''}\n{more}")
            continue
        node = Node(number, line[3], line[2], payload, [])
        (open_nodes[level - 1].under if level else roots).append(node)
        open_nodes[level:] = [node]
    return roots


def _wrong(node: Node, uri: str, found: Tables, records: dict[str, str]) -> Iterator[str]:
    here = f"line {node.number} ({node.tag})"
    yield from (f"{here}: {why}" for why in _payload(node, uri, found, records))
    counted: Counter[str] = Counter()
    for sub in node.under:
        below = found.under.get((uri, sub.tag))
        if sub.tag.startswith("_"):
            continue
        if below is None:
            yield f"{here}: may not hold {sub.tag}"
            continue
        counted[below] += 1
        yield from _wrong(sub, below, found, records)
    for (above, below), often in found.often.items():
        if above == uri:
            least, most = int(often[1]), often[3]
            if counted[below] < least or (most == "1" and counted[below] > 1):
                yield f"{here}: holds {_name(below)} {counted[below]} times, not {often}"


def _payload(node: Node, uri: str, found: Tables, records: dict[str, str]) -> Iterator[str]:
    kind, payload = found.payload.get(uri, ""), node.payload
    if kind.startswith("@"):
        yield from _pointer(payload, kind[2:-2], records)
        return
    if payload is not None and payload.startswith("@") and not payload.startswith("@@"):
        yield f"“{payload}” begins with one @"
    if kind == "" and payload is not None:
        yield f"holds “{payload}” where nothing may stand"
    if kind == "Y|<NULL>" and payload not in (None, "Y"):
        yield f"“{payload}” is not Y"
    name = kind.rpartition("XMLSchema#")[2] if "XMLSchema" in kind else _name(kind)
    if name in PATTERNS and re.fullmatch(PATTERNS[name], payload or "") is None:
        yield f"“{payload}” is no {name}"
    if uri in found.enumerated:
        yield from _enumerated(payload or "", found.sets[found.enumerated[uri]])


def _pointer(payload: str | None, kind: str, records: dict[str, str]) -> Iterator[str]:
    pointer = POINTER.fullmatch(payload or "")
    if pointer is None:
        yield f"“{payload}” is no pointer"
    elif pointer[1] != "VOID" and records.get(pointer[1]) != kind:
        yield f"“{payload}” is no {_name(kind)}"


def _enumerated(payload: str, allowed: set[str]) -> Iterator[str]:
    for value in re.split(r" *, *", payload):
        if not value.startswith("_") and value not in allowed:
            yield f"“{value}” is none of {', '.join(sorted(allowed))}"
