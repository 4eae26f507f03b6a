"""From phrases to expressions: what stands around a phrase, its preposition above all, says how it is to be read."""

import re
from collections import Counter
from collections.abc import Iterator

import msgspec

from bearwitness.reading.times.joining import joined
from bearwitness.reading.times.meaning import Date, Expression, Part, Range, Stretch
from bearwitness.reading.times.phrases import Item, phrases
from bearwitness.reading.times.refusals import is_no_date
from bearwitness.reading.times.telling import is_of_page, is_of_telling
from bearwitness.reading.times.tokens import CODE, Line, codes, tokenise
from bearwitness.record import Prose, Span

_CAP, _DATE_ENDS = CODE["cap"], codes("y4 nth n12 n24 n31 n99 dot")
_THE, _DOT, _CIRCA, _LOW = CODE["the"], CODE["dot"], CODE["ca"], CODE["low"]
_LEADS = {CODE[name]: name for name in ("by", "until", "since", "from", "before", "after", "between")}
_HEDGES = codes("about circa ca")
_INTO = codes("in of on comma about")
_EVENT_LEADS = {CODE["until"]: codes("his the he cap"), CODE["since"]: codes("his the he"), CODE["from"]: codes("his")}
"""The prepositions of an event that a date follows, with what the event then begins with."""
_BEGINNINGS = frozenset(
    "foundation founding opening creation inception beginning birth return arrival marriage wedding ordination accession"
    " election appointment release retirement".split()
)
"""What something may be dated from ("from its foundation in 1934"); from a house or a cart it is not."""
_CLAUSE_SIGNS = codes("semicolon colon open dot")
_HAD, _WOULD = frozenset({"had", "Had", "having", "Having"}), frozenset({"would", "will"})
_HAS = frozenset({"has", "have", "Has", "Have"})
_PARTS_OF_SENTENCE = _CLAUSE_SIGNS + codes("comma and but when while who")
_OTHER_VERBS = frozenset("was were is are did to which that where whose as if than".split())
_CLAUSE_REACH = 14
_EVENT_REACH = 9
_NOT_REACH = 8
_NEGATIONS = frozenset({"not", "never", "nor", "no"})
_STATE_REACH = 8
_STATES = frozenset(
    "held kept detained interned imprisoned jailed confined stayed remained banished exiled hid hidden served".split()
)
_IN_A_YEAR = tuple(CODE["in"] + CODE[year] for year in ("y4", "apyear"))
_LASTED = frozenset("spent after within stayed served remained".split())
"""What stands right before a duration that began when the story has come to."""
_EARLY = re.compile(
    r"\b(?:BC|BCE|AD|CE)\b|\b(?:A\.D|B\.C)\.|\([^()]{0,40}\b\d{3} ?[–-] ?(?:c\. ?)?\d{3}\)|\b(?:c\.|ca\.|circa) ?\d{3}\b"
)
"""What shows that a text tells of years of less than four figures."""
_DEEP = 60
"""Characters: a date so far inside its sentence may be told in passing."""
_DATELINE = re.compile(r"(?:[A-ZÀ-Þ][A-ZÀ-Þ'’.-]+ ?){1,3}, ")
_ENTRY = re.compile(r"\W{0,4}(?:Meeting|Sitting|Session|Hearing|Minutes?|Note|Entry)(?: held)?(?: of| on|,) (?:the )?")
"""What minutes and files say before the day of an entry."""
_NUMBERED = re.compile(r"\d{1,3}\. [A-Z]")
"""How the line begins that heads a paper of a file ("2. Minute by the Attorney General, 14 September.")."""
_LONGEST_HEADING = 100
_LONGEST_DATELINE = 90
_LONGEST_NUMBER = 6
"""Characters of a line that numbers a letter, above its place and date."""
_STOPS = frozenset('.!?;,"”’')
_DOUBLE_MARKS = frozenset('“”"')


def expressions(prose: Prose) -> Iterator[Expression]:
    """Every expression of the sentences, in order; none nested but those inside an event."""
    alone = _alone(prose)
    early = _EARLY.search(prose.text) is not None
    paragraph = opening = -1
    for number, sentence in enumerate(prose.sentences):
        if sentence.paragraph != paragraph:
            opening, paragraph = sentence.span.start, sentence.paragraph
        elif sentence.span.start - opening > _LONGEST_NUMBER:
            opening = -1
        line = tokenise(prose.text, sentence.span.start, sentence.span.end)
        found = [item for item in phrases(line) if not is_no_date(line, item, early=early)]
        for item in joined(line, found):
            expression = _expression(line, item, number, heading=sentence.heading or number in alone)
            if opening < 0:
                yield expression
                continue
            yield msgspec.structs.replace(
                expression,
                opens=_opens(prose.text, opening, expression.span),
                dateline=_is_dateline(prose.text, opening, expression.span),
            )


