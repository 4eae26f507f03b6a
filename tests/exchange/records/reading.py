"""What a file of records says, in words, for the tests of imports."""

from pathlib import Path

from bearwitness.exchange.records.known import Wanted, readings_of
from bearwitness.record import Dossier, Reading
from bearwitness.store import soundness


def read(data: bytes | str, name: str, **wanted: str) -> Reading:
    """The one reading of a file, proved sound: every anchor has its words, every role its filling."""
    content = data.encode() if isinstance(data, str) else data
    (reading,) = readings_of(content, Path(name), Wanted(show=lambda _: None, **wanted))  # type: ignore[arg-type]
    whole = Dossier(
        sources=(reading.source,), entities=reading.entities, times=reading.times, assertions=reading.assertions
    )
    assert list(soundness.in_dossier(whole)) == []
    return reading


def says(reading: Reading) -> list[str]:
    """Each statement: its type, who and what takes part in which role, when, where, on which words."""
    labels = {entity.id: entity.label for entity in reading.entities}
    found = []
    for each in reading.assertions:
        parts = ", ".join(f"{p.role} {labels[p.entity] if p.entity else repr(p.text)}" for p in each.participants)
        when = f" {each.time.edtf}" if each.time is not None else ""
        where = f" @{labels[each.place]}" if each.place is not None else ""
        cited = "".join(f" [{labels[c.work] if c.work else '?'}, {c.locator}]" for c in each.citations)
        found.append(f"{each.type}: {parts}{when}{where}{cited} “{each.evidence[0].text}”")
    return found


def left(reading: Reading) -> str:
    """What is said not to be taken in."""
    return " ".join(problem.message for problem in reading.problems)
