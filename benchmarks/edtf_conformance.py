"""EDTF: what is accepted, refused, printed back and bounded rightly, here and by other libraries, in one run.

python -m benchmarks.edtf_conformance [--misses]

The strings are those of ../shared/corpora/edtf: `cases.tsv` without the rows that it calls unsettled, and `bounds.tsv`.
"Prints back" counts the valid strings that a library prints as they were written, of all valid ones.  Other libraries
are installed into build/edtf-peers first; one that cannot be is named and left out.
"""

import csv
import sys

from benchmarks.edtf_peers.peers import CORPUS, OURS, PEERS, Answers, UnavailableError, ask

Row = dict[str, str]


def rows(name: str) -> list[Row]:
    with (CORPUS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def share(right: int, of: int) -> str:
    return f"{right:4d}/{of} {100 * right / of:5.1f} %"


def report(name: str, answers: Answers, cases: list[Row], proved: list[Row], *, misses: bool) -> None:
    accepted = [reading is not None for reading in answers.readings[: len(cases)]]
    valid = [case["valid"] == "1" for case in cases]
    printed = [r is not None and r[0] == c["string"] for r, c in zip(answers.readings, cases, strict=False)]
    days = [r[1:] if r else None for r in answers.readings[len(cases) :]]
    bounded = [found == [row["lower"], row["upper"]] for found, row in zip(days, proved, strict=True)]
    has_days = any(found and found[0] for found in days)
    takes = sum(a for a, v in zip(accepted, valid, strict=True) if v)
    refuses = sum(not a for a, v in zip(accepted, valid, strict=True) if not v)
    prints = sum(p for p, v in zip(printed, valid, strict=True) if v)
    print(
        f"{f'{name} {answers.version}':28}{share(takes, sum(valid))}   {share(refuses, len(valid) - sum(valid))}   "
        f"{share(prints, sum(valid)) if has_days else '              –'}   "
        f"{share(sum(bounded), len(bounded)) if has_days else '–'}"
    )
    if misses:
        wrong = [case["string"] for case, a, v in zip(cases, accepted, valid, strict=True) if a is not v]
        print("    accepted or refused wrongly:", ", ".join(map(repr, wrong)) or "none")
        print("    bounds wrong:", ", ".join(row["string"] for row, ok in zip(proved, bounded, strict=True) if not ok))


def main() -> None:
    if not CORPUS.exists():
        sys.exit("skipped: ../shared/corpora/edtf is not here")
    cases = [row for row in rows("cases.tsv") if row["valid"] in ("0", "1")]
    proved = rows("bounds.tsv")
    strings = [row["string"] for row in cases + proved]
    print(f"{'':28}{'accepts the valid':18}{'refuses the invalid':21}{'prints back':18}first and last day")
    for peer in (OURS, *PEERS):
        try:
            report(peer.name, ask(peer, strings), cases, proved, misses="--misses" in sys.argv)
        except UnavailableError as reason:
            print(f"{peer.name:28}skipped: {reason}")


if __name__ == "__main__":
    main()
