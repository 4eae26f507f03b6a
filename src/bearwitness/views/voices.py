"""Who says so, in words."""

from bearwitness.record import SourceRecord, Stance
from bearwitness.views.lookup import Lookup, listed, plain

_SPEAKERS = {
    "review": "the reviewer",
    "biography": "the biographer",
    "obituary": "the obituary",
    "encyclopaedia": "the entry",
    "letter": "the letter",
    "memoir": "the memoir",
    "article": "the article",
    "record": "the record",
}
_UNNAMED = frozenset({*_SPEAKERS.values(), "the text", "an unknown source"})
_STANCES: dict[Stance, str] = {"asserts": "", "denies": "denied by ", "questions": "questioned by "}


def author_of(lookup: Lookup, source: SourceRecord | None) -> str:
    """Who speaks in a source: its author, or what it is where it names none ("the reviewer").

    Where several sources would be called the same, each is called by its title too.
    """
    if source is None:
        return "an unknown source"
    if source.author is not None:
        return lookup.label(source.author)
    speaker = _speaker(source.kind)
    alike = sum(number for kind, number in lookup.unsigned.items() if _speaker(kind) == speaker)
    return speaker if alike < 2 else f"{speaker} “{plain(source.title)}”"


def _speaker(kind: str) -> str:
    return _SPEAKERS.get(kind, "the text")


def is_unnamed(voice: str) -> bool:
    """Whether the source speaks for itself and names no author ("the reviewer")."""
    return voice.partition(" “")[0] in _UNNAMED


def chain(lookup: Lookup, voice: tuple[str, ...], source: SourceRecord | None) -> tuple[str, ...]:
    """The names of those who say so, outermost first, the source's author always among them."""
    names = [lookup.named(speaker) for speaker in voice]
    outermost = source.author if source is not None else None
    if voice and voice[0] == outermost:
        return tuple(names)
    return (author_of(lookup, source), *names)


def chain_in_words(lookup: Lookup, voice: tuple[str, ...], source: SourceRecord | None) -> str:
    """The chain as a reader says it, the holder first: "Serge, according to Weissman, according to the reviewer"."""
    return ", according to ".join(reversed(chain(lookup, voice, source)))


def attributed(voices: list[tuple[Stance, str]]) -> str:
    """Who asserts, who denies and who questions it: "Weissman and the reviewer; denied by Serge"."""
    said: list[str] = []
    for stance, word in _STANCES.items():
        names = list(dict.fromkeys(voice for held, voice in voices if held == stance))
        if names:
            joined = listed(names) if not any("," in name for name in names) else "; ".join(names)
            said.append(word + joined)
    return "; ".join(said)
