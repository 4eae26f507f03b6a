"""The grammar: every pattern with the builder of what it says.  Of those that match at a place the longest wins.

The patterns are over classes of tokens (`pattern`).  A prefix ("the end of", "the night of") says something about the
time that follows it; what prefixes and times come to together is the work of `phrases`.
"""

import re  # noqa: TC003 - a field of a struct needs its type at run time
from collections.abc import Callable

import msgspec

from bearwitness.reading.times import build, build_counts, build_dates, build_lives
from bearwitness.reading.times.meaning import Meaning
from bearwitness.reading.times.numbers import Fields
from bearwitness.reading.times.pattern import compiled

Builder = Callable[[Fields], Meaning | None]

_WEEKDAY = "(<weekday: weekday | weekabbr> dot? comma? (the | daypart of)?)?"
_ERA = "<era: bc | ad>?"
_YEAR = f"(n999 slash)? <year: y4 | apyear | n999 | n99 | n31 | n24> {_ERA}"
_OF_YEAR = f"comma? (of | in)? (the? year)? {_YEAR}"
_POINTED = "the? (this | that | same | very | last | next | following | previous) same?"
_REF = f"comma? (of | in)? <ref: {_POINTED} (year | month)>"
_POST = "<post: last | next | following | ult>"
_WHICH = "<which: WHICH>"
_MONTH_BY_NUMBER = "<number: ORDINAL> (month | mo dot?)"
_THROUGH = "(dash | to | and | or | slash | through | until)"
_HEDGED = "HEDGE? HEDGE?"
_ABOUT_AN_AGE = "(now | then | but | already)? (about | just | nearly)? (over | under)?"
_PART_NOUN = "(part | longunit | days | weeks | months | years | decades)"

