"""The names of a text: runs of capitals and titles, each with its kind, judged over all its places together."""

from collections import Counter, defaultdict
from collections.abc import Container, Mapping, Sequence

import msgspec

from bearwitness.reading import nouns
from bearwitness.reading.names import kinds
from bearwitness.reading.names.plain_titles import plain_titles, reviewed_title
from bearwitness.reading.names.runs import Run, known_capitals, known_people, runs
from bearwitness.reading.names.titles import Title, marked_titles
from bearwitness.reading.words import Words, words_of
from bearwitness.record import EntityType, Prose, Span


class NameSpan(msgspec.Struct, frozen=True):
    """A proper name at `span`; `words` is the name without quotation marks or asterisks.

    `of` is the number, in the tuple of all names, of the name that this one translates; `why` says what speaks for
    the type.
    """

    span: Span
    words: Span
    type: EntityType
    why: tuple[str, ...] = ()
    of: int | None = None


def find_names(prose: Prose) -> tuple[NameSpan, ...]:
    """The proper names of the prose, in order and without overlap: no articles before them, no possessives after."""
    words = words_of(prose)
    titled = _titles(prose, known_people(words))
    taken = [span for title in titled for span in _spans(title)]
    found = _outside_headings(prose, words, list(runs(words, taken, known_capitals(words))))
    judged = _judged(words, found)
    spans = [
        NameSpan(run.span(words), run.span(words), *judgement)
        for run, judgement in zip(found, judged, strict=True)
        if judgement
    ]
    return _in_order(titled, spans)


def _titles(prose: Prose, people: Container[str]) -> list[Title]:
    """The titles of the prose in order, the longest of those that overlap; a name in italics is no title."""
    text = prose.text
    found = [t for t in reviewed_title(text, prose.source) if not prose.source.in_furniture(t.span)]
    for sentence in prose.sentences:
        marked = [t for t in marked_titles(text, sentence.span) if t.words.of(text) not in people]
        found += [*marked, *plain_titles(text, sentence.span)]
    found.sort(key=lambda title: (title.span.start, -title.span.end))
    kept: list[Title] = []
    for title in found:
        if not kept or title.span.start >= _spans(kept[-1])[-1].end:
            kept.append(title)
    return kept


def _outside_headings(prose: Prose, words: Words, found: Sequence[Run]) -> list[Run]:
    """The runs without those of titles, headings and menus, but for names that the text has elsewhere or that are full.

    Capitals say nothing there.
    """
    doubtful = {n for n, sentence in enumerate(prose.sentences) if is_headline(sentence.span.of(prose.text))}
    elsewhere = {_name(words, run) for run in found if words.all[run.first].sentence not in doubtful}
    parts = {part for name in elsewhere for part in (name.split()[0], name.split()[-1])}
    return [
        run
        for run in found
        if words.all[run.first].sentence not in doubtful
        or _name(words, run) in elsewhere | parts
        or kinds.is_full_name(run.words(words), parts)
    ]


def is_headline(sentence: str) -> bool:
    """Whether a sentence is none: a menu, or a short line without an end."""
    if sum(sentence.count(sign) for sign in ("|", " · ", "•", " > ")) > 1:
        return True
    return len(sentence.split()) < 12 and sentence.rstrip('”"’*_)')[-1:] not in ".!?:;,…"


def _spans(title: Title) -> list[Span]:
    return [title.span] + ([title.translation.span] if title.translation else [])


def _in_order(titled: Sequence[Title], spans: Sequence[NameSpan]) -> tuple[NameSpan, ...]:
    ordered: list[Title | NameSpan] = [*titled, *spans]
    ordered.sort(key=lambda item: item.span.start)
    result: list[NameSpan] = []
    for item in ordered:
        if isinstance(item, NameSpan):
            result.append(item)
            continue
        result.append(NameSpan(item.span, item.words, item.type, (item.why,)))
        if item.translation:
            other = item.translation
            result.append(NameSpan(other.span, other.words, other.type, (other.why,), len(result) - 1))
    return tuple(result)


Judgement = tuple[EntityType, tuple[str, ...]]


def _judged(words: Words, found: Sequence[Run]) -> list[Judgement | None]:
    """The kind of each run: what its words say, and what stands around it in all places where it is written."""
    points: defaultdict[str, kinds.Points] = defaultdict(Counter)
    sample: dict[str, Run] = {}
    sure: set[str] = set()
    for run in found:
        name = _name(words, run)
        sample.setdefault(name, run)
        if run.sure and kinds.stands_alone(words, run.first, run.last):
            sure.add(name)
        for reason, value in kinds.context_points(words, run.first, run.last).items():
            points[name][reason] = max(-4, min(6, points[name][reason] + value))
    for name, run in sample.items():
        points[name].update(kinds.internal_points(run.words(words)))
        if name not in sure:
            points[name].pop(("person", "an unknown word"), None)
            points[name].pop(("person", "unknown words"), None)
    after_the = {name for name in sample if points[name]["group", "after the"] > 0}
    verdict = {name: kinds.best(points[name]) for name in sample if not kinds.is_award(sample[name].words(words))}
    _share(verdict, sample, after_the)
    return [_settled(verdict.get(_name(words, run), (None, ()))) for run in found]


def _settled(verdict: tuple[EntityType | None, tuple[str, ...]]) -> Judgement | None:
    kind, why = verdict
    return (kind, why) if kind else None


def _share(
    verdict: dict[str, tuple[EntityType | None, tuple[str, ...]]], sample: Mapping[str, Run], after_the: Container[str]
) -> None:
    """A single word that is the first or last of a person's full name, or the head of a group's, is that one's name."""
    full = {name: kind for name, (kind, _) in verdict.items() if kind and sample[name].last - sample[name].first > 1}
    people = {part for name, kind in full.items() if kind == "person" for part in (name.split()[0], name.split()[-1])}
    heads = {name.split()[-1]: kind for name, kind in full.items() if kind in ("group", "event")}
    heads |= {name.split()[0]: kind for name, kind in full.items() if kind == "group" and " of " in name}
    for name, (kind, why) in verdict.items():
        stays = kind == "place" and any(reason.startswith(("after in", "after at", "after near")) for reason in why)
        if name in people and kind != "person" and not stays:
            verdict[name] = ("person", ("part of a full name",))
        elif name in heads and name in after_the and name.casefold() in nouns.GROUP_HEADS | nouns.EVENT_HEADS:
            verdict[name] = (heads[name], ("head of a full name",))


def _name(words: Words, run: Run) -> str:
    return " ".join(w.text for w in run.words(words))
