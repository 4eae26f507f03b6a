"""Names made comparable: case, accents, punctuation and titles of courtesy put aside; initials kept as initials."""

import re
import unicodedata
from functools import lru_cache
from itertools import dropwhile

_COURTESY = frozenset(
    (
        "mr mrs ms miss dr prof professor rev revd reverend sir dame lord lady count countess baron baroness "
        "prince princess king queen emperor tsar czar pope saint st father sister brother captain capt colonel "
        "col general gen major lt lieutenant mme mlle monsieur madame mademoiselle herr frau don dona señor "
        "señora comrade the a an"
    ).split()
)
_GENERATION = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "elder": "sr", "younger": "jr"} | {
    numeral: numeral for numeral in ("ii", "iii", "iv", "v", "vi", "vii", "viii")
}
_PARTICLES = frozenset("de del della di da do dos du des der den van von zu zur la le el al of y i ibn bin ben".split())
_NO_NAME = _PARTICLES | _GENERATION.keys() | {"the"}
# Letters that no Unicode decomposition opens.
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"})


@lru_cache(maxsize=65536)
def folded(name: str) -> str:
    """`name` in lower case without accents, punctuation turned to single blanks, a possessive 's taken off."""
    name = re.sub(r"['’]s\b", "", name.casefold()).translate(_LETTERS)
    letters = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return " ".join(re.findall(r"\w+", re.sub(r"['’]", "", letters)))


def turned(name: str) -> str:
    """A person's name in the order in which it is spoken: "Victor Serge" of "SERGE, Victor"; "Davis, Jr." stays."""
    surname, comma, given = name.partition(", ")
    is_suffix = given.casefold().rstrip(".") in _GENERATION.keys() | {"esq"}
    return f"{given} {surname}" if comma and not is_suffix else name


@lru_cache(maxsize=65536)
def name_parts(name: str) -> tuple[str, ...]:
    """The words of a person's name that tell people apart, surname last: no titles, no particles, no generation."""
    words = list(dropwhile(_COURTESY.__contains__, folded(turned(name)).split()))
    return tuple(w for n, w in enumerate(words) if (n == 0 and len(w) == 1) or w not in _NO_NAME)


@lru_cache(maxsize=65536)
def generation(name: str) -> str:
    """The generation that the name carries after its first word ("jr", "sr", a numeral), "" where it carries none."""
    later = folded(name).split()[1:]
    found = next((_GENERATION[w] for w in later if w in _GENERATION), "")
    return "i" if not found and later[-1:] == ["i"] else found


def title_key(title: str) -> str:
    """A title without its first article and its subtitle."""
    main = re.split(r"[:–—]| - ", title, maxsplit=1)[0]
    return re.sub(r"^(?:the|a|an|le|la|les|der|die|das|el|los|las|il) ", "", folded(main))
