"""Whose words a quotation gives."""

from collections.abc import Sequence

import msgspec

from bearwitness.reading.nouns import word_set
from bearwitness.reading.quotations.turns import Turns, addressed, answers
from bearwitness.reading.speech import subjects
from bearwitness.reading.speech.cue import Cue, holders_at
from bearwitness.reading.speech.cues import cues
from bearwitness.reading.speech.lexicon import ADVERBS, BEHIND, SAID_NOUNS, VERBS
from bearwitness.reading.speech.lines import Line
from bearwitness.reading.speech.works import Works
from bearwitness.reading.voices.reach import Scope
from bearwitness.reading.voices.scopes import scope
from bearwitness.record.anchor import Span
from bearwitness.record.prose import Prose

_STOPS = frozenset(".?!;")
_REMARKS = word_set("remark remarks word words line lines phrase sentence verdict quotation question sentiment story")
_NEAR = 9
_HOLDING_ON = frozenset(":;,—–")


class Speaker(msgspec.Struct, frozen=True):
    """Who speaks (None where unknown), by which cue, and whether a cue said so at all."""

    entity: str | None
    cue: Cue | None = None
    carried: bool = False
    direct: bool = False
    """Whether the words are brought in as speech ("she said, “…”"), not woven into a sentence."""
    near: bool = False
    """Whether the word of saying stands within a few words of them."""


class Told(msgspec.Struct, frozen=True):
    """A line with its cues."""

    line: Line
    cues: tuple[Cue, ...]


def told(lines: Sequence[Line], works: Works) -> tuple[Told, ...]:
    """Every line with its cues."""
    return tuple(Told(line, cues(line, works)) for line in lines)


def speakers(prose: Prose, every: Sequence[Told], works: Works) -> dict[int, Speaker]:
    """The speaker of every quotation that stands in one of the lines, by where it starts."""
    found: dict[int, Speaker] = {}
    before: Told | None = None
    turns = Turns(answers(prose.text, _quotes(every)), addressed(one.line for one in every))
    for number, one in enumerate(every):
        if one.line.within is not None and one.line.within == one.line.span:
            _in_line(one, None, works, found, turns)
            continue
        same = before is not None and _paragraph(prose, before.line) == _paragraph(prose, one.line)
        _in_line(one, before if same or _leads_on(one, before) else None, works, found, turns)
        if _is_quotation_alone(one.line):
            _named_after(one, every[number + 1 :], works, found)
        if before is None or not before.line.span.covers(one.line.span):
            before = one
    return found


def _quotes(every: Sequence[Told]) -> list[Span]:
    return sorted({token.span for one in every for token in one.line.tokens if token.kind == "quote"})


def _paragraph(prose: Prose, line: Line) -> int:
    return prose.sentences[prose.index_at(line.span.start)].paragraph


def _leads_on(one: Told, before: Told | None) -> bool:
    """Whether the paragraph before leads on to this: its end holds on, or it has a cue and this only quotes."""
    if before is None:
        return False
    if before.line.word(len(before.line.tokens) - 1) in _HOLDING_ON:
        return True
    return _is_quotation_alone(one.line) and any(cue.holders for cue in before.cues)


def _is_quotation_alone(line: Line) -> bool:
    return all(token.kind in {"quote", "mark", "bracket"} for token in line.tokens) and bool(line.tokens)


def _named_after(one: Told, following: Sequence[Told], works: Works, found: dict[int, Speaker]) -> None:
    """The speaker whom the next sentence names: "The remark is attributed to X", "With these words X left"."""
    after = next((o.line for o in following if o.line.within is None and not one.line.span.covers(o.line.span)), None)
    if after is None or not any(after.word(index) in _REMARKS for index in range(4)):
        return
    if after.word(0) not in {"the", "this", "these", "those", "with", "so", "such"}:
        return
    tokens = range(len(after.tokens) - 1)
    to = next(
        (i + 1 for i in tokens if after.word(i) in {"to", "by"} and subjects.is_person(after.tokens[i + 1])), None
    )
    if "attributed" not in {after.word(index) for index in range(7)}:
        to = subjects.nearest(after, len(after.tokens))
    who = _person(after, to, works)
    for token in one.line.tokens:
        if token.kind == "quote" and who is not None:
            found[token.span.start] = Speaker(who)


