"""Whether a name is that of a person, a group, a place, a work or an event: points for what speaks for each."""

from collections import Counter
from collections.abc import Container, Sequence

from bearwitness.reading import nouns
from bearwitness.reading.lexicon import given_name, is_common, is_place, is_small_place, parts_of_speech
from bearwitness.reading.phrases import kind_of
from bearwitness.reading.words import Word, Words
from bearwitness.record import EntityType

Points = Counter[tuple[EntityType, str]]

_SPEAKS = nouns.word_set(
    "said says wrote writes argued argues claimed claims thought thinks believed believes told tells recalled"
    " recalls remembered remembers answered replied asked noted notes insisted insists denied denies admitted"
    " admits conceded concedes maintained suggests suggested declared observed remarked complained married"
    " died born studied taught went came lived became met moved returned left joined travelled fled escaped"
    " worked served published painted composed refused decided resigned retired felt knew saw heard read"
    " himself herself who whose whom survived succeeded explained wept laughed smiled"
)
_WEAK: tuple[EntityType, ...] = ("person", "place", "work", "group")
_AWARDS = nouns.word_set("prize medal award awards fellowship trophy scholarship degree order cross championship")
_IN = {
    "reached": 2,
    "visited": 2,
    "off": 3,
    "on": 2,
    "in": 3,
    "at": 2,
    "near": 3,
    "from": 2,
    "to": 2,
    "into": 2,
    "through": 2,
    "via": 3,
    "outside": 3,
    "around": 1,
}
_COUNTERS = nouns.word_set("two three four five six seven eight nine ten other many several some all both few most")
_MEMBER_CUES = nouns.word_set("joined member members leader secretary founded president chairman editor director")


def internal_points(run: Sequence[Word]) -> Points:
    """What the words of a name themselves say."""
    points: Points = Counter()
    lowered = [w.lower for w in run]
    _title_points(points, lowered)
    _head_points(points, lowered)
    _person_points(points, run)
    name = " ".join(w.text for w in run)
    if is_place(name):
        points["place", "in the gazetteer"] += 20 if len(run) > 1 else 2 if is_small_place(name) else 3
    if "&" in lowered:
        points["group", "two names with &"] += 6
    if len(run) == 1:
        _single_points(points, run[0])
    elif all(is_common(w) for w in lowered) and given_name(run[0].text) is None:
        points["person", "common words"] -= 4
    return points


def is_full_name(run: Sequence[Word], known: Container[str]) -> bool:
    """Whether a run is a person's full name by its own words, or one word of it is `known`, or it is a place."""
    if is_place(" ".join(w.text for w in run)):
        return True
    if len(run) < 2 or (is_common(run[-1].text) and run[-1].text not in known):
        return False
    return given_name(run[0].text.capitalize()) is not None or any(w.text in known for w in run)


def is_award(run: Sequence[Word]) -> bool:
    """Whether a name is that of a prize or an honour, which the ontology has no entity for."""
    return len(run) > 1 and (run[-1].lower in _AWARDS or run[0].lower == "order")


def _title_points(points: Points, lowered: Sequence[str]) -> None:
    if len(lowered) > 1 and lowered[0] in nouns.TITLES:
        points["person", f"title {lowered[0]}"] += 3 if lowered[0] in ("st", "st.", "saint") else 9


def _head_points(points: Points, lowered: Sequence[str]) -> None:
    cut = next((i for i, w in enumerate(lowered) if i and w in ("of", "for", "on", "in")), len(lowered))
    head = lowered[cut - 1]
    singular = head.removesuffix("s")
    weights: dict[EntityType, int] = {"event": 7, "group": 6, "place": 6, "work": 5}
    for kind, weight in weights.items():
        heads = nouns.HEADS[kind]
        if head in heads or singular in heads:
            points[kind, f"head {head}"] += weight if len(lowered) > 1 else 2
    if len(lowered) > 1 and lowered[0] in ("mount", "lake", "cape", "fort", "river", "port", "isle", "gulf", "bay"):
        points["place", f"opens with {lowered[0]}"] += 6
    if len(lowered) > 1 and lowered[0] in (
        "university",
        "ministry",
        "society",
        "academy",
        "bank",
        "committee",
        "institute",
    ):
        points["group", f"opens with {lowered[0]}"] += 6


def _person_points(points: Points, run: Sequence[Word]) -> None:
    if len(run) < 2:
        return
    first, last = run[0], run[-1]
    if given_name(first.text) is not None and not is_common(last.text):
        points["person", "given name first"] += 5
    elif given_name(first.text) is not None:
        points["person", "given name first"] += 3
    if (
        first.text.endswith(".")
        and len(first.text) <= 6
        and first.text[0].isupper()
        and first.lower not in nouns.TITLES
    ):
        points["person", "initials"] += 5
    if any(len(w.text) == 2 and w.text.endswith(".") for w in run[1:-1]):
        points["person", "initials"] += 5
    if any(w.text == "," for w in run):
        points["person", "surname first"] += 5
    if any(w.lower in nouns.NAME_PARTICLES for w in run[1:-1]):
        points["person", "particle"] += 2
    if last.lower in (
        "ii",
        "iii",
        "iv",
        "vi",
        "vii",
        "viii",
        "xi",
        "xii",
        "jr.",
        "sr.",
        "jr",
        "great",
        "elder",
        "younger",
    ):
        points["person", "ends as a ruler's name"] += 5
    if len(run) <= 3 and not any(is_common(w.text) for w in run):
        points["person", "unknown words"] += 2


