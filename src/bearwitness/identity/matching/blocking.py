"""Which pairs are worth comparing: those with a name in common, by its sound, and few enough to say anything."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product

from bearwitness.identity.matching.forms import Form
from bearwitness.identity.matching.profiles import Profile
from bearwitness.identity.matching.sounds import initials, romanized, skeleton, sound
from bearwitness.identity.matching.things import thing_keys

LARGEST = 400
"""A block of more than so many shares a name too common to say anything."""
Key = tuple[str, str, str]
Blocks = dict[Key, list[int]]


def candidates(profiles: Iterable[Profile]) -> Iterator[tuple[Profile, Profile]]:
    """Pairs of one type that share a key, each once, the smaller id first."""
    order = sorted(profiles, key=lambda p: p.entity.id)
    seen: set[int] = set()
    for a, b in _numbers(order):
        first, second = (a, b) if a < b else (b, a)
        pair = first * len(order) + second
        if pair not in seen:
            seen.add(pair)
            yield order[first], order[second]


def _numbers(order: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """The pairs by the numbers of their profiles, some of them twice."""
    blocks: Blocks = defaultdict(list)
    shorts: Blocks = defaultdict(list)
    longs: Blocks = defaultdict(list)
    for number, profile in enumerate(order):
        for key in keys(profile):
            blocks[key].append(number)
        for is_short, key in _alone(profile):
            (shorts if is_short else longs)[key].append(number)
    for block in blocks.values():
        for part in _parts(order, block):
            yield from combinations(part, 2)
    for key, short in shorts.items():
        long = [number for number in longs.get(key, ()) if number not in short]
        if len(short) + len(long) <= LARGEST:
            yield from combinations(short, 2)
            yield from product(short, long)


def _parts(order: Sequence[Profile], block: Sequence[int]) -> Iterator[Sequence[int]]:
    """The block, or where it is too large its parts that share the first given name."""
    if len(block) <= LARGEST:
        yield block
        return
    parts: dict[str, list[int]] = defaultdict(list)
    for number in block:
        for given in sorted({sound(form.words[0]) for form in order[number].forms if form.is_full}):
            parts[given].append(number)
    yield from (part for part in parts.values() if len(part) <= LARGEST)


def keys(profile: Profile) -> set[Key]:
    """The blocks of a profile: each later word of a full name with the initials of the first; or whole names."""
    if profile.entity.type != "person":
        return {(profile.entity.type, key, "") for key in thing_keys(profile.entity)}
    return {key for form in profile.forms if form.is_full for key in _of_full(form)}


def _of_full(form: Form) -> Iterator[Key]:
    for word in form.words[1:]:
        if len(word) > 1:
            for initial in initials(form.words[0]):
                yield "person", skeleton(word), initial
    if form.is_whole:
        yield "person", " ".join(sorted(form.words)), "turned"
        yield "person", form.joined, "joined"
        yield "person", "".join(sorted(romanized(form.joined))), "romanized"


def _alone(profile: Profile) -> Iterator[tuple[bool, Key]]:
    """The words by which somebody of one name is looked for: those of single names, and all of full ones."""
    if profile.entity.type == "person":
        found = {(not form.is_full, skeleton(word)) for form in profile.forms for word in form.words if len(word) > 1}
        yield from ((short, ("person", word, "")) for short, word in sorted(found))
