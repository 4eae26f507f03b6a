"""Whose verb it is: the subject before a verb, after it ("said Rivas"), or behind "by"."""

from bearwitness.reading.speech.lexicon import ADVERBS, AUXILIARIES, CONTROLS, OBJECTS, PREPOSITIONS, word_set
from bearwitness.reading.speech.lines import Line, Token

_CLAUSE_MARKS = frozenset(";:—–!?.")
_COORDINATORS = frozenset(["and", "but", "or", "yet", "nor"])
_DASHES = frozenset("—–")
_RELATIVES = frozenset(["who", "which", "that", "whom"])
_SUBORDINATORS = word_set(
    "that because since when while whereas whether although though if as where how why what for so before after "
    "until unless than lest"
)
_SPEAKING = frozenset(["person", "group", "work"])


def is_subject(token: Token) -> bool:
    """Whether the token is a mention that can be a subject: one who can speak, and not "him" or "her"."""
    return token.kind == "mention" and token.text not in OBJECTS and all(m.type in _SPEAKING for m in token.mentions)


def before(line: Line, verb: int) -> int | None:
    """The index of the subject of the verb at `verb` where it stands before it; None where none is safe."""
    at = _past_auxiliaries(line, verb - 1)
    while line.kind(at) == "bracket":
        at -= 1
    if line.kind(at) == "mention":
        return _accepted(line, at)
    word = line.word(at)
    if word in _RELATIVES:
        return _antecedent(line, at - 1)
    if word in _COORDINATORS:
        return of_clause(line, at)
    across = _across_commas if word == "," else _across_dashes if word in _DASHES else None
    return across(line, at) if across else None


def after(line: Line, verb: int) -> int | None:
    """The index of the subject of an inverted verb ("said Rivas", "wrote the Prince"); None where there is none."""
    at = verb + 1
    while line.word(at) in ADVERBS or line.word(at) in AUXILIARIES:
        at += 1
    return at if at < len(line.tokens) and is_subject(line.tokens[at]) else None


def agent(line: Line, verb: int) -> int | None:
    """The index of who does what the passive verb at `verb` says: the mention behind "by"; None without one."""
    for at in range(verb + 1, min(verb + 6, len(line.tokens) - 1)):
        if line.word(at) == "by":
            return at + 1 if is_subject(line.tokens[at + 1]) else None
        if line.word(at) in _CLAUSE_MARKS:
            return None
    return None


def is_passive(line: Line, verb: int) -> bool:
    """Whether a form of "be" carries the participle at `verb`."""
    at = verb - 1
    while at >= 0 and (line.word(at) in ADVERBS or line.word(at).endswith("ly") or line.word(at) == "not"):
        at -= 1
    return line.word(at) in {"is", "are", "was", "were", "be", "been", "being"}


def of_clause(line: Line, before_index: int) -> int | None:
    """The subject of the clause that ends before `before_index`: its first mention that can be one.

    A mention behind a preposition or in front of "'s" is none.
    """
    start = before_index - 1
    while start >= 0 and line.word(start) not in _CLAUSE_MARKS and line.word(start) not in _SUBORDINATORS:
        start -= 1
    for at in range(start + 1, before_index):
        if is_subject(line.tokens[at]) and not _governed(line, at):
            return at
    if line.word(start) in _RELATIVES:
        return _antecedent(line, start - 1)
    return of_clause(line, start) if start > 0 and line.word(start) in _SUBORDINATORS else None


def _past_auxiliaries(line: Line, at: int) -> int:
    """Back over auxiliaries, adverbs and "used to", "is said to", "went on to"."""
    while at >= 0:
        word = line.word(at)
        if line.kind(at) == "word" and (word in AUXILIARIES or word in ADVERBS or word.endswith("ly")):
            at -= 1
        elif word == "to" and (line.word(at - 1) in CONTROLS or line.word(at - 1) in {"on", "as"}):
            at -= 2
        elif word == "," and line.word(at - 1) in {"however", "too", "moreover", "indeed", "therefore", "nevertheless"}:
            at -= 1
        else:
            return at
    return at


def _accepted(line: Line, at: int) -> int | None:
    token = line.tokens[at]
    if not is_subject(token):
        return None
    if line.word(at - 1) in _COORDINATORS and at >= 2 and is_subject(line.tokens[at - 2]):
        return at  # "X and Y argued": the nearer stands for both
    return (
        None
        if _governed(line, at) and line.word(at - 1) not in {"as", "than", "before", "after", "since", "until"}
        else at
    )


def _governed(line: Line, at: int) -> bool:
    """Whether the mention hangs on a preposition or is a possessor."""
    return line.word(at - 1) in PREPOSITIONS - {"as", "before", "after", "since", "until", "than"} or (
        line.word(at + 1) in {"'s", "'"} and line.word(at + 2) not in AUXILIARIES
    )


def _antecedent(line: Line, at: int) -> int | None:
    """What a relative pronoun at `at` + 1 points back to."""
    while at >= 0 and (line.word(at) == "," or line.kind(at) == "bracket" or line.word(at) in PREPOSITIONS):
        at -= 1
    if at >= 0 and line.tokens[at].kind == "mention" and all(m.type in _SPEAKING for m in line.tokens[at].mentions):
        return at
    return None


def _across_commas(line: Line, comma: int) -> int | None:
    """The subject in front of an aside between commas ("Rivas, who knew him, says"), nearest first."""
    first: int | None = None
    for at in range(comma - 1, 0, -1):
        word = line.word(at)
        if word in _CLAUSE_MARKS:
            break
        if word == ",":
            nearest = at - 1
            while line.kind(nearest) == "bracket":
                nearest -= 1
            if nearest >= 0 and is_subject(line.tokens[nearest]) and not _governed(line, nearest):
                first = nearest
                if nearest == 0 or line.word(nearest - 1) in _CLAUSE_MARKS | {","} | _COORDINATORS | _SUBORDINATORS:
                    return nearest
    return first


def _across_dashes(line: Line, dash: int) -> int | None:
    for at in range(dash - 1, 0, -1):
        if line.word(at) in _DASHES:
            return at - 1 if is_subject(line.tokens[at - 1]) else None
    return None
