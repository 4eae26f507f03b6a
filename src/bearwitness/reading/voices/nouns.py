"""Claims in a noun phrase: "called him a fool", "accused her of theft", "denied the charge", "thinks so"."""

from bearwitness.reading.lexicon import parts_of_speech
from bearwitness.reading.nouns import word_set
from bearwitness.reading.speech import subjects
from bearwitness.reading.speech.cue import Cue
from bearwitness.reading.speech.lexicon import ADVERBS, AUXILIARIES, PREPOSITIONS
from bearwitness.reading.speech.lines import Line
from bearwitness.reading.voices.reach import ASKED, COORDINATORS, SMALL_CLAUSE, STOPS, THAT, patterns_of

_SO = frozenset(["so", "otherwise", "as", "it", "this", "not"])
_DETERMINED = SMALL_CLAUSE | {"any", "in", "such", "its", "that", "all", "most"}
TELLING = word_set("report record mention")
"""Verbs whose object is an event that is told, not a view."""

_JUDGING = word_set("think consider deem judge")
_ABOUT = word_set("complain boast warn protest lament speculate")


def fits_noun(line: Line, cue: Cue) -> bool:
    """Whether a noun phrase behind the cue is what is claimed, by the pattern of the verb."""
    patterns, start = patterns_of(cue), cue.last + 1
    return (
        ("call" in patterns and (_has_complement(line, start) or _is_judged(line, cue)))
        or ("clause" in patterns and _is_about(line, cue))
        or ("as" in patterns and _has_as(line, start))
        or ("charge" in patterns and _has_charge(line, start))
        or ("date" in patterns and _has_date(line, start))
        or ("topic" in patterns and _has_object(line, start) and not _is_untold(line, cue))
        or ("document" in patterns and (is_document(line, cue) or (cue.verb is not None and cue.verb.lemma == "have")))
    )


def is_so(line: Line, at: int) -> bool:
    """Whether "so", "it", "as much", "the opposite" stands for what is said."""
    if line.word(at) == "the" and line.word(at + 1) in {"opposite", "contrary", "same", "reverse"}:
        return True
    return line.word(at) in _SO and _closes(line, at + 1)


def _has_complement(line: Line, at: int) -> bool:
    """Whether an object and what it is called follow: "him a Huguenot", "it small", "the vote a disgrace"."""
    if line.kind(at) != "mention" and line.word(at) not in {"this", "it", "that", "him", "her", "them"}:
        return False
    after = line.tokens[at + 1] if at + 1 < len(line.tokens) else None
    if after is None or after.kind in {"mark", "bracket"}:
        return False
    if after.kind == "mention":
        return not {m.entity for m in after.mentions} & {m.entity for m in line.tokens[at].mentions}
    return after.text in SMALL_CLAUSE or ("a" in parts_of_speech(after.text) and after.text not in AUXILIARIES)


def _is_judged(line: Line, cue: Cue) -> bool:
    """Whether a judgement follows without "that": "thought the matter closed", "which he thought too short"."""
    word = line.word(cue.last + 1)
    judging = cue.verb is not None and cue.verb.lemma in _JUDGING and line.kind(cue.last + 1) == "word"
    if line.word(cue.index).endswith("ing"):
        return False
    return judging and word not in PREPOSITIONS | AUXILIARIES | THAT | ASKED | {"to", "and", "or", "but", "again"}


def _is_about(line: Line, cue: Cue) -> bool:
    """Whether the verb names what it is about: "complains of the compositor", "warned against it"."""
    about = cue.verb is not None and cue.verb.lemma in _ABOUT and line.word(cue.last + 1) in {"of", "about", "against"}
    return about and line.kind(cue.last + 2) in {"word", "mention"}


def _has_as(line: Line, at: int) -> bool:
    """Whether "as" follows within the clause: "the sister as harmless", "of certain clergymen as tainted"."""
    for index in range(at, min(at + 12, len(line.tokens))):
        if line.word(index) == "as" and line.word(index + 1) not in {"well", "soon", "if", "though"}:
            return True
        if line.word(index) in STOPS | {",", ":"} or line.word(index) in COORDINATORS - {"and", "or"}:
            return False
    return False


def _has_charge(line: Line, at: int) -> bool:
    """Whether somebody and what is laid to them follow: "him of selling brandy", "it to Lutz"."""
    near = [line.word(index) for index in range(at, min(at + 8, len(line.tokens)))]
    return line.kind(at) in {"mention", "quote"} and bool({"of", "for", "with", "to"} & set(near))


def _is_untold(line: Line, cue: Cue) -> bool:
    """Whether a thing is not mentioned, or is only to be ("did not mention Moscow", "able to record the sounds")."""
    telling = cue.verb is not None and cue.verb.lemma in TELLING
    return telling and (cue.negated or line.word(cue.index - 1) == "to")


def _has_date(line: Line, at: int) -> bool:
    """Whether something and its year follow: "the arrest to 1933", "her death in 718/1318–19"."""
    near = range(at + 1, min(at + 9, len(line.tokens)))
    return any(line.word(i)[:3].isdigit() and line.word(i - 1) in {"to", "in", "at", "around"} for i in near)


def _has_object(line: Line, at: int) -> bool:
    """Whether a noun follows: "the charge", "him", "Serge's view"."""
    while line.word(at) in ADVERBS:
        at += 1
    return line.kind(at) in {"mention", "quote"} or line.word(at) in _DETERMINED


def _closes(line: Line, at: int) -> bool:
    """Whether no more of the clause follows than an aside, "much", "himself"."""
    while line.word(at) in ADVERBS | {"much"}:
        at += 1
    return line.kind(at) in {None, "mark", "bracket"} or line.word(at) in COORDINATORS | PREPOSITIONS


def noun_end(line: Line, at: int) -> int:
    """Where a noun phrase behind a verb ends at the latest: a comma, or a conjunction that leads to another verb."""
    while at < len(line.tokens) and line.word(at) not in {",", ":"}:
        if (
            line.word(at) in {"and", "but", "or", "yet"}
            and subjects.is_verb(line.word(at + 1))
            and line.kind(at + 1) == "word"
        ):
            break
        at += 1
    return at


def is_document(line: Line, cue: Cue) -> bool:
    """Whether the subject of the cue is a work: a register, a card, a diary."""
    return cue.subject is not None and all(m.type == "work" for m in line.tokens[cue.subject].mentions)