def _is_dateline(text: str, paragraph: int, span: Span) -> bool:
    """Whether a paragraph begins with a place and a time, as news does ("LONDON, August 13.")."""
    return text.startswith(".", span.end) and _DATELINE.fullmatch(text, paragraph, span.start) is not None


def _opens(text: str, paragraph: int, span: Span) -> bool:
    """Whether a paragraph begins with a time, or its first line, a short one, ends with it ("*Courier*, 14 March 1884").

    So do minutes: "Meeting of 14 January 1849."
    """
    if span.start == paragraph or (_ENTRY.fullmatch(text, paragraph, span.start) and text.startswith(".", span.end)):
        return True
    start = max(paragraph, text.rfind("\n", paragraph, span.start) + 1)
    is_numbered = _NUMBERED.match(text, start) is not None and text.startswith(".\n", span.end)
    is_line = span.end - start <= _LONGEST_DATELINE and (is_numbered or text.startswith("\n", span.end))
    return is_line and start - paragraph <= _LONGEST_NUMBER


def _alone(prose: Prose) -> frozenset[int]:
    """The numbers of sentences that stand as headings do: alone in their paragraph, short, without a full stop."""
    paragraphs = Counter(sentence.paragraph for sentence in prose.sentences)
    return frozenset(
        number
        for number, sentence in enumerate(prose.sentences)
        if paragraphs[sentence.paragraph] == 1
        and sentence.span.end - sentence.span.start <= _LONGEST_HEADING
        and prose.text[sentence.span.end - 1] not in _STOPS
    )


def _expression(line: Line, item: Item, sentence: int, *, heading: bool) -> Expression:
    first, last = item.first, item.last
    start = _hedged(line, first) if isinstance(item.meaning, Date | Part | Range) else first
    before, lead = (-1, "") if _is_attribute(line, item) else _lead(line, start)
    return Expression(
        span=Span(line.starts[start], line.ends[last - 1]),
        whole=Span(line.starts[before if lead else start], line.ends[last - 1]),
        meaning=item.meaning,
        sentence=sentence,
        about=start < first,
        lead=lead,
        before=line.lower(first - 1) if first else "",
        negated=lead in ("until", "before", "after") and _is_negated(line, before),
        flashback=lead != "by" and ("had" in line.words[last : last + 2] or _is_told_with(line, first, _HAD)),
        past=lead != "by" and _is_past(line, first),
        of_story=line.classes[first] == _THE or (first > 0 and line.lower(first - 1) == "in"),
        foretold=_is_told_with(line, first, _WOULD),
        lasting=isinstance(item.meaning, Stretch) and _is_lasting(line, first, last),
        deep=line.starts[first] - line.starts[0] > _DEEP,
        aside=_is_in_brackets(line, first, last),
        telling=_is_told_aside(line, item),
        of_page=isinstance(item.meaning, Date) and _is_of_page(line, item.meaning, first, lead),
        heading=heading,
        in_name=line.classes[last : last + 1] == _CAP and line.classes[last - 1] not in _DATE_ENDS,
        quoted=_is_quoted(line, first),
        inner=_expression(line, item.inside, sentence, heading=heading) if item.inside is not None else None,
        sides=tuple(_expression(line, side, sentence, heading=heading) for side in item.sides),
    )


def _is_attribute(line: Line, item: Item) -> bool:
    """Whether a year tells which thing is meant ("after the 1958 coup")."""
    if not isinstance(item.meaning, Date) or not item.meaning.is_year() or item.last - item.first > 1:
        return False
    is_led = item.first > 0 and line.classes[item.first - 1] == _THE
    return is_led and line.classes[item.last : item.last + 1] in (_CAP, _LOW)


def _hedged(line: Line, first: int) -> int:
    """Where an expression begins with the "about" or "c." before it."""
    start = first
    while start and line.classes[start - 1] in _HEDGES:
        start -= 1
    if start > 1 and line.classes[start - 1] == _DOT and line.classes[start - 2] == _CIRCA:
        start -= 2
    return start


