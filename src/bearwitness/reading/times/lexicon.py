"""The words that dates are made of, each with its class, and the values of those that have one.

The grammar (`rules`) speaks of classes only.  A word in no table is `low` or `cap` by its first letter; figures get
their class from their value (`tokens`).
"""

from typing import Literal

Pointer = Literal["", "this", "that", "last", "previous", "next"]

MONTHS: dict[str, int] = {
    name: at
    for names in (
        "january february march april may june july august september october november december",
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "janr febr mch apl may june july augt sept octr novr decr",
        "januarii februarii martii aprilis maii junii julii augusti septembris octobris novembris decembris",
    )
    for at, name in enumerate(names.split(), 1)
}
_FULL_MONTHS = frozenset(list(MONTHS)[:12])
WEEKDAYS: dict[str, int] = {
    name: at
    for names in (
        "monday tuesday wednesday thursday friday saturday sunday",
        "mon tue wed thu fri sat sun",
        "mon tues weds thur fri sat sun",
        "mon tues weds thurs fri sat sun",
    )
    for at, name in enumerate(names.split())
}
SEASONS: dict[str, int] = {
    "spring": 21,
    "springtime": 21,
    "summer": 22,
    "summertime": 22,
    "autumn": 23,
    "fall": 23,
    "winter": 24,
    "wintertime": 24,
}
ONES: dict[str, int] = {word: at for at, word in enumerate("one two three four five six seven eight nine".split(), 1)}
TEENS: dict[str, int] = {
    word: at
    for at, word in enumerate(
        "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(), 10
    )
}
TENS: dict[str, int] = {
    word: at * 10 for at, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
TENS_PLURAL: dict[str, int] = {word[:-1] + "ies": value for word, value in TENS.items()}
ORDINAL_ONES: dict[str, int] = {
    word: at for at, word in enumerate("first second third fourth fifth sixth seventh eighth ninth".split(), 1)
}
ORDINAL_TEENS: dict[str, int] = {
    word: at
    for at, word in enumerate(
        "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(),
        10,
    )
}
ORDINAL_TENS: dict[str, int] = {word[:-1] + "ieth": value for word, value in TENS.items()}
NUMBERS: dict[str, int] = (
    ONES | TEENS | TENS | ORDINAL_ONES | ORDINAL_TEENS | ORDINAL_TENS | {"hundred": 100, "couple": 2, "dozen": 12}
)

UNITS: dict[str, tuple[str, float]] = {
    "day": ("day", 1),
    "night": ("day", 1),
    "morning": ("day", 1),
    "afternoon": ("day", 1),
    "evening": ("day", 1),
    "week": ("week", 1),
    "sennight": ("week", 1),
    "fortnight": ("week", 2),
    "month": ("month", 1),
    "year": ("year", 1),
    "twelvemonth": ("year", 1),
    "decade": ("decade", 1),
    "generation": ("generation", 1),
    "century": ("century", 1),
    "hour": ("hour", 1),
    "minute": ("minute", 1),
    "moment": ("moment", 1),
    "spring": ("year", 1),
    "summer": ("year", 1),
    "autumn": ("year", 1),
    "winter": ("year", 1),
    "season": ("year", 1),
    "quarter": ("quarter", 1),
    "weekend": ("week", 1),
}
"""The unit that a word (in the singular) counts in, and how many of it."""

PARTS: dict[str, str] = {
    "early": "early",
    "beginning": "start",
    "start": "start",
    "opening": "early",
    "outset": "start",
    "mid": "mid",
    "middle": "mid",
    "late": "late",
    "latter": "late",
    "end": "end",
    "close": "end",
    "closing": "late",
    "final": "late",
    "turn": "turn",
    "rest": "rest",
    "remainder": "rest",
    "course": "",
    "very": "",
}
"""Which part of a stretch a word names; "" for none in particular."""

DAY_PARTS: dict[str, str] = {
    "morning": "MO",
    "dawn": "MO",
    "daybreak": "MO",
    "sunrise": "MO",
    "noon": "MI",
    "midday": "MI",
    "afternoon": "AF",
    "evening": "EV",
    "dusk": "EV",
    "sunset": "EV",
    "nightfall": "EV",
    "night": "NI",
    "midnight": "NI",
    "daytime": "DT",
}

POINTERS: dict[str, Pointer] = {
    "this": "this",
    "these": "this",
    "current": "this",
    "that": "that",
    "those": "that",
    "same": "that",
    "intervening": "that",
    "last": "last",
    "past": "last",
    "previous": "previous",
    "preceding": "previous",
    "prior": "previous",
    "next": "next",
    "following": "next",
    "subsequent": "next",
    "ensuing": "next",
    "succeeding": "next",
    "coming": "next",
}
"""What a pointing word points at."""

_WORDS: dict[str, str] = {
    "the": "the ye",
    "a": "a an",
    "of": "of",
    "and": "and",
    "or": "or",
    "to": "to",
    "in": "in",
    "on": "on upon",
    "at": "at",
    "by": "by",
    "until": "until till til untill",
    "since": "since",
    "from": "from",
    "between": "between betwixt",
    "before": "before",
    "after": "after",
    "during": "during throughout",
    "through": "through thru",
    "within": "within",
    "over": "over",
    "for": "for",
    "under": "under",
    "about": "about around approximately roughly perhaps probably possibly maybe",
    "circa": "circa",
    "some": "some sometime",
    "nearly": "nearly almost",
    "just": "just only barely scarcely hardly mere exactly",
    "another": "another",
    "more": "more",
    "less": "less fewer",
    "than": "than",
    "least": "least",
    "little": "little",
    "most": "most",
    "well": "well",
    "few": "few",
    "several": "several many numerous various countless",
    "couple": "couple",
    "dozen": "dozen",
    "full": "full whole entire consecutive successive solid long",
    "short": "short brief",
    "later": "later",
    "earlier": "earlier previously",
    "ago": "ago",
    "afterwards": "afterwards afterward thereafter",
    "hence": "hence",
    "onward": "onward onwards forward",
    "early": "early late mid",
    "partnoun": "beginning start end middle close outset turn rest remainder",
    "noon": "noon midday midnight",
    "who": "who",
    "but": "but",
    "already": "already",
    "lifeevent": "death decease demise return marriage remarriage wedding arrest release retirement dismissal election"
    " birth departure",
    "duration": "duration",
    "weather": "dry rainy wet monsoon",
    "weatherseason": "season",
    "partadj": "opening closing final latter",
    "half": "half",
    "quarter": "quarter quarters",
    "part": "part portion parts stages stage",
    "this": "this these",
    "that": "that those",
    "same": "same",
    "very": "very",
    "last": "last",
    "past": "past",
    "next": "next subsequent ensuing succeeding coming",
    "following": "following",
    "previous": "previous preceding prior",
    "intervening": "intervening",
    "current": "current",
    "each": "each every",
    "per": "per",
    "one": "one",
    "any": "any",
    "other": "other",
    "hundred": "hundred",
    "aged": "aged",
    "age": "age",
    "old": "old",
    "birthday": "birthday",
    "stage": "childhood boyhood girlhood infancy youth adolescence",
    "child": "child boy girl",
    "anniversary": "anniversary centenary centennial bicentenary bicentennial tercentenary",
    "born": "born baptised baptized",
    "floruit": "floruit flourished",
    "when": "when",
    "while": "while",
    "time": "time date",
    "times": "times",
    "period": "period era epoch",
    "now": "now today nowadays currently tonight presently",
    "yesterday": "yesterday tomorrow",
    "present": "present",
    "modern": "modern contemporary",
    "recently": "recently lately formerly",
    "recent": "recent",
    "former": "former",
    "future": "future",
    "then": "then",
    "once": "once",
    "clock": "clock",
    "recurring": "daily weekly monthly yearly annually annual nightly everyday hourly",
    "his": "his her my their its our",
    "he": "he she they it we",
    "was": "was were is been being be",
    "not": "not never nor without no",
    "year": "year twelvemonth",
    "years": "years twelvemonths",
    "month": "month",
    "mo": "mo",
    "months": "months",
    "week": "week fortnight sennight",
    "weeks": "weeks fortnights",
    "day": "day",
    "days": "days",
    "night": "night",
    "nights": "nights",
    "decade": "decade",
    "decades": "decades",
    "century": "century",
    "centuries": "centuries",
    "hour": "hour minute",
    "hours": "hours minutes moments",
    "longunit": "generation weekend",
    "longunits": "generations weekends",
    "daypart": "morning dawn daybreak sunrise afternoon evening dusk sunset nightfall midnight daytime",
    "dayparts": "mornings afternoons evenings",
    "page": "page pages pp resolution vol vols chapter section fol folio line lines number note notes plate room"
    " article item box nos nr isbn verse copy figure fig table route highway file dossier",
}
_AS_WRITTEN: dict[str, str] = {
    "i": "I",
    "am": "am",
    "ca": "c ca Ca",
    "bornabbr": "b",
    "diedabbr": "d",
    "flabbr": "fl",
    "page": "p P No Nos Local Lot",
    "ult": "ult inst prox ultimo instant proximo",
    "ad": "AD CE A.D. C.E. A.D C.E",
    "bc": "BC BCE B.C. B.C.E. B.C B.C.E",
    "ampm": "a.m. p.m. a.m p.m AM PM pm",
    "hrs": "hrs h",
    "os": "OS NS O.S. N.S.",
    "comma": ",",
    "dot": ".",
    "dash": "- – − ‑ ‐",
    "emdash": "—",
    "slash": "/",
    "open": "(",
    "close": ")",
    "bracket": "[",
    "endbracket": "]",
    "semicolon": ";",
    "colon": ":",
    "quote": "' ’ ‘ “ ” \"",
    "query": "?",
    "money": "£ $ € ₤ # §",
    "percent": "%",
    "star": "* _",
}
_CASED: tuple[tuple[dict[str, int], str], ...] = (
    (ONES, "ones"),
    (TEENS, "teens"),
    (TENS, "tens"),
    (ORDINAL_ONES, "ordones"),
    (ORDINAL_TEENS, "ordteens"),
    (ORDINAL_TENS, "ordtens"),
    (TENS_PLURAL, "tensplural"),
)
CLASSES: tuple[str, ...] = (
    "low",
    "cap",
    "sign",
    "n12",
    "n24",
    "n31",
    "n99",
    "n999",
    "y4",
    "number",
    "nth",
    "apyear",
    "decade4",
    "decade2",
    "decade3",
    "dotted",
    "clocktime",
    "monthname",
    "monthabbr",
    "weekday",
    "weekabbr",
    "weekdays",
    "season",
    "fall",
    "seasons",
    "feast",
    *dict.fromkeys([name for _, name in _CASED] + [*_WORDS, *_AS_WRITTEN]),
)


def word_classes() -> dict[str, str]:
    """The class of every word of the tables, in each spelling that counts (small, capitalised, in capitals)."""
    classes: dict[str, str] = {}
    for table, name in _CASED:
        classes |= {spelling: name for word in table for spelling in _spellings(word)}
    classes |= {
        spelling: name for name, words in _WORDS.items() for word in words.split() for spelling in _spellings(word)
    }
    for word in SEASONS:
        classes |= dict.fromkeys(_spellings(word), "fall" if word == "fall" else "season")
        if word != "fall":
            classes |= dict.fromkeys(_spellings(word + "s"), "seasons")
    for word in MONTHS:
        name = "monthname" if word in _FULL_MONTHS else "monthabbr"
        classes |= {word.capitalize(): name, word.upper(): name}
    for word in WEEKDAYS:
        name = "weekday" if word.endswith("day") else "weekabbr"
        classes |= {word.capitalize(): name, word.upper(): name, word.capitalize() + "s": "weekdays"}
    return classes | {word: name for name, words in _AS_WRITTEN.items() for word in words.split()}


def _spellings(word: str) -> tuple[str, str, str]:
    return word, word.capitalize(), word.upper()