def _in_line(one: Told, before: Told | None, works: Works, found: dict[int, Speaker], turns: Turns) -> None:
    earlier: Speaker | None = None
    for at, token in enumerate(one.line.tokens):
        if token.kind != "quote":
            continue
        speaker = _speaker(one, at, works)
        if speaker is None and token.span.start in turns.answered:
            spoken = {start: each.entity for start, each in found.items()}
            speaker = Speaker(turns.voice(token.span.start, spoken), carried=True)
        if speaker is None and earlier is not None and _goes_on(one.line, at):
            speaker = msgspec.structs.replace(earlier, carried=True)
        if speaker is None and _opens(one.line, at) and before is not None:
            speaker = _from_before(before, token.span.start, works, found)
        if speaker is None:
            speaker = _of_clause(one.line, at, works)
        if speaker is not None:
            found[token.span.start] = earlier = speaker


def _speaker(one: Told, at: int, works: Works) -> Speaker | None:
    """The speaker that a cue of the line names."""
    if _is_answered(one.line, at):
        return Speaker(None, direct=True)
    whose = _phrase_of(one.line, at)
    if whose is not None:
        return Speaker(_person(one.line, whose, works))
    after = _cue_after(one, at)
    if after is not None and (_opens(one.line, at) or one.line.word(at - 1) in {",", ":", "—", "–", "then"}):
        return Speaker(after.holder, after, direct=_is_speech(after), near=True)
    before = _cue_before(one, at)
    if before is not None:
        direct = _is_speech(before) and (before.last == at - 1 or one.line.word(at - 1) in {",", ":"})
        return Speaker(before.holder, before, direct=direct, near=_is_near(one.line, before, at))
    if after is not None:
        return Speaker(after.holder, after, direct=_is_speech(after), near=True)
    return _behind(one.line, at, works)


def _behind(line: Line, at: int, works: Works) -> Speaker | None:
    """Who speaks in "“…,” he pursued" and "“…,” returned Rivas": verbs that say something only there.

    "said one of them" and "came a voice" name nobody.
    """
    first = at + 1
    while line.kind(first) == "mark" and line.word(first) not in _STOPS:
        first += 1
    verb = first + 1
    while line.word(verb) in ADVERBS or line.word(verb).endswith("ly"):
        verb += 1
    if line.word(verb) in BEHIND and subjects.is_subject(line.tokens[first]):
        return Speaker(_person(line, first, works), direct=True, near=True)
    said = VERBS.get(line.word(first))
    if line.word(first) in BEHIND or (said is not None and "speech" in said.patterns):
        return Speaker(_person(line, subjects.after(line, first), works), direct=True, near=True)
    return None


def _phrase_of(line: Line, at: int) -> int | None:
    """Whose phrase the quotation is in "“…” was Serge's phrase for it"."""
    if line.word(at + 1) not in {"was", "is"} or line.kind(at + 2) != "mention":
        return None
    noun = at + 3 + (line.word(at + 3) == "'s")
    return at + 2 if line.word(noun) in SAID_NOUNS else None


def _is_near(line: Line, cue: Cue, at: int) -> bool:
    """Whether the cue stands within a few words of the quotation, with no "that" between which brings in a clause."""
    between = range(cue.last + 1, at)
    return len(between) <= _NEAR and not any(line.word(index) == "that" for index in between)


def _is_answered(line: Line, at: int) -> bool:
    """Whether "was the reply" follows, which names nobody."""
    first = at + 1 + (line.kind(at + 1) == "mark")
    return line.word(first) in {"was", "came", "is"} and line.word(first + 2) in {
        "reply",
        "answer",
        "response",
        "retort",
    }


def _is_speech(cue: Cue) -> bool:
    return cue.verb is not None and "speech" in cue.verb.patterns


