"""Phrases and nouns that lay words in somebody's mouth: "according to", "in her view", "his answer was"."""

from collections.abc import Iterator

from bearwitness.reading.nouns import word_set
from bearwitness.reading.speech import subjects
from bearwitness.reading.speech.cue import Cue, holders_at, is_negated_at
from bearwitness.reading.speech.lexicon import NOUNS, SAID_NOUNS, VERBS
from bearwitness.reading.speech.lines import Line
from bearwitness.reading.speech.works import Works
from bearwitness.record.anchor import Span

_DETERMINERS = word_set("the a an this that these those his her their its my our your any some no every each")
_SURE = word_set("sure certain convinced confident adamant persuaded")
_BRINGING = frozenset(["is", "was", "that", ":", "runs", "ran", "reads"])
_SENT = word_set("letter postcard telegram note message line lines words sentence entry verdict phrase cable")
_LEARNT = word_set("learn learns learned learnt hear heard gather gathered it")
_RIGHT = word_set("right correct believed trusted")


def phrasal_cues(line: Line, works: Works) -> Iterator[Cue]:
    """The cues of the line that are no verbs, kind by kind."""
    yield from _according(line, works)
    yield from _in_view(line, works)
    yield from _nouns(line, works)
    yield from _believed(line, works)


def _according(line: Line, works: Works) -> Iterator[Cue]:
    """According to X; for X, at the head of a sentence that quotes."""
    quotes = any(token.kind == "quote" for token in line.tokens)
    for at in range(len(line.tokens) - 1):
        according = line.word(at) in {"according", "acc"} and "to" in {line.word(at + 1), line.word(at + 2)}
        so = line.word(at) in {"so", "thus"} and line.word(at - 1) in {":", ""}
        so = so and line.word(at + 2) in {".", ";", "", "on"}
        for_whom = at == 0 and quotes and line.word(0) in {"for", "to"} and _sets_apart(line, 2)
        who = at + 2 + (line.word(at + 1) == ".") if according else at + 1
        while according and who < min(at + 5, len(line.tokens)) and line.kind(who) == "word":
            who += 1
        if (according or for_whom or so) and line.kind(who) == "mention" and subjects.is_speaker(line.tokens[who]):
            span = Span(line.tokens[at].span.start, line.tokens[who - 1].span.end)
            yield Cue(at, at, who, span, holders_at(line, who, works), who, phrase=True)


def _sets_apart(line: Line, at: int) -> bool:
    """Whether a comma, a dash or another noun follows "for X" or "to X"."""
    return line.word(at) in {",", "—", "–"} | _DETERMINERS or line.kind(at) == "mention"


def _believed(line: Line, works: Works) -> Iterator[Cue]:
    """If X is to be believed, if X is right; we learn from X that."""
    for at in range(1, len(line.tokens)):
        who, end = (at + 1, at) if line.word(at) == "from" else (at - 1, at + 1 + 2 * (line.word(at + 1) == "to"))
        learnt = line.word(at) == "from" and line.word(at - 1) in _LEARNT and line.word(at + 2) == "that"
        right = line.word(at) in {"is", "was", "are"} and line.word(end) in _RIGHT and line.word(at - 2) == "if"
        if (learnt or right) and line.kind(who) == "mention":
            holders, verb = holders_at(line, who, works), VERBS["say"] if learnt else None
            first, last = (at - 1, who) if learnt else (at - 2, end)
            yield Cue(end, first, last, line.tokens[end].span, holders, who, verb, phrase=right)


def _in_view(line: Line, works: Works) -> Iterator[Cue]:
    """In X's view, in his own words, by her own account, to X, in the words of X."""
    for at, token in enumerate(line.tokens):
        if token.text not in NOUNS or token.kind != "word":
            continue
        who = subjects.possessor(line, at - 1)
        if line.word(at + 1) == "that":
            continue
        if who is not None and line.word(who - 1) in {"in", "by", "on", "to"}:
            yield Cue(at, who - 1, at, token.span, holders_at(line, who, works), who, phrase=True)
        elif line.word(at - 1) == "the" and line.word(at - 2) in {"in", "by", "on"} and line.word(at + 1) == "of":
            holders = holders_at(line, at + 2, works) if line.kind(at + 2) == "mention" else ()
            if holders:
                yield Cue(at, at - 2, at + 2, token.span, holders, at + 2, phrase=True)


def _nouns(line: Line, works: Works) -> Iterator[Cue]:
    """X's comment was, his answer:, X is of the opinion, X is sure that, sent her a postcard:."""
    for at, token in enumerate(line.tokens):
        subject, first = _of_noun(line, at) if token.kind == "word" else (None, at)
        if subject is None:
            continue
        span = Span(line.tokens[first].span.start, token.span.end)
        view = token.text in _SURE | {"clear"} or token.text in {"opinion", "view"}
        verb = VERBS["hold"] if view and line.word(at + 1) != ":" else None
        negated = view and is_negated_at(line, at)
        last = at + (line.word(at + 1) in {"is", "was"})
        yield Cue(at, min(subject, at), last, span, holders_at(line, subject, works), subject, verb, negated)


def _is_word_for(line: Line, at: int) -> bool:
    """Whether "for her is", "on the book was" follows, and a quotation then."""
    if line.word(at) not in {"for", "of", "on", "about", "to"}:
        return False
    quoted = next((i for i in range(at, min(at + 8, len(line.tokens))) if line.kind(i) == "quote"), 0)
    return quoted > 0 and line.word(quoted - 1) in {"is", "was", "as"}


def _of_noun(line: Line, at: int) -> tuple[int | None, int]:
    """Whose the noun of saying at `at` is, and where its words begin; (None, _) where it is none."""
    word = line.word(at)
    if word in {"opinion", "view"} and line.word(at - 1) == "the" and line.word(at - 2) == "of":
        return subjects.before(line, at - 2), at - 2
    if word in _SURE and subjects.is_passive(line, at):
        return subjects.before(line, at), at
    if word in SAID_NOUNS and (line.word(at + 1) in _BRINGING or _is_word_for(line, at + 1)):
        return subjects.possessor(line, at - 1), at
    if word == "clear" and line.word(at - 1) == "it" and line.word(at - 2) in {"make", "makes", "made"}:
        return subjects.before(line, at - 2), at - 2
    if word in _SENT and line.word(at + 1) == ":" and line.kind(at + 2) == "quote":
        return subjects.of_clause(line, at), at
    return None, at
