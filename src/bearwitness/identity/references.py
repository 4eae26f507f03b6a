"""The places of a text that speak of somebody or something: names with what is put to them, descriptions, pronouns.

A reference does not say yet who is meant.
"""

from collections.abc import Iterator, Sequence

from bearwitness.identity.extents import Extents
from bearwitness.identity.reference import Reference
from bearwitness.reading.names import NameSpan
from bearwitness.reading.phrases import phrases
from bearwitness.reading.words import Words
from bearwitness.record import Span

PERSONAL: dict[str, str] = {
    **dict.fromkeys(["he", "him", "his", "himself"], "m"),
    **dict.fromkeys(["she", "her", "hers", "herself"], "f"),
    **dict.fromkeys(["it", "its", "itself"], "n"),
    **dict.fromkeys(["they", "them", "their", "theirs", "themselves"], "p"),
    **dict.fromkeys(["i", "me", "my", "mine", "myself"], "1"),
    **dict.fromkeys(["we", "us", "our", "ours", "ourselves"], "1p"),
    **dict.fromkeys(["you", "your", "yours", "yourself"], "2"),
    **dict.fromkeys(["who", "whom", "whose", "which"], "r"),
}


def references(words: Words, names: Sequence[NameSpan], text: str) -> tuple[Reference, ...]:
    """All references in the order of their ends, the inner before the outer."""
    extents = Extents(words, phrases(words))
    named = [extents.named(number, name, text) for number, name in enumerate(names)]
    described = extents.described(named)
    merged = [*named, *described, *_pronouns(words), *_own_kin(words, named)]
    return tuple(sorted(merged, key=lambda r: (r.span.end, -r.span.start)))


def _own_kin(words: Words, named: Sequence[Reference]) -> Iterator[Reference]:
    """The words "Mother" and "Father" with a capital and no more, inside a sentence: the relatives of who speaks."""
    taken = {reference.span.start for reference in named}
    for number, word in enumerate(words.all):
        if word.text not in _OWN_KIN or word.first or word.start in taken or not number:
            continue
        before, after = words.all[number - 1], words.all[number + 1 : number + 2]
        if before.text.islower() and before.lower in _NOT_BEFORE_KIN:
            continue
        if not (after and after[0].is_capital):
            span = Span(word.start, word.end)
            yield Reference(span, "description", "person", word.sentence, noun=word.lower, opener="my")


_OWN_KIN = frozenset(["Mother", "Father", "Mamma", "Mama", "Papa", "Grandmother", "Grandfather"])
_NOT_BEFORE_KIN = frozenset(["the", "a", "an", "his", "her", "my", "their", "our", "your", "as"])


def _pronouns(words: Words) -> Iterator[Reference]:
    for number, word in enumerate(words.all):
        kind = PERSONAL.get(word.lower)
        if kind is not None and not _is_no_pronoun(words, number):
            yield Reference(
                Span(word.start, word.end), "pronoun", "person", word.sentence, noun=word.lower, pronoun=kind
            )


def _is_no_pronoun(words: Words, number: int) -> bool:
    """A country, a word in capitals, or the numeral of a chapter."""
    word = words.all[number]
    if word.text in ("US", "IT", "WHO", "i"):
        return True
    alone = all(w.sentence != word.sentence for w in words.all[max(0, number - 1) : number + 2] if w is not word)
    return word.text == "I" and alone
