"""Where a text has the names of people: their words one by one, and their names as a whole, in any case of letters.

A word that the language has too ("Rose", "May"), or that parts names ("De"), is a name with a capital only.
"""

import re
from collections.abc import Iterable, Iterator

from bearwitness.reading.lexicon import is_common
from bearwitness.reading.nouns import NAME_PARTICLES
from bearwitness.record import Entity, Span

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_BETWEEN = r"[\s.-]*(?:[^\W\d_]\.[\s.-]*)*"
_BETWEEN_NAMES = re.compile(_BETWEEN)


def words_of(entity: Entity) -> set[str]:
    """The words of the names of an entity that begin with a capital, descriptions apart."""
    words = (word for name in _names(entity) for word in _WORD.findall(name))
    return {word for word in words if word[0].isupper() and not (word.isupper() and _is_particle(word))}


def any_word(words: Iterable[str]) -> re.Pattern[str] | None:
    """What finds each of the words; None where there is none."""
    return _any_of(_spelled(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def any_name(entities: Iterable[Entity]) -> re.Pattern[str] | None:
    """What finds each name of several words whole, with or without initials in it, or as an index has it: "Lund, Ada"."""
    names = {name for entity in entities for name in _names(entity)}
    return _any_of(form for name in sorted(names, key=lambda name: (-len(name), name)) for form in _whole(name))


def found(pattern: re.Pattern[str] | None, text: str) -> Iterator[Span]:
    """Where the names stand, in order."""
    return (Span(*match.span()) for match in (pattern.finditer(text) if pattern is not None else ()))


def bears(entity: Entity, pattern: re.Pattern[str] | None) -> bool:
    """Whether one of the entity's names is, as a whole, what the pattern finds."""
    return pattern is not None and any(pattern.fullmatch(name) for name in _names(entity))


def joined(text: str, stretches: Iterable[Span]) -> list[Span]:
    """The stretches in order, each once; the words of one name, with initials between them, as one."""
    whole: list[Span] = []
    for span in sorted(stretches):
        if whole and (span.start <= whole[-1].end or _BETWEEN_NAMES.fullmatch(text[whole[-1].end : span.start])):
            whole[-1] = Span(whole[-1].start, max(whole[-1].end, span.end))
        else:
            whole.append(span)
    return whole


def _names(entity: Entity) -> list[str]:
    return [entity.label, *(name.text for name in entity.names if name.kind != "epithet")]


def _whole(name: str) -> Iterator[str]:
    words = [_spelled(word) for word in _WORD.findall(name) if len(word) > 1]
    if len(words) > 1:
        yield _BETWEEN.join(words)
        yield rf"{words[-1]},\s*{_BETWEEN.join(words[:-1])}"


def _spelled(word: str) -> str:
    """The word in any case; capitals can be of more letters than it has ("Strauß", "STRAUSS")."""
    only = is_common(word) or _is_particle(word)
    forms = {word, word.upper(), word.capitalize()} if only and word[0].isupper() else {word, word.upper()}
    return f"(?{'-i' if only else 'i'}:{'|'.join(map(re.escape, sorted(forms)))})"


def _is_particle(word: str) -> bool:
    return word.casefold() in NAME_PARTICLES


def _any_of(forms: Iterable[str]) -> re.Pattern[str] | None:
    either = "|".join(forms)
    return re.compile(rf"(?<![^\W_])(?:{either})(?![^\W_])") if either else None