def _opens(line: Line, at: int) -> bool:
    """Whether the quotation begins its sentence."""
    before = at - 1
    while before >= 0 and (line.kind(before) == "mark" and line.word(before) not in _STOPS | {":"}):
        before -= 1
    return before < 0 or line.word(before) in _STOPS


def _goes_on(line: Line, at: int) -> bool:
    """Whether the quotation follows another behind marks, "and" or a reference, or goes on after "she said;"."""
    if line.word(at - 1) in {";", "—", "–"}:
        return True
    before = at - 1
    while before >= 0 and (
        line.kind(before) in {"mark", "bracket"} or line.word(before) in {"and", "or", "but", "that"}
    ):
        before -= 1
    return line.kind(before) == "quote" or line.word(before + 1) in {".", "?", "!"}


def _cue_after(one: Told, at: int) -> Cue | None:
    """A cue clause that begins right behind the quotation: "said he", "as she put it", "was how he put it"."""
    first = at + 1
    while one.line.kind(first) in {"mark", "bracket"} and one.line.word(first) not in _STOPS:
        first += 1
    if one.line.word(first) in {"was", "is"} and one.line.word(first + 1) in {"how", "what"}:
        first += 1
    if one.line.word(first) in {"as", "how", "what"}:
        first += 1
    for cue in one.cues:
        if cue.first == first and not (cue.verb and not cue.verb.patterns & {"speech", "clause", "quote"}):
            return cue
    return None


def _cue_before(one: Told, at: int) -> Cue | None:
    """The cue in front of the quotation, within its sentence: the nearest that reaches it, else the nearest."""
    start = at
    while start > 0 and one.line.word(start - 1) not in _STOPS:
        start -= 1
    quote = one.line.tokens[at].span
    nearest: Cue | None = None
    for cue in reversed(one.cues):
        if not start <= cue.index < at or cue.last >= at:
            continue
        reach = scope(one.line, cue, one.cues)
        if reach is not None and reach.span.overlaps(quote) and not _is_topic(cue, reach):
            return cue
        nearest = nearest or cue
    return nearest


def _is_topic(cue: Cue, reach: Scope) -> bool:
    """Whether the words are what somebody rejected or opposed, in the words of whoever says so."""
    return reach.frame in {"noun", "quote"} and cue.verb is not None and "topic" in cue.verb.patterns


def _from_before(before: Told, at: int, works: Works, found: dict[int, Speaker]) -> Speaker | None:
    """The speaker who was speaking when the sentence before, or the words before the bracket, ended."""
    line = before.line
    quotes = [t.span.start for t in line.tokens if t.kind == "quote" and t.span.start in found and t.span.start < at]
    if quotes:
        return msgspec.structs.replace(found[quotes[-1]], carried=True)
    told_before = [cue for cue in before.cues if cue.span.start < at]
    if told_before:
        return Speaker(told_before[-1].holder, told_before[-1], carried=True)
    end = next((index for index, t in enumerate(line.tokens) if t.span.start >= at), len(line.tokens) - 1)
    subject = subjects.first(line, end)
    return Speaker(_person(line, subject, works), None, carried=True) if subject is not None else None


def _of_clause(line: Line, at: int, works: Works) -> Speaker | None:
    """The subject of the clause that the quoted words stand in; of a passive, who does it."""
    subject = subjects.nearest(line, at - 1 if line.word(at - 1) == ":" else at)
    if subject is not None and (passive := _passive(line, subject, at)) is not None:
        subject = subjects.agent(line, passive)
    who = _person(line, subject, works)
    return Speaker(who) if who is not None else None


def _passive(line: Line, subject: int, at: int) -> int | None:
    """The participle where the verb between the subject and the quotation at `at` is passive."""
    for index in range(subject + 1, min(subject + 6, at)):
        if line.word(index).endswith(("ed", "en", "wn")) and subjects.is_passive(line, index):
            return index
    return None


def _person(line: Line, index: int | None, works: Works) -> str | None:
    holders = holders_at(line, index, works)
    return holders[0] if holders else None
