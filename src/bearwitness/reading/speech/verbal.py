"""Verbs that lay words in somebody's mouth, each with its subject."""

import re
from collections.abc import Iterator

import msgspec

from bearwitness.reading.nouns import word_set
from bearwitness.reading.speech import subjects
from bearwitness.reading.speech.cue import Cue, holders_at, is_negated_at
from bearwitness.reading.speech.lexicon import (
    ADVERBS,
    AUTHORED,
    AUXILIARIES,
    PARTICLES,
    PREPOSITIONS,
    RECORDS,
    VERBS,
    Verb,
)
from bearwitness.reading.speech.lines import Line
from bearwitness.reading.speech.works import Works
from bearwitness.record.anchor import Span

_DETERMINERS = word_set("the a an this that these those his her their its my our your any some no every each")
_PARTICIPLES = ("ed", "en", "wn", "ld", "id")
_BEFORE_PARTICIPLES = frozenset([",", "by", "of", "in", "from", "while", "when", "without", "as"])
_SHARING = frozenset(["and", "but", "or", "then", "yet"])
_WHOM = frozenset(["him", "her", "them", "it"])
_NO_NOUNS = PREPOSITIONS | _DETERMINERS | _SHARING | word_set("to who which that he she they it i we you what as so if")
_UNSAID = word_set("may shall must should might cannot let")
_REFLEXIVES = word_set("himself herself themselves itself myself ourselves oneself")
_CALLS = word_set("on for at upon in back off up to out")


def verbal_cues(line: Line, works: Works) -> Iterator[Cue]:
    """The verbs of saying in the line that somebody says something with, in order."""
    earlier: Cue | None = None
    for at, token in enumerate(line.tokens):
        verb = VERBS.get(token.text) if token.kind == "word" else None
        if verb is None or line.word(at - 1) in _DETERMINERS or line.word(at - 1) == "'s":
            continue
        cue = _verb(line, at, verb, earlier, works)
        if cue is not None:
            yield cue
            earlier = cue


def _verb(line: Line, at: int, verb: Verb, earlier: Cue | None, works: Works) -> Cue | None:
    particle = PARTICLES.get((line.word(at), line.word(at + 1)))
    last, verb = (at + 1, VERBS[particle]) if particle else (at, verb)
    if not verb.patterns or _is_unsaid(line, at):
        return None
    cue = Cue(at, at, last, Span(line.tokens[at].span.start, line.tokens[last].span.end), (), None, verb)
    cue = msgspec.structs.replace(cue, negated=is_negated_at(line, at))
    if subjects.is_passive(line, at) and not line.word(at).endswith("ing"):
        return _passive(line, cue, works)
    subject = None if _is_inverted(line, at, last, verb) else _subject(line, at, earlier)
    if subject is not None:
        held = _held(line, cue, subject, works)
        return msgspec.structs.replace(held, first=min(_first(line, subject), at)) if held else None
    subject = subjects.after(line, last)
    if subject is not None and _may_invert(line, at):
        held = _held(line, cue, subject, works)
        return msgspec.structs.replace(held, last=subject, inverted=True) if held else None
    if subjects.agent(line, at) is not None and line.word(at).endswith(_PARTICIPLES):
        return _passive(line, cue, works)
    return cue if _is_somebodys(line, at, verb) else None


def _is_somebodys(line: Line, at: int, verb: Verb) -> bool:
    """Whether somebody says it whom the text does not name as one of its cast ("some academics have argued that")."""
    noun = subjects.past_auxiliaries(line, at - 1)
    finite = line.word(at) != verb.lemma and not line.word(at).endswith("ing")
    named = line.kind(noun) == "word" and line.word(noun) not in _NO_NOUNS
    return finite and named and line.word(at + 1) == "that" and bool(verb.patterns & {"speech", "clause"})


def _is_inverted(line: Line, at: int, last: int, verb: Verb) -> bool:
    """Whether the verb stands as in "…, says Rivas, …": between a comma and a speaker whom a mark follows."""
    who = subjects.after(line, last)
    if who is None or "speech" not in verb.patterns or line.kind(at - 1) not in {"mark", "quote"}:
        return False
    return who == last + 1 and line.kind(who + 1) in {"mark", "bracket", "quote", None}


def _is_unsaid(line: Line, at: int) -> bool:
    """Whether nothing is said yet, or by order: "you may tell him", "I must say", "the right to say"."""
    before = at - 1
    while line.word(before) in ADVERBS | {"not", "be", "have"}:
        before -= 1
    return line.word(before) in _UNSAID


def _held(line: Line, cue: Cue, subject: int, works: Works) -> Cue | None:
    """The cue with its holders; None where the verb says nothing of such a subject ("has", "gives": documents do)."""
    if cue.verb and cue.verb.patterns == {"document"} and not (_states(line, cue, subject) or _has_it(line, cue)):
        return None
    if line.word(cue.last + 1) in _REFLEXIVES or (
        cue.verb and cue.verb.lemma == "call" and line.word(cue.last + 1) in _CALLS
    ):
        return None
    return msgspec.structs.replace(cue, holders=holders_at(line, subject, works), subject=subject)