DATES: tuple[tuple[str, Builder], ...] = (
    (f"{_WEEKDAY} the? <day: DAY> (day of | of)? <month: MONTH> {_OF_YEAR}", build_dates.date),
    (f"{_WEEKDAY} <month: MONTH> the? <day: DAY> {_OF_YEAR}", build_dates.date),
    (f"{_WEEKDAY} the? <day: DAY> (day of | of)? {_WHICH}? <month: MONTH> ({_REF})?", build_dates.date),
    (f"{_WEEKDAY} the? <day: DAY> (day of | of)? <month: MONTH> {_POST}", build_dates.date),
    (f"{_WEEKDAY} <month: MONTH> the? <day: DAY> ({_REF})?", build_dates.date),
    (f"{_WEEKDAY} <month: MONTH> the? <day: DAY> {_POST}", build_dates.date),
    ("the? <day: DAY> of <ref: WHICH month | the month>", build_dates.date),
    ("<weekday: weekday | weekabbr> dot? comma? the? <day: ORDINAL>", build_dates.date),
    ("<weekday: weekday> (of | in)? <ref: WHICH week>", build_dates.date),
    (f"the <day: nth | ordones | ordteens | ordtens | tens dash? ordones> {_POST}?", build_dates.date),
    (f"<month: MONTH> {_OF_YEAR}", build_dates.date),
    (f"the <month: MONTH> of {_YEAR}", build_dates.date),
    (f"{_WHICH}? <month: MONTH> ({_REF})?", build_dates.date),
    (f"<month: MONTH> {_POST}", build_dates.date),
    ("the <month: MONTH> (after | before)", build_dates.neighbouring),
    ("y4 dash (n12 | n99) dash (n12 | n24 | n31 | n99)", build_dates.numeric),
    (f"((the? <day: DAY> day?) (of the?)?)? the? {_MONTH_BY_NUMBER} comma? {_YEAR}", build_dates.numbered_month),
    (f"the? <day: DAY> day? of the? {_MONTH_BY_NUMBER} <post: last>?", build_dates.numbered_month),
    ("dotted", build_dates.numeric),
    ("(n12 | n24 | n31) slash n12 slash y4", build_dates.numeric),
    (
        f"{_WEEKDAY} the? <day: DAY> of? <month: MONTH> comma? <year: y4> slash <dual: n12 | n24 | n99>",
        build_dates.dual_year,
    ),
    (
        "the? <old: DAY> <oldmonth: MONTH> open <day: DAY> <month: MONTH> close comma? <year: y4>",
        build_dates.both_styles,
    ),
    ("<oldmonth: MONTH> <old: DAY> open <month: MONTH> <day: DAY> close comma? <year: y4>", build_dates.both_styles),
    ("<month: MONTH> (the? <day: DAY> comma?)? <year: y4> slash <dual: n12 | n24 | n99>", build_dates.dual_year),
    (f"the? <season: SEASON> {_OF_YEAR}", build_dates.date),
    (f"the? <season: SEASON> of? {_YEAR} (dash | slash) <last: n12 | n24 | n31 | n99 | y4>", build_dates.year_range),
    (f"{_WHICH} <season: SEASON> ({_REF})?", build_dates.date),
    (f"the? <season: SEASON> {_REF}", build_dates.date),
    ("the? <season: SEASON> <post: following>", build_dates.date),
    ("<year: y4> <season: season>", build_dates.season_of_year),
    ("the <first: ordones> <season: season>", build_dates.first_season),
    ("the? <season: SEASON>", build_dates.date),
    ("the <season: SEASON> (after | before)", build_dates.neighbouring),
    ("the <season: SEASON> before last", build_dates.before_last),
    (f"(the? (year | years))? {_YEAR}", build_dates.year),
    ("the? year <number: teens hundred (and? CARDINAL)?>", build_dates.year_in_words),
    ("(on? this day) in <year: y4>", build_dates.anniversary),
    ("<era: ad> dot? <year: y4 | n999 | n99>", build_dates.date),
    ("the? (year | years)? <year: number> <era: bc>", build_dates.year),
    ("<first: n999 | n99> (dash | to | and) <year: n999 | n99> <era: bc | ad>", build_dates.era_range),
    (f"(the? (year | years))? {_YEAR} (dash | slash) <last: n12 | n24 | n31 | n99 | apyear>", build_dates.year_range),
    ("<hijri: n999 | y4> slash <year: y4>", build_dates.hijri_year),
    ("<hijri: n999 | y4> slash <year: y4> dash <last: n12 | n24 | n31 | n99>", build_dates.hijri_year),
    ("(n999 | y4) to <hijri: n999 | y4> slash <year: y4> dash <last: n12 | n24 | n31 | n99>", build_dates.hijri_years),
    (f"{_YEAR} (dash | to) the? (present | now)", build_dates.to_present),
    (f"the? <first: DAY> {_THROUGH} the? <day: DAY> of? <month: MONTH> ({_OF_YEAR})?", build_dates.day_range),
    (f"<month: MONTH> the? <first: DAY> {_THROUGH} the? <day: DAY> ({_OF_YEAR})?", build_dates.day_range),
    (f"the? <decade: decade4 | decade2> {_ERA}", build_dates.decade),
    ("the? <decade: decade3> <era: bc | ad>", build_dates.decade),
    ("the <decade: tensplural>", build_dates.decade),
    ("the? <century: teens> dash? <decade: tensplural>", build_dates.decade_in_words),
    (f"the? <number: ORDINAL> dash? century {_ERA}", build_dates.century),
    (
        f"the? <first: ORDINAL> (and | or | to) the? <last: ORDINAL> dash? (century | centuries) {_ERA}",
        build_dates.centuries,
    ),
    (f"{_WHICH}? <weekday: weekday> <post: last | next | following>?", build_dates.date),
    ("the <weekday: weekday> (after | before)", build_dates.neighbouring_day),
    (f"{_WHICH}? the? <feast: feast> ({_OF_YEAR} | {_REF} | <post: last | next>)?", build_dates.date),
)
"""Places in the calendar."""

REFERENCES: tuple[tuple[str, Builder], ...] = (
    (f"{_WHICH} <unit: UNIT | daypart | time | times | period>", build.reference),
    ("the <nth: ORDINAL | last> <unit: UNIT | daypart>", build.reference),
    ("the (partadj | last dash low)? year", build.year_named),
    ("the <unit: UNIT>", build.reference),
    ("<single: the> <unit: UNIT | daypart> <back: before>", build_counts.open_shift),
    ("<single: the> <unit: UNIT | daypart> (after | following)", build_counts.open_shift),
    ("the <unit: time | period>", build.reference),
    ("<unit: month | year> quote low partnoun", build.unit_end),
)
"""Units that the text points at or counts."""

