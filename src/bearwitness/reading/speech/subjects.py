"""Whose verb it is: the subject before a verb, after it ("said Rivas"), or behind "by"."""

from collections.abc import Iterator

from bearwitness.reading.lexicon import parts_of_speech
from bearwitness.reading.nouns import word_set
from bearwitness.reading.speech.lexicon import ADVERBS, AUTHORED, AUXILIARIES, CONTROLS, OBJECTS, PREPOSITIONS
from bearwitness.reading.speech.lines import Line, Token

_CLAUSE_MARKS = frozenset(";:—–!?.")
_COORDINATORS = frozenset(["and", "but", "or", "yet", "nor"])
_DASHES = frozenset("—–")
_RELATIVES = frozenset(["who", "which", "that", "whom"])
_SUBORDINATORS = word_set(
    "that because since when while whereas whether although though if as where how why what for so before after "
    "until unless than lest"
)
_CONJUNCTIONS = frozenset(["as", "than", "before", "after", "since", "until"])
_BEFORE_NOUNS = word_set("own considered first last earliest latest only one famous but second official later")
_SPEAKING = frozenset(["person", "group", "work"])
_LONGEST_ASIDE = 200
"""Words that may stand between a subject and the verb behind its aside."""


def is_subject(token: Token) -> bool:
    """Whether the token is a mention that can be a subject: one who can speak, and not "him" or "her"."""
    return is_speaker(token) and token.text not in OBJECTS


def is_speaker(token: Token) -> bool:
    """Whether the token is a mention of who or what can say something."""
    return token.kind == "mention" and all(m.type in _SPEAKING for m in token.mentions)


def is_person(token: Token) -> bool:
    """Whether the token is a mention of a person or a group."""
    return token.kind == "mention" and all(m.type in {"person", "group"} for m in token.mentions)


def before(line: Line, verb: int) -> int | None:
    """The index of the subject of the verb at `verb` where it stands before it; None where none is safe."""
    at = past_auxiliaries(line, verb - 1)
    while line.kind(at) == "bracket":
        at -= 1
    if line.word(at) == "others" and line.word(at - 1) == "and":
        at -= 2
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
    if line.word(at) in OBJECTS and line.kind(at + 1) == "mention":
        at += 1  # "says his *Kaldt samband*"
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
    free = [at for at in range(start + 1, before_index) if is_subject(line.tokens[at]) and not _governed(line, at)]
    if free:
        return next((at for at in free if _has_verb(line, at)), free[0])
    if line.word(start) in _RELATIVES:
        return _antecedent(line, start - 1)
    return of_clause(line, start) if start > 0 and line.word(start) in _SUBORDINATORS else None


def first(line: Line, before_index: int) -> int | None:
    """The subject of the first verb in front of `before_index` that has one; else that of the clause."""
    free = (at for at in range(before_index) if is_subject(line.tokens[at]) and not _governed(line, at))
    found = next((at for at in free if _has_verb(line, at)), None)
    return found if found is not None else of_clause(line, before_index)


def nearest(line: Line, before_index: int) -> int | None:
    """The subject of the nearest verb in front of `before_index`, where that is plain; else of the clause."""
    for at in range(before_index - 1, -1, -1):
        if line.word(at) in _CLAUSE_MARKS:
            break
        if is_subject(line.tokens[at]) and not _governed(line, at) and _has_verb(line, at):
            return at
    return of_clause(line, before_index)


def _has_verb(line: Line, subject: int) -> bool:
    """Whether a verb follows the mention at `subject`, behind adverbs and brackets at most."""
    at = subject + 1
    while line.kind(at) == "bracket" or line.word(at) in ADVERBS or line.word(at).endswith("ly"):
        at += 1
    return line.kind(at) == "word" and is_verb(line.word(at))


def is_verb(word: str) -> bool:
    """Whether a word may be a verb."""
    return word in AUXILIARIES - {"not", "never"} or word.endswith("ed") or "v" in parts_of_speech(word)


def past_auxiliaries(line: Line, at: int) -> int:
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
    if line.word(at - 1) in {"hear", "heard"} and is_person(token):
        return at  # "Mary heard her say"
    if not is_subject(token):
        return None
    if line.word(at - 1) in _COORDINATORS and at >= 2 and is_subject(line.tokens[at - 2]):
        return at  # "X and Y argued": the nearer stands for both
    return None if _governed(line, at) else at