def _states(line: Line, cue: Cue, subject: int) -> bool:
    """Whether a document states something ("the register has 1868"), and "has" is no auxiliary."""
    following = line.word(cue.last + 1)
    helping = cue.verb is not None and cue.verb.lemma == "have" and line.kind(cue.last + 1) == "word"
    names = set(re.findall(r"\w+", line.word(subject))) | {line.word(subject - 1)}
    document = bool(names & (RECORDS | AUTHORED)) or cue.verb is None or cue.verb.lemma != "have"
    return (
        document
        and _is_work(line, subject)
        and not (helping and (following in ADVERBS | {"since"} or subjects.is_verb(following)))
    )


def _has_it(line: Line, cue: Cue) -> bool:
    """Whether the verb is that of a writer who "has" somebody do something ("has her entering", "has him ‘arrive’")."""
    after = cue.last + 2
    whom = cue.verb is not None and cue.verb.lemma == "have" and line.kind(cue.last + 1) == "mention"
    if whom and line.word(cue.last + 2).endswith("ed") and line.word(cue.last + 1) not in _WHOM:
        return False
    if cue.verb is not None and cue.verb.lemma == "have" and _is_work(line, cue.last + 1):
        return False
    doing = line.word(after).endswith(("ing", "ed")) or line.word(after) in VERBS
    return whom and (line.kind(after) == "quote" or doing)


def _passive(line: Line, cue: Cue, works: Works) -> Cue | None:
    agent = subjects.agent(line, cue.index)
    if agent is not None:
        held = _held(line, cue, agent, works)
        return msgspec.structs.replace(held, last=max(agent, cue.last), passive=True) if held else None
    said = line.word(cue.last + 1) == "that"
    if cue.verb is not None and (said or cue.verb.patterns & {"call", "as"}):
        return msgspec.structs.replace(cue, passive=True)
    return None


def _is_work(line: Line, index: int) -> bool:
    return line.kind(index) is not None and all(m.type == "work" for m in line.tokens[index].mentions)


def _first(line: Line, subject: int) -> int:
    """Where the cue clause begins: "we find Newman writing" begins with "we"."""
    if line.word(subject - 1) in {"find", "finds", "found", "hear", "heard", "see", "saw"} and subject >= 2:
        return subject - 2
    return subject


def _subject(line: Line, at: int, earlier: Cue | None) -> int | None:
    previous = line.word(at - 1)
    if line.word(at).endswith("ing") and previous == "as" and line.kind(at - 2) == "mention":
        return at - 2  # "quotes Serge as saying"
    if line.word(at).endswith("ing") and previous in _BEFORE_PARTICIPLES:
        return subjects.of_clause(line, at)
    if previous == "to" and line.kind(at - 2) == "mention" and subjects.is_person(line.tokens[at - 2]):
        return at - 2  # "which enabled him to inform her"
    if line.word(at).endswith("ing") and previous == "for":
        return _object_before(line, at - 1)
    if previous in _SHARING and earlier is not None and _shares(line, earlier, at):
        return earlier.subject
    noun = _authored(line, at - 1)
    found = noun if noun is not None else subjects.before(line, at)
    if found is None:
        found = _writing_at_head(line, at)
    inanimate = found is not None and previous in _SHARING and _is_work(line, found)
    return earlier.subject if inanimate and earlier is not None and earlier.subject is not None else found


def _object_before(line: Line, at: int) -> int | None:
    """Who is meant in "expelled her in 1931 for saying": the person nearest before "for"."""
    near = range(at - 1, max(-1, at - 8), -1)
    return next((i for i in near if line.kind(i) == "mention" and subjects.is_person(line.tokens[i])), None)


def _shares(line: Line, earlier: Cue, at: int) -> bool:
    """Whether the verb at `at` goes on with the subject of the cue before ("lists her and dismisses him")."""
    between = range(earlier.last + 1, at - 1)
    return (
        not earlier.passive
        and not any(line.word(index) in ";:.?!" for index in between)
        and not any(
            subjects.is_subject(line.tokens[index]) and line.word(index + 1) in AUXILIARIES - {"'s"}
            for index in between
        )
    )


def _authored(line: Line, at: int) -> int | None:
    """Whose writing is the subject up to the token `at`: "Weissman's book shows", "her last entry but one reads"."""
    for noun in range(at, max(-1, at - 5), -1):
        if line.kind(noun) != "word" or line.word(noun) in PREPOSITIONS - {"but"}:
            return None
        if line.word(noun) in AUTHORED:
            return subjects.possessor(line, noun - 1)
    return None


def _writing_at_head(line: Line, at: int) -> int | None:
    """Whose writing begins the clause: "his diary for that day reads", "her letters to Nin say"."""
    start = at
    while start > 0 and line.word(start - 1) not in ";:.?!,":
        start -= 1
    for noun in range(start, min(start + 5, at)):
        if line.kind(noun) == "word" and line.word(noun) in AUTHORED:
            return subjects.possessor(line, noun - 1)
    return None


def _may_invert(line: Line, at: int) -> bool:
    before = at - 1
    while line.word(before) in ADVERBS:
        before -= 1
    return before < 0 or line.kind(before) in {"quote", "mark", "bracket"} or line.word(before) in {"as", "and", "so"}
