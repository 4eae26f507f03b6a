"""The places of a text that speak of somebody or something: names with what is put to them, descriptions, pronouns.

A reference does not say yet who is meant.
"""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from bearwitness.reading import nouns
from bearwitness.reading.names import NameSpan
from bearwitness.reading.phrases import Phrase, kind_of, phrases
from bearwitness.reading.words import Word, Words
from bearwitness.record import EntityType, MentionForm, Span

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
_CLASS_NOUNS = nouns.word_set(
    "town city village port county parish island district province state kingdom republic duchy suburb"
    " quarter river firm company house family publishing-house order tribe sect region commune borough"
)
_CLOSERS = frozenset(",.;:)–—-]!?")


class Reference(msgspec.Struct, frozen=True):
    """One such place: `span` with articles, titles and roles; `name` the proper name alone; `noun` the head noun.

    `opener` is the determiner ("the", "a", "his", "’s", ""), `owner` where the possessor stands, `number` the number of
    the name in the tuple of names, `pronoun` the class of a pronoun ("m", "f", "n", "p", "1", "1p", "2", "r").
    """

    span: Span
    form: MentionForm
    type: EntityType
    sentence: int
    name: str = ""
    noun: str = ""
    opener: str = ""
    owner: Span | None = None
    plural: bool = False
    number: int | None = None
    pronoun: str = ""


def references(words: Words, names: Sequence[NameSpan], text: str) -> tuple[Reference, ...]:
    """All references in the order of their ends, the inner before the outer."""
    found = phrases(words)
    by_end = {phrase.last: phrase for phrase in found}
    plain = [_plain(words, number, name, text) for number, name in enumerate(names)]
    before = [_phrase_before(words, reference, by_end) for reference in plain]
    named = [_named(words, reference, phrase) for reference, phrase in zip(plain, before, strict=True)]
    described = _described(words, [p for p in found if p not in before], named)
    merged = [*named, *described, *_pronouns(words)]
    return tuple(sorted(merged, key=lambda r: (r.span.end, -r.span.start)))


def _plain(words: Words, number: int, name: NameSpan, text: str) -> Reference:
    sentence = words.all[words.index_from(name.span.start)].sentence
    return Reference(name.span, "name", name.type, sentence, name=name.words.of(text), number=number)


def _named(words: Words, plain: Reference, phrase: Phrase | None) -> Reference:
    if phrase is not None:
        return _with_phrase(words, plain, phrase)
    before = words.before(plain.span.start, 1)
    if before and before[0].lower == "the" and plain.type != "person":
        return msgspec.structs.replace(plain, span=Span(before[0].start, plain.span.end), opener="the")
    return plain


def _with_phrase(words: Words, plain: Reference, phrase: Phrase) -> Reference:
    start, owner = _start_and_owner(words, phrase)
    kind = phrase.type if plain.type != "person" and phrase.noun in _CLASS_NOUNS else plain.type
    return msgspec.structs.replace(
        plain, span=Span(start, plain.span.end), type=kind, noun=phrase.noun, opener=phrase.opener, owner=owner
    )


def _phrase_before(words: Words, name: Reference, by_end: Mapping[int, Phrase]) -> Phrase | None:
    """The description that goes with the name into one mention: "his comrade Rivas", "his son, Vlady"."""
    first = words.index_from(name.span.start)
    direct = by_end.get(first)
    if direct is not None and direct.type == name.type and direct.noun != "work":
        return direct
    of = by_end.get(first - 1)
    if of is not None and words.all[first - 1].lower == "of" and of.noun in _CLASS_NOUNS and name.type != "person":
        return of
    if of is not None and words.all[first - 1].text == "," and of.type == name.type == "person":
        after = words.all[words.index_from(name.span.end) : words.index_from(name.span.end) + 1]
        before = words.all[of.first - 1].lower if of.first else ""
        closed = not after or after[0].text in _CLOSERS or after[0].lower in ("who", "and")
        kin = of.noun in nouns.KIN and of.opener not in ("the", "a", "an")
        if closed and before != "as" and (kin or before not in ("of", "with", "to", "by", "from", "for")):
            return of
    return None


