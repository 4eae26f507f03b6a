"""The words of a source that are its author's own: without names, numbers, quotations, titles and function words.

What two texts share of names, dates and quoted words they share because they tell of one life; what they share of the
rest, in the same order, one of them has from the other or both from a third.
"""

import re
from collections.abc import Iterable

import msgspec

from bearwitness.record import Dossier, SourceRecord, Span, apart, touched

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*|\d+")
_QUOTED = re.compile(r"“[^”]{1,2000}”|\"[^\"\n]{1,500}\"|\*[^*\n]{1,200}\*|‘[^’\n]{3,200}’(?=\W)")
_OPENS_SENTENCE = re.compile(r"(?:^|[.!?:;]|\n\s*\n)[\s”’\"')\]]*$")
_BACK = 6
_FUNCTION = frozenset(
    (
        "a about above after again against all almost along already also although always am among an and another any "
        "are around as at away back be became because become been before began behind being below between both but by "
        "came can come could did do does done down during each either else even ever every few first for from get "
        "give given go going gone got had has have he her here hers herself him himself his how however i if in into "
        "is it its itself just last later less like made make many may me might mine more most much must my myself "
        "near neither never no nor not nothing now of off often on once one only or other others our out over own "
        "part perhaps put rather same saw say said see she should since so some soon still such take than that the "
        "their them themselves then there these they thing things this those though three through thus time to "
        "together too took two under until up upon us very was way we well went were what when where whether which "
        "while who whole whom whose why will with within without would year years yet you your day days month months "
        "week weeks mr mrs miss dr st"
    ).split()
)


class Word(msgspec.Struct, frozen=True):
    """An own word of a text in small letters, and where it stands.

    `matter` where it carries a statement ("arrested"): two texts that tell the same thing may well share that word.
    """

    key: str
    start: int
    end: int
    matter: bool = False


def is_function_word(word: str) -> bool:
    """Whether the word, in small letters, says nothing alone ("the", "after", "year")."""
    return word in _FUNCTION


def own_words(dossier: Dossier) -> dict[str, tuple[Word, ...]]:
    """The own words of every source, in the order of its text."""
    named, matter = _named(dossier), _matter(dossier)
    return {source.id: tuple(_own(source, named[source.id], matter[source.id])) for source in dossier.sources}


def _matter(dossier: Dossier) -> dict[str, list[Span]]:
    """For each source the words that carry its statements, sorted and apart."""
    found: dict[str, list[Span]] = {source.id: [] for source in dossier.sources}
    for assertion in dossier.assertions:
        for anchor in assertion.evidence[:1]:
            found.setdefault(anchor.source, []).append(anchor.span)
    return {source: apart(spans) for source, spans in found.items()}


def _named(dossier: Dossier) -> dict[str, list[Span]]:
    """For each source the stretches that are somebody else's words, or names."""
    found: dict[str, list[Span]] = {source.id: list(source.furniture) for source in dossier.sources}
    for quotation in dossier.quotations:
        found.setdefault(quotation.source, []).append(quotation.span)
    for entity in dossier.entities:
        names = {name.text.casefold() for name in entity.names}
        for mention in entity.mentions:
            if mention.text.casefold() in names and any(letter.isupper() for letter in mention.text):
                found.setdefault(mention.source, []).append(mention.span)
    return found


def _own(source: SourceRecord, named: list[Span], matter: list[Span]) -> Iterable[Word]:
    text = source.text
    others = apart([*named, *(Span(m.start(), m.end()) for m in _QUOTED.finditer(text))])
    for found in _WORD.finditer(text):
        word = found[0]
        key = word.casefold().replace("’", "'").removesuffix("'s")
        if key in _FUNCTION or len(key) < 3 or word[0].isdigit():
            continue
        if word[0].isupper() and not _OPENS_SENTENCE.search(text[max(0, found.start() - _BACK) : found.start()]):
            continue
        place = Span(found.start(), found.end())
        if not touched(others, place):
            yield Word(key, place.start, place.end, touched(matter, place))
