"""How far words reach that say what a time belongs to: "of the siege", "after the armistice took effect"."""

from bearwitness.reading.times.tokens import CODE, Line

_LONGEST_CLAUSE = 14
_MOST_SMALL_WORDS = 2
_DETERMINERS = frozenset(CODE[name] for name in ("the", "a", "his", "this", "that", "each"))
_SUBJECTS = frozenset(CODE[name] for name in ("he", "i", "cap"))
_INSIDE = frozenset(CODE[name] for name in ("dash", "quote", "ordones", "last", "full"))
_LOW, _CAP, _OF, _DASH = CODE["low"], CODE["cap"], CODE["of"], CODE["dash"]
_NOUNS = (_LOW, CODE["lifeevent"])
_BREAKS = frozenset(
    CODE[name]
    for name in (
        "comma dot semicolon colon open close bracket endbracket emdash and or query star sign until when while"
    ).split()
)
_BREAKING_WORDS = frozenset("but which who that whose where though although because as if so".split())
_DOUBLE_MARKS = frozenset('“”"')


def phrase_end(line: Line, at: int) -> int:
    """The end of the noun phrase that begins at token `at`; `at` where none does.

    A phrase is a determiner, at most two small words and any number of capitalised ones, and again after "of".
    """
    end = last = at
    small, named = 0, False
    while end < len(line.words):
        code = line.classes[end]
        if code == _CAP:
            named = True
        elif code == _LOW:
            if named or small == _MOST_SMALL_WORDS or (small and line.words[end].endswith("ed")):
                break
            small += 0 if end > at and line.classes[end - 1] == _DASH else 1
        elif code == _OF and last == end > at:
            small, named = 0, False
        elif not (code in _DETERMINERS and (end == at or line.classes[end - 1] == _OF)) and code not in _INSIDE:
            break
        end += 1
        if code in (_LOW, _CAP):
            last = end
    return last


def clause_end(line: Line, at: int) -> int:
    """The end of the clause that begins at token `at`: the next sign, conjunction or relative; `at` where none does.

    After "the arrest" and the like a subject begins the main clause ("a week after the arrest she").
    """
    end = at
    is_phrase = line.classes[at : at + 1] in _DETERMINERS
    while end < len(line.words) and end - at < _LONGEST_CLAUSE:
        if line.classes[end] in _BREAKS or line.words[end] in _BREAKING_WORDS or line.words[end] in _DOUBLE_MARKS:
            break
        if is_phrase and line.classes[end] in _SUBJECTS and line.classes[end - 1] in _NOUNS:
            break
        if line.classes[end] == CODE["dash"] and line.starts[end] > line.ends[end - 1]:
            break
        end += 1
    return end