def _start_and_owner(words: Words, phrase: Phrase) -> tuple[int, Span | None]:
    """Where the mention begins, and where its possessor stands."""
    opener = words.all[phrase.first]
    if phrase.opener == "’s":
        previous = words.all[phrase.first - 1]
        return previous.start, Span(previous.start, previous.end)
    owner = Span(opener.start, opener.end) if opener.lower in PERSONAL else None
    return opener.start, owner


def _described(words: Words, found: Sequence[Phrase], named: Sequence[Reference]) -> Iterator[Reference]:
    starts = {reference.span.start: reference for reference in named}
    ends = {reference.span.end: reference for reference in named}
    phrase_starts = {words.all[p.first].start: p for p in found}
    for phrase in found:
        start, owner = _start_and_owner(words, phrase)
        if phrase.opener == "’s" and owner is not None:
            before = ends.get(owner.end) or next((r for r in named if r.span.covers(owner)), None)
            start = before.span.start if before else _phrase_start(words, found, phrase, start)
            owner = Span(start, owner.end)
        head = words.all[phrase.head]
        end, of = _extended(words, phrase, starts, phrase_starts)
        yield Reference(
            Span(start, end),
            "description",
            phrase.type,
            head.sentence,
            noun=phrase.noun,
            opener=phrase.opener,
            owner=owner if owner is not None else of,
            plural=head.lower != phrase.noun,
        )


def _phrase_start(words: Words, found: Sequence[Phrase], phrase: Phrase, start: int) -> int:
    return next((words.all[p.first].start for p in found if p.last == phrase.first), start)


def _extended(
    words: Words, phrase: Phrase, starts: Mapping[int, Reference], phrase_starts: Mapping[int, Phrase]
) -> tuple[int, Span | None]:
    """The end of the description with its "of …", "to …", "at …", and what stands there."""
    end = words.all[phrase.last - 1].end
    after = words.all[phrase.last : phrase.last + 3]
    if len(after) < 2 or after[0].lower not in _links(phrase):
        return end, None
    at = 2 if after[1].lower == "the" and len(after) > 2 and after[2].start in starts else 1
    reference = starts.get(after[at].start) or starts.get(after[1].start)
    if reference is not None:
        return reference.span.end, reference.span if after[0].lower == "of" else None
    inner = phrase_starts.get(after[1].start)
    if inner is not None and after[0].lower == "of":
        return words.all[inner.last - 1].end, Span(words.all[inner.first].start, words.all[inner.last - 1].end)
    return (_date_end(words, phrase.last + 1), None) if after[1].text[0].isdigit() else (end, None)


def _links(phrase: Phrase) -> tuple[str, ...]:
    if phrase.noun in ("letter", "telegram", "postcard", "note", "petition"):
        return ("of", "to", "from")
    return ("of",) if phrase.type in ("person", "work") else ("of", "at", "in")


def _date_end(words: Words, at: int) -> int:
    end = at + 1
    while (
        end < len(words.all)
        and end - at < 3
        and (words.all[end].text[0].isdigit() or words.all[end].lower in nouns.TIME_WORDS)
    ):
        end += 1
    return words.all[end - 1].end


def _pronouns(words: Words) -> Iterator[Reference]:
    for word in words.all:
        kind = PERSONAL.get(word.lower)
        if kind is not None and word.text != "US" and word.text not in ("IT", "WHO"):
            yield Reference(
                Span(word.start, word.end), "pronoun", "person", word.sentence, noun=word.lower, pronoun=kind
            )


def is_role(word: Word) -> bool:
    """Whether a word says what a person is."""
    return kind_of(word.lower) == "person"
