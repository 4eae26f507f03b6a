"""In how many ways the annotators of `lives` mark and value the same turn of phrase: what no reader can be right about.

usage: python -m benchmarks.times_ways

Train and dev parts.  A way is the shape of what is marked on the words: a run with both ends, one open at its beginning
or its end, one time; several where several times are marked on them.
"""

import re
from collections import Counter
from collections.abc import Iterable

from bearwitness.record import TimeMention
from benchmarks.lives import documents, load

_NUMBER = r"(?:[a-z]+|\d+)(?:-[a-z]+)?"
TURNS: dict[str, re.Pattern[str]] = {
    "until 1909": re.compile(r"\b(?:until|till) \d{4}\b"),
    "until his death in 1950": re.compile(r"\buntil (?:his|her|its) \w+ in \d{4}\b"),
    "from 1936 to 1948": re.compile(r"\b(?:from|between) \d{4} (?:to|until|and) \d{4}\b"),
    "from 1912": re.compile(r"\bfrom \d{4}\b(?! (?:to|until|till|–|on))"),
    "since 1919": re.compile(r"\bsince \d{4}\b"),
    "(1881–1926)": re.compile(r"\(\d{4}[–-]\d{4}\)"),
    "for nine years": re.compile(rf"\bfor {_NUMBER} (?:days|weeks|months|years)\b"),
    "at seventeen": re.compile(r"\bat (?:[a-z]+teen|t(?:en|welve)|eleven|twenty(?:-[a-z]+)?)\b(?= [a-z]|[,.;])"),
    "by then": re.compile(r"\bby then\b"),
    "a week later": re.compile(r"\b(?:a|two|three) weeks? (?:later|earlier|before|after)\b"),
}


def way(times: Iterable[TimeMention]) -> str:
    """The shape of the times that are marked on the same words."""
    return " and ".join(sorted(_shape(time.edtf) for time in times)) or "not marked"


def _shape(edtf: str) -> str:
    first, is_run, last = edtf.partition("/")
    if not is_run:
        return "to the day" if len(first.strip("~?%")) == len("1909-05-03") else "one time"
    return "open run" if ".." in (first, last) else "run of days" if len(first) == len("1909-05-03") else "run"


def main() -> None:
    ways: dict[str, Counter[str]] = {name: Counter() for name in TURNS}
    for path in (path for part in ("train", "dev") for path in documents(part)):
        gold = load(path)
        for name, pattern in TURNS.items():
            for found in pattern.finditer(gold.prose.text):
                marked = [time for time in gold.times if time.start < found.end() and found.start() < time.end]
                ways[name][way(marked)] += 1
    for name, counts in ways.items():
        print(f"{name:26}" + ", ".join(f"{way} {count}" for way, count in counts.most_common()))


if __name__ == "__main__":
    main()
