"""When two names can be one person's: "Victor Serge", "Serge", "V. Serge", "Dr Serge"; never two given names."""

import csv
import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

import msgspec
from rapidfuzz.distance import OSA

from bearwitness.identity.spelling import turned
from bearwitness.reading import nouns
from bearwitness.reading.lexicon import Sex, given_name

_SUFFIXES = nouns.word_set("jr jr. sr sr. esq esq. ii iii iv junior senior")
_RULERS = nouns.word_set("king queen emperor empress tsar czar tsarina pope prince princess saint st st.")
_MALE_OFFICES = nouns.TITLES_U - nouns.word_set(
    "dr dr. prof prof. professor doctor st st. saint comrade citizen president"
)


class PersonName(msgspec.Struct, frozen=True):
    """A name in parts: `given` and `last` without accents and in lower case; a single word is `last`."""

    title: str
    given: tuple[str, ...]
    last: str
    sex: Sex | None
    generation: str = ""

    @property
    def is_full(self) -> bool:
        """Whether it has a given name or an initial beside the last one."""
        return bool(self.given)

    @property
    def parts(self) -> tuple[str, ...]:
        """All its words."""
        return (*self.given, self.last)


@lru_cache(maxsize=8192)
def plain(word: str) -> str:
    """A word without accents, points and case."""
    decomposed = unicodedata.normalize("NFD", word.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c)).strip(".,’'‘\"“”")


@cache
def parse_name(text: str) -> PersonName:
    """The parts of a person's name as written, titles first or after; "SERGE, Victor" is turned round."""
    tokens = turned(text).replace("*", "").split()
    title = ""
    while len(tokens) > 1 and tokens[0].casefold() in nouns.TITLES and given_name(tokens[0]) is None:
        title, tokens = tokens[0].casefold(), tokens[1:]
    generation = ""
    while len(tokens) > 1 and tokens[-1].casefold().strip(",") in _SUFFIXES:
        generation, tokens = plain(tokens[-1]), tokens[:-1]
    given = tuple(plain(t) for t in tokens[:-1] if t.casefold() not in nouns.NAME_PARTICLES)
    return PersonName(title, given, plain(tokens[-1]), _sex(title, tokens), generation)


def without_title(text: str) -> str:
    """A name as written without the titles before it: "Gerald Tolley" of "Dr Gerald Tolley"."""
    tokens = text.split()
    while len(tokens) > 1 and tokens[0].casefold() in nouns.TITLES and given_name(tokens[0]) is None:
        tokens = tokens[1:]
    return " ".join(tokens)


def _sex(title: str, tokens: list[str]) -> Sex | None:
    if title in nouns.TITLES_F:
        return "f"
    if title in nouns.TITLES_M:
        return "m"
    sex = given_name(tokens[0])
    if sex in ("m", "f"):
        return sex
    return "m" if title in _MALE_OFFICES else None


def compatible(a: PersonName, b: PersonName) -> bool:
    """Whether two names, full or short, agree in something, and nothing in them tells two people apart."""
    if {a.sex, b.sex} == {"m", "f"} or _of_other_generation(a, b) or _of_other_generation(b, a):
        return False
    if a.is_full and b.is_full:
        return _both_full(a, b)
    short, long = (a, b) if not a.is_full else (b, a)
    if not long.is_full:
        return short.last == long.last and _same_style(short, long)
    if short.last == long.last:
        return True
    if short.title and short.title not in _RULERS | nouns.TITLES_F | {
        "sir",
        "don",
        "father",
        "brother",
        "uncle",
        "aunt",
    }:
        return short.last in long.given[1:] and long.given[-1] == short.last
    return short.last == long.given[0] or (len(long.given) > 1 and short.last == long.given[-1])


def _of_other_generation(a: PersonName, b: PersonName) -> bool:
    """Whether `a` has a number or "Jr." that `b`, a full name or one with another, has not."""
    return bool(a.generation) and a.generation != b.generation and (b.is_full or bool(b.generation))


def is_initials(text: str) -> bool:
    """Whether a name is nothing but initials: "A. P.", "O.K."."""
    return re.fullmatch(r"(?:[^\W\d_]\. ?){2,4}", text) is not None


def is_initials_of(text: str, name: PersonName) -> bool:
    """Whether `text` is the initials of a full name, all of them or the first and the last."""
    letters = re.findall(r"[^\W\d_]", text)
    if not is_initials(text) or not name.is_full or any(len(part) == 1 for part in name.parts):
        return False
    first = [part[:1] for part in name.parts]
    wanted = [plain(letter) for letter in letters]
    return wanted == first or wanted == [first[0], first[-1]]


def is_short_given(short: PersonName, full: PersonName) -> bool:
    """Whether a single name is a short form of a given name: "Nat" of Nathaniel, "Saroj" of Sarojbala."""
    if short.is_full or short.title or not full.is_full or {short.sex, full.sex} == {"m", "f"}:
        return False
    given = full.given[0]
    if short.last in short_forms().get(given, ()):
        return True
    return len(short.last) >= 4 and given.startswith(short.last) and len(given) - len(short.last) >= 2


def _same_style(a: PersonName, b: PersonName) -> bool:
    """Whether two names of one word are one: "Mrs Oakes" is not "Oakes" where nothing else says so."""
    female = {"f"} & {a.sex, b.sex} and (a.title in nouns.TITLES_F or b.title in nouns.TITLES_F)
    return not female or bool(a.title) == bool(b.title)


def _both_full(a: PersonName, b: PersonName) -> bool:
    if a.last == b.last:
        return _given_agree(a.given, b.given)
    short, long = (a, b) if len(a.parts) <= len(b.parts) else (b, a)
    if not _same_given(short.parts[0], long.parts[0]):
        return long.parts[-len(short.parts) :] == short.parts
    rest = list(long.parts[1:])
    return len(short.parts) < len(long.parts) and all(_taken(part, rest) for part in short.parts[1:])


def _taken(part: str, rest: list[str]) -> bool:
    for at, other in enumerate(rest):
        if other == part:
            del rest[: at + 1]
            return True
    return False


def _given_agree(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    if _same_given(a[0], b[0]):
        return len(a) == 1 or len(b) == 1 or all(_same_given(x, y) for x, y in zip(a[1:], b[1:], strict=False))
    return (len(a) > 1 and _same_given(a[-1], b[0])) or (len(b) > 1 and _same_given(b[-1], a[0]))


def _same_given(a: str, b: str) -> bool:
    if a == b:
        return True
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    return b in short_forms().get(a, ()) or a in short_forms().get(b, ())


@cache
def short_forms() -> dict[str, frozenset[str]]:
    """Given names in lower case with their usual short forms."""
    text = (files("bearwitness.reading") / "data" / "nicknames.csv").read_text(encoding="utf-8")
    return {row[0]: frozenset(row[1:]) for row in csv.reader(text.splitlines())}


def is_misspelling(a: str, b: str) -> bool:
    """Whether two last names (plain) differ by a slip: one edit in six letters or more, two in nine or more.

    The first letter must agree, and neither may be the other's ending for a woman ("Ivanov", "Ivanova").
    """
    if a == b or a[:1] != b[:1] or a.rstrip("aes") == b.rstrip("aes"):
        return False
    shortest = min(len(a), len(b))
    limit = 2 if shortest >= 9 else 1 if shortest >= 6 else 0
    return limit > 0 and OSA.distance(a, b, score_cutoff=limit) <= limit