STRETCHES: tuple[tuple[str, Builder], ...] = (
    (f"{_HEDGED} <count: COUNT> (full | dash low | low)? <unit: UNITS>", build_counts.stretch),
    (f"{_HEDGED} <count: COUNT> (full | low)? <unit: UNIT>", build_counts.stretch),
    (f"{_WHICH} <count: COUNT>? <unit: UNITS>", build_counts.stretch),
    (f"{_WHICH} <count: NUMBER> <unit: years> and <months: NUMBER> months past?", build_counts.years_and_months),
    (f"the <count: COUNT> {_WHICH} <unit: UNITS>", build_counts.stretch),
    ("the <nth: ordones | last | next | partadj> <count: COUNT>? <unit: UNITS>", build_counts.stretch),
    ("<whose: his> <nth: last | partadj> <count: COUNT>? <unit: UNITS>", build_counts.last_of_life),
    ("<whose: his> <nth: last | partadj> <unit: UNIT>", build_counts.last_of_life),
    ("the <count: COUNT> (full | low)? <unit: UNITS>", build_counts.stretch),
    ("after <count: NUMBER> <unit: UNITS>", build_counts.stretch_after),
    ("<count: NUMBER> dash <unit: UNIT | UNITS> (dash? full)?", build_counts.stretch),
    ("<first: NUMBER> (or | to | comma | and | dash) <count: NUMBER> <unit: UNITS>", build_counts.stretches),
    ("(a | some) low? (short | full)? <unit: time>", build_counts.stretch),
    ("the? weather <unit: weatherseason>", build_counts.stretch),
    ("the <unit: duration>", build_counts.stretch),
    ("<unit: <single: UNIT> | UNITS> dash full", build_counts.stretch),
    ("<unit: UNITS>", build_counts.stretch),
)
"""Durations."""

SHIFTS: tuple[tuple[str, Builder], ...] = (
    (f"{_HEDGED} <count: COUNT> full? <unit: UNIT | UNITS> <back: earlier | ago | previous>", build_counts.shift),
    (f"{_HEDGED} <count: COUNT> full? <unit: UNIT | UNITS> (later | afterwards | hence)", build_counts.shift),
    (f"{_HEDGED} <count: COUNT> full? <unit: UNIT | UNITS> on", build_counts.shift_on),
    (f"{_HEDGED} <count: COUNT> full? <unit: UNIT | UNITS> <back: before> <event: that>?", build_counts.open_shift),
    (
        f"{_HEDGED} <count: COUNT> full? <unit: UNIT | UNITS> (after | following) <event: that>?",
        build_counts.open_shift,
    ),
    ("<count: COUNT> <unit: UNIT | UNITS> <back: ago> <day: now | yesterday>", build_counts.shift_from_day),
    (f"{_HEDGED} <count: COUNT> <unit: UNITS> <back: since>", build_counts.shift_since),
    ("HEDGE? <unit: UNITS> <back: earlier | ago>", build_counts.shift),
    ("HEDGE? <unit: UNITS> (later | afterwards)", build_counts.shift),
    ("HEDGE? <unit: UNITS> <back: before> <event: that>?", build_counts.open_shift),
    ("HEDGE? <unit: UNITS> after <event: that>?", build_counts.open_shift),
    ("the? yesterday", build_counts.neighbour),
    ("the <unit: UNIT> <back: before> last", build_counts.before_last),
    ("some time <back: before>", build_counts.soon),
    ("some time after", build_counts.soon),
    ("the? <count: ORDINAL>? full? <jubilee: anniversary> of", build_counts.jubilee),
)
"""Times counted from others."""

AGES: tuple[tuple[str, Builder], ...] = (
    ("at? (the | a)? age (of)? HEDGE? <low: NUMBER> years?", build_lives.age),
    ("aged HEDGE? <low: NUMBER>", build_lives.age),
    ("at HEDGE? <low: <bare: CARDINAL | n12 | n24 | n31 | n99>>", build_lives.age),
    ("HEDGE? <low: NUMBER> dash? (year | years) dash? (old | of age)", build_lives.age),
    ("between? <low: NUMBER> (and | or | to) <high: NUMBER> years (old | of age)", build_lives.age),
    ("when (he | i) (was | am) HEDGE? <low: NUMBER> (years (old | of age))?", build_lives.age),
    ("<running: now | then> HEDGE? <low: NUMBER> (years (old | of age))?", build_lives.age),
    ("<running: now | then> HEDGE? <low: NUMBER> dash year dash old", build_lives.age),
    (f"<running: he | who | i> (was | am) {_ABOUT_AN_AGE} <low: NUMBER>", build_lives.age),
    (f"<running: cap> comma? was {_ABOUT_AN_AGE} <low: CARDINAL>", build_lives.age),
    ("<low: CARDINAL>", build_lives.apposed_age),
    ("(at | on)? his <low: ORDINAL> <birthday: birthday>", build_lives.age),
    ("in? his <low: ORDINAL> <nthyear: year>", build_lives.age),
    ("(in | by)? his early? <decade: decade2 | tensplural>", build_lives.age_decade),
)
"""Times of a life, by its years."""

