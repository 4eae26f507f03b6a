"""EDTF strings read with their first and last days, a second, here and by other libraries, in one run.

python -m benchmarks.edtf_speed [passes]

The strings are the valid ones of ../shared/corpora/edtf/cases.tsv that every library of the run reads and gives days
for, so that all do the same work; each is one process on one core, after a pass to warm up.  Nothing is cached here
(`first_and_last`, which is, is a look-up on the second call).  The ratio is to this project.
"""

import statistics
import sys

from benchmarks.edtf_conformance import rows
from benchmarks.edtf_peers.peers import CORPUS, OURS, PEERS, Answers, Peer, UnavailableError, ask


def readers(strings: list[str]) -> dict[Peer, Answers]:
    """The libraries that give days at all, with what they make of the strings."""
    found = {}
    for peer in (OURS, *PEERS):
        try:
            answers = ask(peer, strings)
        except UnavailableError as reason:
            print(f"{peer.name:28}skipped: {reason}")
            continue
        if any(reading and reading[1] for reading in answers.readings):
            found[peer] = answers
        else:
            print(f"{peer.name:28}left out: it gives no days")
    return found


def _has_days(reading: list[str | None] | None) -> bool:
    return reading is not None and reading[1] is not None and reading[2] is not None


def main() -> None:
    if not CORPUS.exists():
        sys.exit("skipped: ../shared/corpora/edtf is not here")
    passes = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    strings = [row["string"] for row in rows("cases.tsv") if row["valid"] == "1"]
    found = readers(strings)
    common = [s for n, s in enumerate(strings) if all(_has_days(a.readings[n]) for a in found.values())]
    print(f"{len(common)} of {len(strings)} valid strings, {passes} passes: strings a second, median (slowest–fastest)")
    rates = {peer: sorted(len(common) / s for s in ask(peer, common, passes).seconds) for peer in found}
    ours = statistics.median(rates[OURS])
    for peer, rate in rates.items():
        middle = statistics.median(rate)
        print(f"{peer.name:20}{middle:12,.0f}  ({rate[0]:,.0f}–{rate[-1]:,.0f})   1 : {ours / middle:,.1f}")


if __name__ == "__main__":
    main()
