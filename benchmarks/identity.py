"""Who is who across sources: how well pairs of people are matched, beside names alone, and how long many people take.

python -m benchmarks.identity             figures for the shelves of corpora/pairs, for all of them as one dossier, for
                                          the annotated lives, and the time for 100,000 made people
python -m benchmarks.identity reasons     every match of the tune shelves, with its reason, to be read by eye
"""

import random
import re
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations
from pathlib import Path

import msgspec
from rapidfuzz import fuzz

from bearwitness.identity.matching.match import Match
from bearwitness.identity.matching.merging import canonical
from bearwitness.identity.matching.suggest import suggest_matches
from bearwitness.identity.spelling import folded
from bearwitness.reader import read
from bearwitness.record import Assertion, Entity, Name, Participant, Source, When, anchor_at
from bearwitness.record.anchor import Span
from benchmarks import lives

FOLDER = Path(__file__).resolve().parent.parent / "corpora" / "pairs"
THRESHOLDS = range(70, 100, 2)
SEED = 1812
Pair = tuple[str, str]


class Shelf(msgspec.Struct, frozen=True):
    """Texts read into one dossier, and who the people of the reading are: ids by entity, "" for whom the reader mixed."""

    name: str
    people: tuple[Entity, ...]
    others: tuple[Entity, ...]
    assertions: tuple[Assertion, ...]
    who: dict[str, str]

    @property
    def entities(self) -> tuple[Entity, ...]:
        """Everybody and everything that the texts speak of."""
        return self.people + self.others

    def pairs(self) -> Iterator[Pair]:
        """All pairs of people of two texts whose identity is known."""
        known = sorted((e for e in self.people if self.who[e.id]), key=lambda e: e.id)
        for a, b in combinations(known, 2):
            if not {m.source for m in a.mentions} & {m.source for m in b.mentions}:
                yield a.id, b.id

    def same(self) -> set[Pair]:
        """The pairs that are one."""
        return {(a, b) for a, b in self.pairs() if self.who[a] == self.who[b]}


def shelf(path: Path) -> Shelf:
    """The shelf of a file, its texts read by the reader."""
    people: list[Entity] = []
    others: list[Entity] = []
    assertions: list[Assertion] = []
    who: dict[str, str] = {}
    for number, part in enumerate(path.read_text(encoding="utf-8").split("\n## ")[1:]):
        title, _, body = part.partition("\n")
        lines = body.split("\n")
        byline = next((line[8:] for line in lines if line.startswith("byline: ")), "")
        text = "\n".join(line for line in lines if not line.startswith(("byline: ", "= "))).strip()
        source = Source(id=f"{path.stem}-{number}", title=title, text=text, sha256="0" * 64, byline=byline)
        found = read(source)
        labels = [line[2:].split(": ", 1) for line in lines if line.startswith("= ")]
        for entity in found.entities:
            if entity.type != "person":
                others.append(entity)
                continue
            meant = {who for who, name in labels if name in {n.text for n in entity.names}}
            who[entity.id] = "" if len(meant) > 1 else next(iter(meant), entity.id)
            people.append(_placed(entity, source))
        assertions += found.assertions
    return Shelf(path.stem, tuple(people), tuple(others), tuple(assertions), who)


def _placed(entity: Entity, source: Source) -> Entity:
    """The entity with a mention, so that its source is known: an author is named nowhere in his text."""
    return (
        entity
        if entity.mentions
        else msgspec.structs.replace(entity, mentions=(anchor_at(source.id, source.text, Span(0, 1)),))
    )


def together(shelves: Iterable[Shelf], name: str) -> Shelf:
    """All shelves as one dossier: namesakes of other shelves are other people."""
    kept = list(shelves)
    return Shelf(
        name,
        tuple(e for s in kept for e in s.people),
        tuple(e for s in kept for e in s.others),
        tuple(a for s in kept for a in s.assertions),
        {e: who and f"{s.name}/{who}" for s in kept for e, who in s.who.items()},
    )