def _single_points(points: Points, word: Word) -> None:
    text = word.text
    if given_name(text) is not None:
        points["person", "given name"] += 1 if is_common(text) else 2
    elif is_common(text):
        for kind in _WEAK:
            points[kind, "a common word"] -= 5 if kind == "person" else 3
    else:
        points["person", "an unknown word"] += 1
    if word.lower in nouns.PEOPLES or (len(text) > 6 and text.endswith(("ists", "ites", "vites"))):
        points["group", "a people or party"] += 8
    bare = text.replace(".", "")
    if is_place(text) and bare.isupper():
        points["place", "a country's letters"] += 6
    elif bare.isupper() and 2 <= len(bare) <= 7:
        points["group", "letters of an acronym"] += 4


def context_points(words: Words, first: int, last: int) -> Points:
    """What the words around one occurrence say; `first` to `last` (exclusive) are the numbers of its words."""
    points: Points = Counter()
    sentence = words.all[first].sentence
    before = [w for w in words.all[max(0, first - 4) : first] if w.sentence == sentence]
    after = [w for w in words.all[last : last + 6] if w.sentence == sentence]
    if before and before[-1].lower in ("the", "a", "this") and is_attribute(after):
        before = []
    if before and before[-1].lower in _IN and after and after[0].lower in ("’s", "'s"):
        before = []
    _before_points(points, [w.lower for w in before])
    _after_points(points, [w.lower for w in after])
    return points


def stands_alone(words: Words, first: int, last: int) -> bool:
    """Whether a run is no attribute of the noun after it and no plural counted by a number or "other" before it."""
    sentence = words.all[first].sentence
    after = [w for w in words.all[last : last + 1] if w.sentence == sentence]
    before = [w.lower for w in words.all[max(0, first - 1) : first] if w.sentence == sentence]
    counted = bool(before) and (before[0] in _COUNTERS or before[0][0].isdigit())
    return not is_attribute(after) and not (counted and words.all[last - 1].text.endswith("s"))


def is_attribute(after: Sequence[Word]) -> bool:
    """Whether a name stands before a noun that it tells of: "the Stalin regime", "the GPU manoeuvres"."""
    return bool(after) and after[0].text.islower() and parts_of_speech(after[0].text).startswith("n")


def _before_points(points: Points, before: Sequence[str]) -> None:
    if not before:
        return
    previous = before[-1]
    second = before[-2] if len(before) > 1 else ""
    _noun_points(points, previous, second)
    if previous in ("née", "né", "nee"):
        points["person", f"after {previous}"] += 9
    if previous in _IN:
        points["place", f"after {previous}"] += _IN[previous]
    if previous == "the":
        points["person", "after the"] -= 4
        points["group", "after the"] += 1
    if previous == "by":
        kind: EntityType = "group" if second == "published" else "person"
        points[kind, f"after {second} by".replace("  ", " ")] += 6 if second == "published" else 2
    if _MEMBER_CUES & set(before):
        points["group", "after a word of membership"] += 2
    if previous == "of" and second:
        _of_points(points, second)


def _noun_points(points: Points, previous: str, second: str) -> None:
    """What a noun says that stands before a name, with a comma between or without."""
    direct = kind_of(previous)
    apposed = kind_of(second) if previous == "," and second else None
    if direct is not None:
        points[direct, f"after {previous}"] += 4
    if apposed is not None:
        points[apposed, f"after {second}"] += 3


def _of_points(points: Points, owned: str) -> None:
    """What "of" before a name says: "the Sens of Jhalakati", "the town of Enkhuizen"."""
    if owned.endswith("s") and not is_common(owned):
        points["place", "after a people of"] += 3
    if owned in ("town", "city", "village", "county", "island", "port"):
        points["place", f"after {owned} of"] += 6


def _after_points(points: Points, after: Sequence[str]) -> None:
    if not after:
        return
    if after[0] in ("regime", "faction", "dictatorship", "clique", "family", "archive", "papers"):
        points["person", f"before {after[0]}"] += 3
    if after[0] in ("published", "appeared") or after[:2] in (["was", "published"], [",", "published"]):
        points["work", f"before {after[0]}"] += 3
    if after[0] in _SPEAKS or (
        after[0] in ("had", "was", "has", "is", "would") and len(after) > 1 and after[1] in _SPEAKS
    ):
        points["person", f"before {after[0]}"] += 2
    if after[0] in ("’s", "'s") and len(after) > 1 and after[1] in nouns.KIN | nouns.WORK_HEADS:
        points["person", f"owner of {after[1]}"] += 2
    if (
        after[0] == ","
        and len(after) > 2
        and after[1] in ("a", "an", "the", "his", "her")
        and (set(after[2:5]) & (nouns.ROLES | nouns.KIN))
    ):
        points["person", "described as a person"] += 3
    if after[0] == "/":
        points["person", "before a stroke"] += 2
    if after[0] == "(" and len(after) > 2 and (after[1] in ("b.", "born", "d.") or _lifespan(after[1:4])):
        points["person", "years of a life"] += 5


def _lifespan(after: Sequence[str]) -> bool:
    return len(after) == 3 and after[0].isdigit() and len(after[0]) == 4 and after[1] in "–-" and after[2].isdigit()


def best(points: Points) -> tuple[EntityType | None, tuple[str, ...]]:
    """The kind with most points, and the reasons for it; None where nothing speaks for any."""
    totals: Counter[EntityType] = Counter()
    for (kind, _), value in points.items():
        totals[kind] += value
    order: tuple[EntityType, ...] = ("person", "place", "group", "event", "work")
    kind = max(order, key=lambda k: totals[k])
    if totals[kind] <= 0:
        return None, ()
    return kind, tuple(sorted(why for (k, why), value in points.items() if k == kind and value > 0))
