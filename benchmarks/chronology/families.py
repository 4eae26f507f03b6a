"""Real family trees: what GEDCOM files state of births, deaths, marriages and children, and what of it cannot be true.

python -m benchmarks.chronology.families [FILE.ged ...]     otherwise the files of ../shared/standards that have families

A small reader for this measurement alone, of GEDCOM 5.5.1 and 7: births, baptisms, deaths, burials, marriages, events of
a life, parents and children, with their dates as far as they are Gregorian or Julian days, months and years.
"""

import re
import sys
import time
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from bearwitness.chronology import Chronology
from bearwitness.edtf import EdtfError, first_and_last
from bearwitness.record import (
    Anchor,
    Assertion,
    AssertionType,
    Dossier,
    Entity,
    Participant,
    SourceRecord,
    When,
)
from bearwitness.views import contradictions

SHARED = Path(__file__).resolve().parents[3] / "shared" / "standards"
_MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()
_LINE = re.compile(r"\s*(\d+) (?:@([^@]+)@ )?(\w+) ?(.*)")
_POINT = re.compile(r"(?:(\d{1,2}) )?(?:([A-Z]{3}) )?(\d{3,4})(?:/\d\d?)?")
_KINDS: dict[str, AssertionType] = {
    "BIRT": "birth",
    "DEAT": "death",
    "MARR": "marriage",
    "BAPM": "participation",
    "CHR": "participation",
    "BURI": "participation",
    "CENS": "residence",
    "RESI": "residence",
    "OCCU": "occupation",
    "EMIG": "move",
    "IMMI": "move",
    "GRAD": "award",
    "EDUC": "education",
}


class Tree:
    """A file as a dossier: each line with a date is the words of a statement."""

    def __init__(self, name: str, text: str) -> None:
        self.text = text
        self.name = name
        self.people: dict[str, str] = {}
        self.assertions: list[Assertion] = []
        self._read()

    def dossier(self) -> Dossier:
        """The tree as one source and its statements."""
        source = SourceRecord(id="s", title=self.name, kind="record", text=self.text, sha256="0" * 64)
        people = tuple(Entity(id=i, type="person", label=label) for i, label in self.people.items())
        return Dossier(sources=(source,), entities=people, assertions=tuple(self.assertions))

    def _read(self) -> None:
        for record in _records(self.text):
            kind = record[0][2]
            if kind == "INDI":
                self._person(record)
            elif kind == "FAM":
                self._family(record)

    def _person(self, record: list["Line"]) -> None:
        identifier = record[0][1]
        name = next((value for _, _, tag, value, _ in record if tag == "NAME"), identifier)
        self.people[identifier] = f"{' '.join(name.replace('/', ' ').split())} {identifier}"
        for tag, at, edtf in _events(record):
            self._state(_KINDS[tag], [("person", identifier)], at, edtf, "burial" if tag == "BURI" else "")

    def _family(self, record: list["Line"]) -> None:
        parts = {tag: [v.strip("@") for _, _, t, v, _ in record if t == tag] for tag in ("HUSB", "WIFE", "CHIL")}
        for tag, at, edtf in _events(record):
            if tag == "MARR" and parts["HUSB"] and parts["WIFE"]:
                couple = [("person", parts["HUSB"][0]), ("spouse", parts["WIFE"][0])]
                self._state("marriage", couple, at, edtf, "")
        for tag, relation in (("HUSB", "father"), ("WIFE", "mother")):
            for parent, child in product(parts[tag], parts["CHIL"]):
                self._state("kinship", [("person", child), ("relative", parent)], record[0][4], "", relation)

    def _state(
        self, kind: AssertionType, who: list[tuple[str, str]], at: tuple[int, int], edtf: str, words: str
    ) -> None:
        roles = [Participant(role, entity=entity) for role, entity in who]
        if words:
            roles.append(Participant("relation" if kind == "kinship" else "event", text=words))
        when = When(edtf, *first_and_last(edtf)) if edtf else None
        anchor = Anchor("s", *at, self.text[slice(*at)])
        number = f"a{len(self.assertions)}"
        made = Assertion(id=number, type=kind, participants=tuple(roles), time=when, evidence=(anchor,))
        self.assertions.append(made)


Line = tuple[int, str, str, str, tuple[int, int]]
"""Level, identifier, tag, value, and where the line stands."""


def _records(text: str) -> Iterator[list[Line]]:
    record: list[Line] = []
    for found in re.finditer(r"[^\r\n]+", text):
        line = _LINE.match(found.group())
        if line is None:
            continue
        if line[1] == "0" and record:
            yield record
            record = []
        record.append((int(line[1]), line[2] or "", line[3], line[4], found.span()))
    if record:
        yield record


def _events(record: list[Line]) -> Iterator[tuple[str, tuple[int, int], str]]:
    """The tag, place and date (EDTF) of every dated event."""
    tag = ""
    for level, _, name, value, at in record:
        if level == 1:
            tag = name
        elif level == 2 and name == "DATE" and tag in _KINDS:
            edtf = _edtf(value.upper())
            if edtf:
                yield tag, at, edtf


def _edtf(value: str) -> str:
    """A GEDCOM date in EDTF; "" where it is of another calendar, before Christ, or a phrase."""
    value = re.sub(r"@#DGREGORIAN@ ?|GREGORIAN ", "", value.strip())
    about = re.fullmatch(r"(?:ABT|CAL|EST|INT)\.? (.+)", value)
    if about is not None:
        return f"{point}~" if (point := _point(about[1])) else ""
    stretch = re.fullmatch(r"(?:BET (.+) AND|FROM (.+) TO) (.+)", value)
    if stretch is not None:
        first, last = _point(stretch[1] or stretch[2]), _point(stretch[3])
        return (f"[{first}..{last}]" if stretch[1] else f"{first}/{last}") if first and last and first <= last else ""
    open_ended = re.fullmatch(r"(BEF|TO|AFT|FROM) (.+)", value)
    if open_ended is not None:
        point = _point(open_ended[2])
        return (f"../{point}" if open_ended[1] in ("BEF", "TO") else f"{point}/..") if point else ""
    return _point(value)


def _point(value: str) -> str:
    found = _POINT.fullmatch(value.strip())
    if found is None or (found[2] and found[2] not in _MONTHS):
        return ""
    parts = [found[3].zfill(4)]
    if found[2]:
        parts.append(f"{_MONTHS.index(found[2]) + 1:02d}")
        parts += [found[1].zfill(2)] if found[1] else []
    edtf = "-".join(parts)
    try:
        first_and_last(edtf)
    except EdtfError:
        return ""
    return edtf


def main() -> None:
    files = [Path(name) for name in sys.argv[1:]] or sorted(SHARED.glob("gedcom*/*/*.ged"))
    if not files:
        sys.exit("skipped: ../shared/standards is not here, and no file was named")
    for path in files:
        text = path.read_bytes().decode("utf-8-sig", errors="replace")
        dossier = Tree(path.name, text).dossier()
        if any(assertion.type == "kinship" for assertion in dossier.assertions):
            start = time.perf_counter()
            chronology = Chronology(dossier)
            seconds = time.perf_counter() - start
            print(
                f"{path.name}: {len(dossier.entities)} people, {len(dossier.assertions)} statements, "
                f"{len(chronology.conflicts)} contradictions in {seconds:.2f} s"
            )
            for view in contradictions(dossier, chronology=chronology):
                for against in view.against:
                    others = "; ".join(other.in_words for other in against.others)
                    print(f"  {view.statement.in_words}  ×  {others}  ({against.because})")


if __name__ == "__main__":
    main()
