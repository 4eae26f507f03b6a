"""Quotations, pages, voices, positions and disputes on the corpus `lives`, each genre by itself.

usage: python -m benchmarks.voices [train|dev|test] [--misses] [NAME ...]

Given are the layers below, from the annotation: mentions, chains and the reviewed work for quotations; for
voices also the assertions that are no positions.  Attributions are laid over these assertions, and positions and
disputes are found.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterable
from typing import Any

import msgspec

from bearwitness.reading.disputes import find_disputes
from bearwitness.reading.positions import find_positions
from bearwitness.reading.quotations import find_quotations
from bearwitness.reading.voices import attribution_at, find_attributions
from bearwitness.record import Assertion, Attribution, Dispute, Quotation, Reading, ReviewedWork, Span
from benchmarks.lives import Gold, as_dossier, documents, load, score


class Counts(msgspec.Struct):
    """What is counted in one document or genre."""

    found: int = 0
    extra: int = 0
    missed: int = 0
    speaker: int = 0
    pages: int = 0
    paged: int = 0
    wrong_pages: int = 0
    voice_right: int = 0
    voice_said: int = 0
    voice_gold: int = 0
    stance_right: int = 0
    position_right: int = 0
    position_said: int = 0
    heard: float = 0.0
    voices: int = 0
    stands: float = 0.0
    disputes_right: float = 0.0
    disputes_gold: int = 0
    disputes_said: int = 0
    disputes_true: int = 0
    disputes_met: int = 0

    def add(self, other: "Counts") -> None:
        """Add the counts of another."""
        for name in self.__struct_fields__:
            setattr(self, name, getattr(self, name) + getattr(other, name))


def main(arguments: list[str]) -> None:
    part = next((a for a in arguments if a in {"train", "dev", "test"}), "dev")
    names = [a for a in arguments if not a.startswith("--") and a not in {"train", "dev", "test"}]
    genres: dict[str, Counts] = {}
    for path in documents(part):
        if names and path.stem not in names:
            continue
        counts, misses = measured(load(path))
        genres.setdefault(path.stem.split("-")[0], Counts()).add(counts)
        if "--misses" in arguments and part != "test":
            for miss in misses:
                print(path.stem, *miss, sep=" | ")
    table(part, genres)


def table(part: str, genres: dict[str, Counts]) -> None:
    print(f"lives {part}; mentions, chains, reviewed work from the annotation (and, for voices, the other assertions)")
    print(
        "genre  quot P    R    F1  speaker   pages wrong | voices R stance | "
        "voice P    R  stance | positions P | disputes P   R  (by label)"
    )
    total = Counts()
    for genre, counts in sorted(genres.items()):
        print(row(genre, counts))
        total.add(counts)
    print(row("all", total))


def row(genre: str, c: Counts) -> str:
    p, r = rate(c.found, c.found + c.extra), rate(c.found, c.found + c.missed)
    return (
        f"{genre:5} {p:7.3f} {r:5.3f} {rate(2 * c.found, 2 * c.found + c.extra + c.missed):5.3f} "
        f"{rate(c.speaker, c.found):7.3f} {c.pages:4}/{c.paged:<3} {c.wrong_pages:3} | {rate(c.heard, c.voices):7.3f} "
        f"{rate(c.stands, c.heard):6.3f} | {rate(c.voice_right, c.voice_said):6.3f} "
        f"{rate(c.voice_right, c.voice_gold):5.3f} {rate(c.stance_right, c.voice_right):6.3f} | "
        f"{rate(c.position_right, c.position_said):6.3f} {c.position_said:4} | "
        f"{c.disputes_true:3}/{c.disputes_said:<3} {c.disputes_met:3}/{c.disputes_gold:<3} {c.disputes_right:4.0f}"
    )


def rate(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def measured(gold: Gold) -> tuple[Counts, list[tuple[Any, ...]]]:
    gold = reviewing(gold)
    quotations = find_quotations(gold.prose, gold.cast)
    attributions = find_attributions(gold.prose, gold.cast, quotations)
    positions = find_positions(gold.prose, gold.cast, quotations)
    disputes = find_disputes(gold.prose, gold.cast, positions)
    others = tuple(a for a in gold.reading.assertions if a.type != "position")
    voiced = tuple(_voiced(gold, a, attributions) for a in others)
    reading = msgspec.structs.replace(
        gold.reading, quotations=quotations, assertions=(*voiced, *positions), disputes=disputes
    )
    figures, misses = score(gold.scored, msgspec.json.decode(msgspec.json.encode(as_dossier(reading))))
    counts = _counted(figures, reading)
    kinds = {"quotation", "speaker", "page", "voice", "dispute"}
    told = [m for m in misses if m[0] in kinds]
    told += _extra_quotations(gold, quotations) + _wrong_pages(gold, quotations, counts)
    told += _voices(gold, others, voiced, counts) + _positions(gold, positions, counts) + _met(gold, disputes, counts)
    return counts, told


def reviewing(gold: Gold) -> Gold:
    """The document with the work that it reviews, as the annotation has it: that of most of its page references."""
    cited = Counter(c.work for q in gold.reading.quotations for c in q.citations if c.work is not None)
    if not cited or not gold.name.startswith("rv-"):
        return gold
    about = min(cited, key=lambda work: (-cited[work], work))
    made = [a for a in gold.reading.assertions if a.type in {"publication", "creation"} and _of(a, "work") == about]
    author = next((who for a in made if (who := _of(a, "author")) is not None), None)
    work = ReviewedWork(title=gold.cast.entity(about).label, author=gold.cast.entity(author).label if author else "")
    source = msgspec.structs.replace(gold.prose.source, reviewed=work)
    cast = msgspec.structs.replace(gold.cast, about=about)
    return msgspec.structs.replace(gold, prose=msgspec.structs.replace(gold.prose, source=source), cast=cast)


def _voiced(gold: Gold, assertion: Assertion, attributions: tuple[Attribution, ...]) -> Assertion:
    at = attribution_at(attributions, assertion.evidence[0].span)
    if at is None:
        own = (gold.cast.author,) if gold.cast.author else ()
        return msgspec.structs.replace(assertion, voice=own, stance="asserts", modality="certain")
    return msgspec.structs.replace(assertion, voice=at.voice, stance=at.stance, modality=at.modality)


def _counted(figures: dict[str, Any], reading: Reading) -> Counts:
    quotations, voices = figures["quotations"], figures["voices"]
    pages, paged = (int(n) for n in quotations["pages"].split("/"))
    heard = voices["r"] * voices["n"]
    return Counts(
        found=quotations["tp"],
        extra=quotations["fp"],
        missed=quotations["fn"],
        speaker=round(quotations["speaker_right"] * quotations["tp"]),
        pages=pages,
        paged=paged,
        heard=heard,
        voices=voices["n"],
        stands=voices["stance_right"] * heard,
        disputes_right=figures["disputes"]["r"] * figures["disputes"]["n"],
        disputes_gold=figures["disputes"]["n"],
        disputes_said=len(reading.disputes),
    )


def _voices(
    gold: Gold, others: Iterable[Assertion], voiced: Iterable[Assertion], counts: Counts
) -> list[tuple[Any, ...]]:
    """Who says so, of the assertions that are given: counted, and what is wrong."""
    told: list[tuple[Any, ...]] = []
    for was, is_ in zip(others, voiced, strict=True):
        want, have = _holder(gold, was), _holder(gold, is_)
        counts.voice_gold += want is not None
        counts.voice_said += have is not None
        counts.voice_right += want is not None and want == have
        counts.stance_right += want is not None and want == have and was.stance == is_.stance
        if want != have:
            told.append(("voice of assertion", want, "not", have, was.type, context(gold, was.evidence[0].span)))
        elif want is not None and was.stance != is_.stance:
            told.append(("stance", was.stance, "not", is_.stance, context(gold, was.evidence[0].span)))
    return told


def _holder(gold: Gold, assertion: Assertion) -> str | None:
    last = assertion.voice[-1] if assertion.voice else None
    return None if last == gold.cast.author else last


def _positions(gold: Gold, positions: Iterable[Assertion], counts: Counts) -> list[tuple[Any, ...]]:
    """A position is right where the annotation lays anything of the same sentence in the same mouth."""
    told: list[tuple[Any, ...]] = []
    heard = [(a.voice[-1] if a.type != "position" else _of(a, "holder"), a) for a in gold.reading.assertions if a.voice]
    heard += [(_of(a, "holder"), a) for a in gold.reading.assertions if a.type == "position"]
    for position in positions:
        holder, place = _of(position, "holder"), gold.prose.index_at(position.evidence[0].start)
        counts.position_said += 1
        right = any(
            h == holder and any(gold.prose.index_at(e.start) == place for e in a.evidence)
            for h, a in heard
            if h != gold.cast.author or a.type == "position"
        )
        counts.position_right += right
        if not right:
            told.append(("extra position", holder, context(gold, position.evidence[0].span)))
    return told


def _met(gold: Gold, disputes: tuple[Dispute, ...], counts: Counts) -> list[tuple[Any, ...]]:
    """A dispute is true where two of its holders stand in one of the annotation; the label is not compared."""
    told: list[tuple[Any, ...]] = []
    given = [{p.holder for p in d.positions} for d in gold.reading.disputes]
    found = [{p.holder for p in d.positions} for d in disputes]
    counts.disputes_met += sum(any(len(g & f) > 1 for f in found) for g in given)
    for dispute, holders in zip(disputes, found, strict=True):
        true = any(len(holders & g) > 1 for g in given)
        counts.disputes_true += true
        if not true:
            told.append(("extra dispute", dispute.issue, [(p.holder, p.claim[:60]) for p in dispute.positions]))
    for dispute, holders in zip(gold.reading.disputes, given, strict=True):
        if not any(len(holders & f) > 1 for f in found):
            told.append(("dispute not met", dispute.issue, sorted(holders)))
    return told


def _of(assertion: Assertion, role: str) -> str | None:
    return next((p.entity for p in assertion.participants if p.role == role), None)


def _extra_quotations(gold: Gold, quotations: tuple[Quotation, ...]) -> list[tuple[Any, ...]]:
    given = [q.span for q in gold.reading.quotations]
    return [
        ("extra quotation", q.speaker, context(gold, q.span))
        for q in quotations
        if not any(_same(q.span, g) for g in given)
    ]


def _wrong_pages(gold: Gold, quotations: tuple[Quotation, ...], counts: Counts) -> list[tuple[Any, ...]]:
    """Pages given to a quotation that the annotation gives another page, or none."""
    told: list[tuple[Any, ...]] = []
    for quotation in quotations:
        given = next((q for q in gold.reading.quotations if _same(quotation.span, q.span)), None)
        pages = {number for c in quotation.citations for number in re.findall(r"\d+|[ivxl]+$", c.locator)}
        want = (
            {number for c in given.citations for number in re.findall(r"\d+|[ivxl]+$", c.locator)} if given else pages
        )
        if pages - want:
            counts.wrong_pages += 1
            told.append(("wrong page", sorted(pages), sorted(want), context(gold, quotation.span)))
    return told


def _same(a: Span, b: Span) -> bool:
    shared = min(a.end, b.end) - max(a.start, b.start)
    return shared >= 0.75 * max(a.end - a.start, b.end - b.start)


def context(gold: Gold, span: Span) -> str:
    text = gold.prose.text
    words = f"{text[max(0, span.start - 90) : span.start]}⟦{span.of(text)[:120]}⟧{text[span.end : span.end + 60]}"
    return words.replace("\n", "¶")


if __name__ == "__main__":
    main(sys.argv[1:])
