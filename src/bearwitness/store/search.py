"""Words found in the sentences of the texts and in what their assertions say.

A passage is a sentence, with the words of the assertions that rest on it beside it; page furniture is no passage.
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sqlalchemy import Connection, select

from bearwitness.record import Anchor, Assertion, SourceRecord, Span, apart, sentences, touched
from bearwitness.store import schema
from bearwitness.store.databases import dialect_of
from bearwitness.store.rows import Values
from bearwitness.store.terms import marks, term_of
from bearwitness.store.values import Hit


def terms(words: str) -> tuple[str, ...]:
    """The words to look for, each whole and with nothing in it that a query language could take for its own.

    A word that ends in * stands for all that begin with it.
    """
    clean = "".join(" " if unicodedata.category(char) in ("Cc", "Cs") else char for char in words)
    return tuple(word for word in clean.split() if any(char.isalnum() for char in word))


def find(connection: Connection, words: str, limit: int, source: str = "") -> tuple[Hit, ...]:
    """The best `limit` sentences that all of `words` are found in, best first; of one source where it is named.

    Upper case, accents and the order of the words do not matter.  Where no sentence has the whole words, those are
    taken that have words which begin with them.
    """
    wanted = terms(words)
    if not wanted:
        return ()
    beginnings = [word.rstrip("*") + "*" for word in wanted]
    return _hits(connection, wanted, limit, source) or _hits(connection, beginnings, limit, source)


def _hits(connection: Connection, wanted: Sequence[str], limit: int, within: str) -> tuple[Hit, ...]:
    looked_for = [term_of(word) for word in wanted]
    found = dialect_of(connection).find(connection, wanted, limit, within)
    return tuple(hit_of(connection, Anchor(*passage), marks(passage[-1], looked_for)) for passage in found)


def hit_of(connection: Connection, sentence: Anchor, marked: tuple[Span, ...] = ()) -> Hit:
    """A sentence that was found, with the title of its source and the assertions that rest on words in it."""
    titles = schema.sources
    title = connection.execute(select(titles.c.title).where(titles.c.id == sentence.source)).scalar_one_or_none()
    return Hit(
        sentence=sentence,
        title=title if title is not None else sentence.source,
        marks=marked,
        assertions=_resting_on(connection, sentence.source, Span(sentence.start, sentence.end)),
    )


def _resting_on(connection: Connection, source: str, sentence: Span) -> tuple[str, ...]:
    table = schema.assertions
    within = (table.c.source == source, table.c.start >= sentence.start, table.c.start < sentence.end)
    wanted = (
        select(table.c.id).where(*within, table.c.hidden == "").order_by(table.c.start, table.c.end.desc(), table.c.id)
    )
    return tuple(connection.scalars(wanted))


def passage_rows(source: SourceRecord, said: Iterable[tuple[int, str]]) -> Iterator[Values]:
    """A row, without its number, for each sentence of the prose.

    `said` is where each assertion's evidence starts and what it says.
    """
    spans = prose(source)
    starts = [span.start for span in spans]
    says: dict[int, list[str]] = {}
    for start, words in sorted(said):
        number = bisect_right(starts, start) - 1
        if number >= 0 and start < spans[number].end:
            says.setdefault(number, []).append(words)
    for number, span in enumerate(spans):
        yield (source.id, span.start, span.end, span.of(source.text), " ".join(says.get(number, [])))


def prose(source: SourceRecord) -> tuple[Span, ...]:
    """The sentences of a source that touch no furniture."""
    furniture = apart(source.furniture)
    return tuple(span for span in sentences(source.text) if not touched(furniture, span))


def in_words(assertion: Assertion, labels: Mapping[str, str]) -> str:
    """What an assertion says as words to be found by: its type, who and where, by name, its texts and its date."""
    named = [p.text if p.text is not None else labels.get(p.entity or "", "") for p in assertion.participants]
    place = labels.get(assertion.place, "") if assertion.place is not None else ""
    time = assertion.time.edtf if assertion.time is not None else ""
    return " ".join(word for word in (assertion.type, *named, place, time) if word)