def _governed(line: Line, at: int) -> bool:
    """Whether the mention hangs on a preposition or is a possessor.

    "The memoir of X" and "a report by X" speak for X.
    """
    if line.word(at + 1) in {"'s", "'"} and line.word(at + 2) not in AUXILIARIES:
        return True
    if line.word(at - 1) in {"of", "by"} and any(line.word(index) in AUTHORED for index in range(at - 5, at - 1)):
        return False
    return line.word(at - 1) in PREPOSITIONS - _CONJUNCTIONS


def _antecedent(line: Line, at: int) -> int | None:
    """What a relative pronoun at `at` + 1 points back to: the mention before it, or one with words apposed to it."""
    while at >= 0 and (line.word(at) == "," or line.kind(at) == "bracket" or line.word(at) in PREPOSITIONS):
        at -= 1
    nearest = at
    while nearest >= max(0, at - 6) and line.kind(nearest) != "mention":
        if line.word(nearest) in AUXILIARIES or line.word(nearest) in _CLAUSE_MARKS:
            return None
        nearest -= 1
    if nearest < 0 or not is_speaker(line.tokens[nearest]):
        return None
    return nearest if nearest == at or (is_person(line.tokens[nearest]) and line.word(nearest + 1) == ",") else None


def _across_commas(line: Line, comma: int) -> int | None:
    """The subject in front of an aside between commas ("Rivas, who knew him, says"), nearest first."""
    apposed = _apposed(line, comma)
    if apposed is not None:
        return apposed
    found = list(_before_commas(line, comma))
    heads = (at for at in found if line.word(at - 1) in _CLAUSE_MARKS | {",", ""} | _COORDINATORS | _SUBORDINATORS)
    first = next(heads, found[-1] if found else None)
    return first if first is not None else _at_head(line, comma)


def _apposed(line: Line, comma: int) -> int | None:
    """The mention right before the comma, where it is closed by a bracket or holds its own apposition."""
    ahead = comma - 1
    while line.kind(ahead) == "bracket":
        ahead -= 1
    closed = ahead < comma - 1 or "," in line.word(ahead)
    if ahead < 0 or not closed or not is_subject(line.tokens[ahead]) or _governed(line, ahead):
        return None
    heads = line.word(ahead - 1) in _COORDINATORS | _SUBORDINATORS | {""}
    return ahead if heads or is_person(line.tokens[ahead]) else None


def _before_commas(line: Line, comma: int) -> Iterator[int]:
    """The subjects that stand before a comma in front of the one given, nearest first."""
    for at in range(comma - 1, max(0, comma - _LONGEST_ASIDE), -1):
        if line.word(at) in _CLAUSE_MARKS:
            return
        nearest = at - 1
        while line.word(at) == "," and line.kind(nearest) == "bracket":
            nearest -= 1
        if line.word(at) != "," or nearest < 0:
            continue
        if line.kind(nearest) == "word" and line.word(nearest) in {"who", "which"}:
            antecedent = _antecedent(line, nearest - 1)
            yield from [antecedent] if antecedent is not None else []
        elif is_subject(line.tokens[nearest]) and not _governed(line, nearest):
            yield nearest


def _at_head(line: Line, before_index: int) -> int | None:
    """The mention at the head of the clause, where it begins with one."""
    start, last = before_index - 1, before_index - _LONGEST_ASIDE
    while start > max(0, last) and line.word(start - 1) not in _CLAUSE_MARKS:
        start -= 1
    return start if start != last and is_subject(line.tokens[start]) and not _governed(line, start) else None


def _across_dashes(line: Line, dash: int) -> int | None:
    for at in range(dash - 1, 0, -1):
        if line.word(at) in _DASHES:
            return at - 1 if is_subject(line.tokens[at - 1]) else None
    return None


def possessor(line: Line, at: int) -> int | None:
    """The person or group whose the noun behind `at` is: "his own", "Her Majesty's", "her last"."""
    while line.kind(at) == "word" and (line.word(at) in _BEFORE_NOUNS or "a" in parts_of_speech(line.word(at))):
        at -= 1
    if line.word(at) == "'s":
        at -= 1
    if line.kind(at) == "mention" and line.tokens[at].mentions[0].type in {"person", "group"}:
        return at
    return None