def annotated() -> Shelf:
    """The people of the train and dev parts of the lives as annotated: who is told of twice stands in lives.tsv."""
    rows = (line.split("\t") for line in (FOLDER / "lives.tsv").read_text(encoding="utf-8").splitlines())
    twice = {(document, label): who for who, document, label in rows}
    people: list[Entity] = []
    others: list[Entity] = []
    assertions: list[Assertion] = []
    who: dict[str, str] = {}
    for path in (p for part in ("train", "dev") for p in lives.documents(part)):
        gold = lives.load(path)
        for each in gold.cast.entities:
            names = tuple(name for name in each.names if _is_name(name.text))
            entity = msgspec.structs.replace(each, id=f"{path.stem}/{each.id}", names=names)
            is_person = entity.type == "person" and entity.mentions
            (people if is_person else others).append(entity)
            who[entity.id] = twice.get((path.stem, entity.label), entity.id)
        assertions += (_renamed(a, path.stem) for a in gold.reading.assertions)
    return Shelf("lives", tuple(people), tuple(others), tuple(assertions), who)


def _is_name(text: str) -> bool:
    """Whether the annotators wrote a name, not a description: "Gordon", not "Gordon’s father" or "the nurse"."""
    return (
        text[:1].isupper()
        and text.rsplit(maxsplit=1)[-1][0].isupper()
        and not re.search(r"[’']s |^(?:His|Her|My|The|An?) ", text)
    )


def _renamed(assertion: Assertion, document: str) -> Assertion:
    parts = tuple(Participant(p.role, p.entity and f"{document}/{p.entity}", p.text) for p in assertion.participants)
    place = assertion.place and f"{document}/{assertion.place}"
    return msgspec.structs.replace(assertion, id=f"{document}/{assertion.id}", participants=parts, place=place)


def joined(found: Shelf, matches: Iterable[Match]) -> set[Pair]:
    """The pairs that are one in the dossier when nobody has decided anything."""
    group = canonical([e.id for e in found.people], matches)
    return {(a, b) for a, b in found.pairs() if group[a] == group[b]}


def possible(found: Shelf, matches: Iterable[Match]) -> set[Pair]:
    """The pairs that are one, or put to the user as possibly one."""
    kept = list(matches)
    asked = {(m.first, m.second) for m in kept if m.state == "possibly same"}
    return joined(found, kept) | {pair for pair in found.pairs() if pair in asked}


def by_names(found: Shelf, threshold: float) -> set[Pair]:
    """The pairs of which two names are spelt alike: what a user of rapidfuzz alone would write."""
    names = {e.id: [folded(n.text) for n in e.names] or [folded(e.label)] for e in found.people}
    return {
        (a, b)
        for a, b in found.pairs()
        if max(fuzz.token_sort_ratio(x, y) for x in names[a] for y in names[b]) >= threshold
    }


def counted(shelves: Iterable[Shelf], guess: Callable[[Shelf], set[Pair]]) -> tuple[int, int, int]:
    """Right, wrong and missed pairs."""
    right = wrong = missed = 0
    for each in shelves:
        guessed, same = guess(each), each.same()
        right, wrong, missed = right + len(guessed & same), wrong + len(guessed - same), missed + len(same - guessed)
    return right, wrong, missed


def _f1(counts: tuple[int, int, int]) -> float:
    right, wrong, missed = counts
    return 2 * right / max(1, 2 * right + wrong + missed)


def _print(what: str, counts: tuple[int, int, int]) -> None:
    right, wrong, missed = counts
    precision, recall = right / max(1, right + wrong), right / max(1, right + missed)
    print(
        f"{what:44} precision {precision:.3f}  recall {recall:.3f}  F1 {_f1(counts):.3f}   "
        f"{right} right, {wrong} wrong, {missed} missed"
    )


def _matched(each: Shelf) -> tuple[Match, ...]:
    return suggest_matches(each.entities, each.assertions)