def _lead(line: Line, start: int) -> tuple[int, str]:
    """Where the preposition stands that makes a bound of a time, before it or before its event; and which it is."""
    before = start - 1
    if before > 0 and line.classes[before] == _THE:
        before -= 1
    if before < 0:
        return before, ""
    lead = _LEADS.get(line.classes[before], "")
    through = None if lead else _event_lead(line, before)
    return (before, lead) if through is None else (through, _LEADS[line.classes[through]])


def _event_lead(line: Line, at: int) -> int | None:
    """Where the preposition of an event stands that a date belongs to ("until his death in" 1950); None without one."""
    if at < 2 or line.classes[at] not in _INTO:
        return None
    for start in range(at - 2, max(-1, at - _EVENT_REACH), -1):
        if line.classes[start] in _EVENT_LEADS:
            is_event = _is_of_time(line, start)
            return start if is_event and line.classes[start + 1] in _EVENT_LEADS[line.classes[start]] else None
        if line.classes[start + 1] in _CLAUSE_SIGNS:
            return None
    return None


def _is_of_time(line: Line, at: int) -> bool:
    """Whether "from" names a beginning, and "since" no reason, which a comma parts from what it is the reason of."""
    if line.classes[at] == CODE["from"]:
        return line.words[at + 2] in _BEGINNINGS
    return not (line.classes[at] == CODE["since"] and at and line.classes[at - 1] == CODE["comma"])


def _is_told_with(line: Line, first: int, verbs: frozenset[str]) -> bool:
    """Whether one of the verbs stands before the words in their clause."""
    for at in range(first - 1, max(-1, first - _CLAUSE_REACH), -1):
        if line.classes[at] in _CLAUSE_SIGNS:
            return False
        if line.words[at] in verbs:
            return True
    return False


def _is_negated(line: Line, lead: int) -> bool:
    """Whether a "not" or "never" stands before a preposition ("did not arrive until"); "without trial until" has none."""
    return any(line.lower(at) in _NEGATIONS for at in range(max(0, lead - _NOT_REACH), lead))


def _is_of_page(line: Line, date: Date, first: int, lead: str) -> bool:
    """Whether a sentence speaks of the page itself, or says what has been so since a day of the week before it."""
    has_been = lead == "since" and date.weekday is not None and not date.day and _is_told_with(line, first, _HAS)
    return has_been or is_of_page(line.text, line.starts[0], line.starts[first])


def _is_past(line: Line, first: int) -> bool:
    """Whether a "had" or "having" is the last verb before the words, and nothing parts them from it."""
    for at in range(first - 1, max(-1, first - _CLAUSE_REACH), -1):
        if line.classes[at] in _PARTS_OF_SENTENCE or line.words[at] in _OTHER_VERBS:
            return False
        if line.words[at] in _HAD:
            return True
    return False


def _is_lasting(line: Line, first: int, last: int) -> bool:
    """Whether a duration is how long something lasted from the story's time on, not in a year told with it."""
    if line.classes[last : last + 2] in _IN_A_YEAR:
        return False
    before = line.lower(first - 1) if first else ""
    if before != "for":
        return before in _LASTED
    if first == 1 or line.classes[first - 2] in _CLAUSE_SIGNS or line.lower(first - 2) == "and":
        return True
    return not _STATES.isdisjoint(line.words[max(0, first - _STATE_REACH) : first - 1])


def _is_in_brackets(line: Line, first: int, last: int) -> bool:
    """Whether the words stand in brackets that close in the sentence, other than around all of it."""
    before = line.classes[1:first]
    return before.rfind(CODE["open"]) > before.rfind(CODE["close"]) and CODE["close"] in line.classes[last:]


def _is_told_aside(line: Line, item: Item) -> bool:
    """Whether a year is that of a work or of a telling, or of a relative clause."""
    if not isinstance(item.meaning, Date) or not item.meaning.is_year():
        return False
    return is_of_telling(line.text, line.starts[0], Span(line.starts[item.first], line.ends[item.last - 1]))


def _is_quoted(line: Line, first: int) -> bool:
    """Whether a double quotation mark is open before the words; a sentence that ends a quotation opens none."""
    if _DOUBLE_MARKS.isdisjoint(line.words):
        return False
    marks = [word for word in line.words[:first] if word in _DOUBLE_MARKS]
    return bool(marks) and (marks[-1] == "“" or (marks[-1] == '"' and len(marks) % 2 == 1))
