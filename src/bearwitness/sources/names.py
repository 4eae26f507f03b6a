"""Whether words have the shape of a person's name, as bylines and signatures have it."""

import re

_PARTICLES = """
de del della der den di da dos das do du van von vom zu zur af av ter ten la le el al bin ibn bint ben y e und and
"""
_NO_NAMES = """
the a an of in on at to for from with by this that these those his her their my our your its it they we who what when
where why how one two three four five always never keep review reviews reviewed essay book books part chapter preface
introduction notes note references bibliography literature appendix abstract summary conclusion contents issue volume
life early later last career death family personal education works politics history honours background provenance
obituary memoriam press new dear yours university institute museum archive library society bulletin journal magazine
gazette herald times monday tuesday wednesday thursday friday saturday sunday january february march april june july
august september october november december spring summer autumn winter
"""
_IS_PARTICLE = frozenset(_PARTICLES.split()).__contains__
_IS_NO_NAME = frozenset(_NO_NAMES.split()).__contains__
_WORD = re.compile(r"[^\W\d_][^\W\d_’'.-]*(?:[’'.-][^\W\d_]+)*\.?$")
_TITLE = re.compile(r"^(?:Dr|Prof|Professor|Sir|Dame|Mr|Mrs|Ms|Miss|Rev|Lady|Lord|Father|Sister|Brother)\.?\s+")
_MOST = 6


def is_name(text: str) -> bool:
    """Whether `text` is two to six words that a person's full name may be: capitals, particles, initials."""
    words = _TITLE.sub("", text.strip()).split()
    if not 2 <= len(words) <= _MOST or len(words[-1].strip(".")) == 1:
        return False
    if not all(_WORD.match(word) for word in words):
        return False
    if any(_IS_NO_NAME(word.lower().strip(".")) for word in words):
        return False
    return all(word[0].isupper() or _IS_PARTICLE(word.lower()) for word in words) and words[-1][0].isupper()


def surname_last(text: str) -> str:
    """A "SANDSTRA, Marijke" as "Marijke Sandstra"; "" where the text is no surname, comma and first names."""
    surname, comma, first = text.strip(" .—–").partition(", ")
    name = f"{first.strip(' .—–')} {surname}"
    if not comma or not surname.isupper() or not is_name(name):
        return ""
    return name.title() if name.isupper() else f"{first.strip(' .—–')} {surname.title()}"
