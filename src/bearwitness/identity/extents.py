"""From where to where a mention goes: a name with its title, role and article, a description with its "of …"."""

from collections.abc import Iterator, Sequence

import msgspec

from bearwitness.identity.reference import Reference
from bearwitness.reading import nouns
from bearwitness.reading.names import NameSpan
from bearwitness.reading.names.kinds import is_attribute
from bearwitness.reading.phrases import POSSESSIVES, Phrase, is_plain_adjective, kind_of, role_before
from bearwitness.reading.words import Word, Words
from bearwitness.record import Span

_CLASS_NOUNS = nouns.word_set(
    "town city village port county parish island district province state kingdom republic duchy suburb quarter"
    " river firm company house family publishing-house order tribe sect region commune borough estate"
)
_CLOSERS = frozenset(",.;:)–—-]!?")
_BEFORE_NAMES = nouns.word_set(
    "little young old poor late great good famous celebrated younger elder terrible future honest gentle"
    " big brave wise learned illustrious notorious saintly"
)
_LETTERS = nouns.word_set("letter telegram postcard note petition dispatch message memorial")


class Extents:
    """The phrases of a text, and which of them a name has taken up."""

    def __init__(self, words: Words, found: Sequence[Phrase]) -> None:
        self._words = words
        self._phrases = found
        self._by_end = {phrase.last: phrase for phrase in found}
        self._taken: set[tuple[int, int]] = set()

    def named(self, number: int, name: NameSpan, text: str) -> Reference:
        """The mention that a name makes."""
        first = self._words.index_from(name.span.start)
        sentence = self._words.all[first].sentence
        plain = Reference(name.span, "name", name.type, sentence, name=name.words.of(text), number=number)
        phrase = self._phrase_before(plain, first)
        if phrase is not None:
            self._taken.add((phrase.first, phrase.last))
            plain = self._with_phrase(plain, phrase)
        else:
            plain = self._with_article(plain)
        return self._with_more(plain)

    def _with_article(self, plain: Reference) -> Reference:
        before = self._words.before(plain.span.start, 3)
        at = len(before)
        if plain.type == "person":
            while at and before[at - 1].lower in _BEFORE_NAMES:
                at -= 1
            if at == len(before) and at and before[at - 1].lower == "one":
                at -= 1
            if at == len(before):
                return plain
        if at and before[at - 1].lower == "another":
            return plain
        if at and before[at - 1].lower == "the" and not is_attribute(self._words.after(plain.span.end, 1)):
            return msgspec.structs.replace(plain, span=Span(before[at - 1].start, plain.span.end), opener="the")
        start = before[at].start if at < len(before) else plain.span.start
        return msgspec.structs.replace(plain, span=Span(start, plain.span.end))

    def _with_more(self, plain: Reference) -> Reference:
        """A person's name with "himself" or "the bookseller" after it."""
        after = self._words.after(plain.span.end, 3)
        if plain.type != "person" or not after:
            return plain
        if after[0].lower in ("himself", "herself"):
            return msgspec.structs.replace(plain, span=Span(plain.span.start, after[0].end))
        role = len(after) > 1 and after[0].text == "the" and after[1].text.islower() and kind_of(after[1].lower)
        if role == "person" and (len(after) < 3 or not after[2].is_capital):
            span = Span(plain.span.start, after[1].end)
            return msgspec.structs.replace(plain, span=span, noun=plain.noun or after[1].lower)
        return plain

    def _with_phrase(self, plain: Reference, phrase: Phrase) -> Reference:
        start, owner = self._start_and_owner(phrase)
        kind = phrase.type if plain.type != "person" and phrase.noun in _CLASS_NOUNS else plain.type
        return msgspec.structs.replace(
            plain, span=Span(start, plain.span.end), type=kind, noun=phrase.noun, opener=phrase.opener, owner=owner
        )

    def _phrase_before(self, name: Reference, first: int) -> Phrase | None:
        """The description that goes with the name into one mention: "his comrade Rivas", "the town of Hoorn"."""
        direct = self._by_end.get(first)
        if direct is not None and direct.type == name.type and direct.noun != "work":
            return direct
        before = self._words.all[first - 1] if first else None
        if before is None or before.sentence != name.sentence:
            return None
        if name.type == "person":
            return self._person_before(name, first, before)
        of = self._by_end.get(first - 1)
        if of is None:
            return None
        apposed = before.text == "," and name.type == of.type == "work"
        return of if apposed or (before.lower == "of" and of.noun in _CLASS_NOUNS) else None

    def _person_before(self, name: Reference, first: int, before: Word) -> Phrase | None:
        """The description of a person before the name, direct, between commas, or with "called"."""
        phrase = self._by_end.get(first - 1)
        if before.text == ",":
            return self._apposed(name, first, phrase)
        if phrase is not None and before.lower in ("called", "named") and phrase.type == "person":
            return phrase
        return role_before(self._words, first, full=" " in name.name)

    def _apposed(self, name: Reference, first: int, of: Phrase | None) -> Phrase | None:
        phrase = of if of is not None and of.type == "person" else role_before(self._words, first - 1, full=True)
        after = self._words.after(name.span.end, 1)
        closed = not after or after[0].text in _CLOSERS or after[0].lower in ("who", "and")
        if phrase is None or not closed or (phrase.opener == "the" and phrase.noun not in nouns.ROLES | nouns.KIN):
            return None
        opens = self._words.all[phrase.first - 1].lower if phrase.first else ""
        return phrase if opens != "as" else None

    def _start_and_owner(self, phrase: Phrase) -> tuple[int, Span | None]:
        """Where the mention begins, and where its possessor stands."""
        opener = self._words.all[phrase.first]
        if phrase.opener == "’s":
            return self._owner_before(phrase.first)
        return opener.start, Span(opener.start, opener.end) if opener.lower in POSSESSIVES else None

    def _owner_before(self, sign: int) -> tuple[int, Span]:
        """The run of capitals, or the description, that ends before a possessive sign."""
        at = sign - 1
        ending = self._by_end.get(sign)
        if ending is not None:
            at = ending.first
        else:
            while at and self._words.all[at - 1].is_capital and self._words.all[at].is_capital:
                if self._words.all[at - 1].sentence != self._words.all[at].sentence:
                    break
                at -= 1
        return self._words.all[at].start, Span(self._words.all[at].start, self._words.all[sign - 1].end)

    def described(self, named: Sequence[Reference]) -> Iterator[Reference]:
        """The mentions that the remaining descriptions make."""
        starts = {reference.span.start: reference for reference in named}
        for phrase in self._phrases:
            if (phrase.first, phrase.last) not in self._taken:
                yield self._description(phrase, starts, named)

    def _description(self, phrase: Phrase, starts: dict[int, Reference], named: Sequence[Reference]) -> Reference:
        start, owner = self._start_and_owner(phrase)
        if phrase.opener == "’s" and owner is not None:
            holder = next((r for r in named if r.span.end == owner.end), None)
            owner = holder.span if holder else owner
            start = owner.start
        head = self._words.all[phrase.head]
        end, of, pinned = self._extended(phrase, starts)
        return Reference(
            Span(start, end),
            "description",
            phrase.type,
            head.sentence,
            noun=phrase.noun,
            opener=phrase.opener,
            owner=owner if owner is not None else of,
            plural=head.lower != phrase.noun,
            pinned=pinned,
            modifiers=tuple(w.lower for w in self._words.all[phrase.first + 1 : phrase.head] if _tells(w)),
        )

    def _extended(self, phrase: Phrase, starts: dict[int, Reference]) -> tuple[int, Span | None, bool]:
        """The end of the description with its "of …", "to …", "at …", what stands after "of", and whether it pins."""
        end = self._words.all[phrase.last - 1].end
        after = [
            w
            for w in self._words.all[phrase.last : phrase.last + 3]
            if w.sentence == self._words.all[phrase.head].sentence
        ]
        if len(after) < 2 or after[0].lower not in _links(phrase):
            return end, None, False
        for word in after[1:]:
            reference = starts.get(word.start)
            if reference is not None and not self._owns_more(reference):
                return reference.span.end, reference.span if after[0].lower == "of" else None, True
            if word.lower not in ("the", "a", "an"):
                break
        inner = next((p for p in self._phrases if p.first == phrase.last + 1), None)
        if inner is not None and after[0].lower == "of":
            span = Span(self._words.all[inner.first].start, self._words.all[inner.last - 1].end)
            return span.end, span, False
        if _is_date(after[1]) and (after[0].lower == "of" or phrase.type == "event"):
            return self._date_end(phrase.last + 1), None, True
        return end, None, False

    def _owns_more(self, reference: Reference) -> bool:
        """Whether a possessive follows, so that more than the name stands after "of"."""
        after = self._words.after(reference.span.end, 1)
        return bool(after) and after[0].text in ("’s", "'s", "’")

    def _date_end(self, at: int) -> int:
        end = at + 1
        while end < len(self._words.all) and end - at < 3 and _is_date(self._words.all[end]):
            end += 1
        return self._words.all[end - 1].end


def _tells(word: Word) -> bool:
    """Whether a word before a noun tells which is meant, more than "same", "old" or a number."""
    return word.is_word and not is_plain_adjective(word.lower)


def _is_date(word: Word) -> bool:
    return word.text[0].isdigit() or word.lower in nouns.TIME_WORDS


def _links(phrase: Phrase) -> tuple[str, ...]:
    if phrase.noun in _LETTERS:
        return ("of", "to", "from", "by")
    if phrase.type == "work":
        return ("of", "by", "on", "about")
    if phrase.noun in nouns.KIN:
        return ("of",)
    return ("of", "from", "at", "in")