def made(people: int) -> tuple[list[Entity], list[Assertion], dict[str, str]]:
    """So many entities of seeded people, most told of twice: in another spelling, with an initial, with life dates."""
    dice = random.Random(SEED)
    given = "Anna Carl Clara Edward Elena Frederick George Helen Henry Ivan Jacob James Jane John Karl Louise".split()
    given += "Margaret Maria Martin Mary Natalya Nikolai Olga Paul Peter Robert Rosa Samuel Thomas Victor".split()
    starts, middles = "B D F G H K L M N P R S T V Br Gr Kr St".split(), "a e i o u an en or er al il".split()
    ends = "ton ley sky ov er mann son berg ini ez ham ford ell ard ick ow".split()
    surnames = sorted(
        {a + b + c + d for a in starts for b in middles for c in ("l", "r", "nd", "ss", "m") for d in ends}
    )
    dice.shuffle(surnames)
    weights = [1 / (rank + 20) for rank in range(len(surnames))]
    entities: list[Entity] = []
    assertions: list[Assertion] = []
    who: dict[str, str] = {}
    while len(entities) < people:
        first, second = dice.choice(given), dice.choice(given)
        surname = dice.choices(surnames, weights)[0]
        born = dice.randrange(1700, 1920)
        person = len(entities)
        for telling in range(dice.choice((1, 2, 2, 3))):
            number = f"{len(entities):06d}"
            middle = dice.choice((f" {second}", f" {second[0]}.", ""))
            name = f"{first if dice.random() < 0.85 else first[0] + '.'}{middle} {surname}"
            anchor = anchor_at(f"source-{number}", name, Span(0, len(name)))
            entities.append(Entity(id=number, type="person", label=name, names=(Name(name),), mentions=(anchor,)))
            who[number] = str(person)
            if dice.random() < 0.7 or not telling:
                year = str(born)
                when = When(year, f"{year}-01-01", f"{year}-12-31")
                parts = (Participant("person", entity=number),)
                assertions.append(
                    Assertion(id=f"a{number}", type="birth", participants=parts, time=when, evidence=(anchor,))
                )
    return entities, assertions, who


def _time(people: int) -> None:
    entities, assertions, who = made(people)
    start = time.perf_counter()
    matches = suggest_matches(entities, assertions)
    taken = time.perf_counter() - start
    group = canonical([e.id for e in entities], matches)
    print(f"\n{len(entities):,} made people: {taken:.1f} s, {len(matches):,} matches")
    put = {(m.first, m.second) for m in matches if m.state == "possibly same"}
    one = {(a, b) for members in _members(group).values() for a, b in combinations(members, 2)}
    same = {(a, b) for members in _members(who).values() for a, b in combinations(members, 2)}
    for what, guessed in (("  one", one), ("  one, or put as possibly one", one | put)):
        _print(what, (len(guessed & same), len(guessed - same), len(same - guessed)))


def _members(group: dict[str, str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for entity in sorted(group):
        found.setdefault(group[entity], []).append(entity)
    return found


def _reasons(shelves: Iterable[Shelf]) -> None:
    for each in shelves:
        labels = {e.id: f"{e.label} ({e.mentions[0].source[-1]})" for e in each.people}
        print(f"\n== {each.name}")
        same, matches = each.same(), _matched(each)
        for match in matches:
            if match.first in labels and each.who[match.first] and each.who[match.second]:
                is_one = (match.first, match.second) in same
                wrong = match.state != "possibly same" and is_one != (match.state == "same")
                lead = f"{'!!' if wrong else '  '}{'=' if is_one else '≠'} {match.state} {match.score}"
                print(f"{lead}: {labels[match.first]} | {labels[match.second]}: {match.reason}")
        for a, b in sorted(same - possible(each, matches)):
            print(f"-- missed: {labels[a]} | {labels[b]}")


def main() -> None:
    parts = {part: [shelf(path) for path in sorted(FOLDER.glob(f"{part}-*.txt"))] for part in ("tune", "check")}
    if "reasons" in sys.argv[1:]:
        _reasons(parts["tune"])
        return
    best = max(THRESHOLDS, key=lambda t: _f1(counted(parts["tune"], lambda each: by_names(each, t))))
    whole = {**parts, "all as one": [together([*parts["tune"], *parts["check"]], "all")], "lives": [annotated()]}
    for name, shelves in whole.items():
        print(
            f"\n{name}: {sum(len(s.people) for s in shelves)} people, {sum(len(s.same()) for s in shelves)} pairs one"
        )
        _print("  one", counted(shelves, lambda each: joined(each, _matched(each))))
        _print("  one, or put as possibly one", counted(shelves, lambda each: possible(each, _matched(each))))
        _print(f"  names alone (rapidfuzz, {best})", counted(shelves, lambda each: by_names(each, best)))
    _time(100_000)


if __name__ == "__main__":
    main()