STAGES: tuple[tuple[str, Builder], ...] = (
    ("his? (early | low)? <stage: stage>", build_lives.stage),
    ("his (early | low) (days | years)", build_lives.early_days),
    ("at a (early | low) age", build_lives.early_age),
    ("early in his? low", build_lives.early_in_life),
    ("a <stage: child | stage>", build_lives.as_a_child),
    ("later (years | low)", build_lives.later_years),
)
"""Times of a life, by their names."""

OTHERS: tuple[tuple[str, Builder], ...] = (
    ("<time: clocktime> <half: ampm>? hrs?", build.clock),
    ("<time: n12> <half: ampm>", build.clock),
    ("<time: NUMBER> low quote clock", build.clock),
    ("at HEDGE? <time: CARDINAL | n12> in the daypart", build.clock),
    ("at HEDGE? (half | low) (past | to) <time: CARDINAL>", build.clock),
    ("(at | by) noon", build.clock),
    ("now", build.present),
    ("(the | this) present (day | time)?", build.present),
    ("present dash? day", build.present),
    ("modern dash? (day | times)", build.present),
    ("recently", build.past),
    ("recent", build.past),
    ("the? recent (past | years | times)", build.past),
    ("current", build.present),
    ("one? <daypart: night | daypart>", build.day_part),
    ("his low? <event: lifeevent>", build_lives.life_event),
    ("when he low", build_lives.when_he_died),
    ("the partnoun of <whose: his (low | days)>", build_lives.rest_of_life),
    ("<unit: then>", build.then),
    ("(before | within) the <unit: UNIT> (was (low | over))?", build.before_out),
    ("former", build.past),
    ("the past", build.past),
    ("the time was", build.time_being),
    ("the? future", build.future),
    ("recurring", build.recurring),
    ("each <unit: UNIT | daypart>", build.recurring),
    ("per <unit: UNIT>", build_counts.rate),
)
"""Hours, and what is only past, present or to come."""

PREFIXES: tuple[tuple[str, Builder], ...] = (
    ("the? <part: early> (dash | on? in)?", build.part),
    ("<part: later | earlier> in?", build.part),
    ("the? very? <part: partnoun> of", build.part),
    ("the? <part: (ordones | partadj | early | next | last | other) half> of", build.part),
    ("the? <part: (ordones | partadj | last) (ordones | quarter)> of", build.fraction),
    (f"the? <part: (ordones | early | partadj | last) {_PART_NOUN}> of", build.part),
    ("the? <nth: ORDINAL | last | partadj> <unit: UNIT> of", build.reference),
    ("the? <nth: ordones | last> <count: COUNT> <unit: UNITS> of", build_counts.stretch),
    ("the? early? <daypart: daypart | night> hours? (of | on)", build.day_part),
    ("the <unit: day> of", build.same_day),
    ("the low of", build.eve),
)
"""What says something about the time that follows."""


class Rule(msgspec.Struct, frozen=True):
    """A pattern, what builds its meaning, and whether it is a prefix."""

    regex: "re.Pattern[str]"
    build: Builder
    prefix: bool


def _by_first_class() -> dict[str, tuple[Rule, ...]]:
    index: dict[str, list[Rule]] = {}
    for table in (DATES, REFERENCES, STRETCHES, SHIFTS, AGES, STAGES, OTHERS, PREFIXES):
        for pattern, builder in table:
            regex, first = compiled(pattern)
            for code in first:
                index.setdefault(code, []).append(Rule(regex, builder, prefix=table is PREFIXES))
    return {code: tuple(rules) for code, rules in index.items()}


RULES: dict[str, tuple[Rule, ...]] = _by_first_class()
"""The rules that can match where a token of that class stands."""
