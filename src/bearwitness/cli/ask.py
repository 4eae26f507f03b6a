"""`witness ask`: a question of time, answered yes, no or not known, with the statements that decide it."""

import re
from typing import TYPE_CHECKING

import click
import msgspec

from bearwitness.cli.places import dossier_option, to_look_at
from bearwitness.cli.supposing import Supposing, supposing
from bearwitness.store.place import Place

if TYPE_CHECKING:
    from bearwitness.chronology import Chronology
    from bearwitness.chronology.questions import Days
    from bearwitness.record import Dossier
    from bearwitness.views import Answering, AnswerView

_TIME = r"(?P<when>between .+ and .+|(?:in|on|during) (?P<time>.+))"
_MET = re.compile(
    rf"could (?P<one>.+?) have (?:met|seen|known) (?P<other>.+?)(?: (?:in|at) (?P<place>[^\d]+?))?(?: (?=.*\d){_TIME})?",
    re.IGNORECASE,
)
_THERE = re.compile(
    r"(?:was|did|could) (?P<person>.+?) (?:ever |have been |live |stay )*(?:in|at) (?P<place>[^\d]+?)"
    rf"(?: (?=.*\d){_TIME})?",
    re.IGNORECASE,
)
_ORDER = re.compile(r"(?:was|were|did|is) (?P<one>.+?) (?P<way>before|after) (?P<other>.+)", re.IGNORECASE)
_GAP = re.compile(
    r"(?:what is known (?:of|about) (?:the (?:gap|time)|(?P<person>.+?))|(?:where was|what did) (?P<whom>.+?)(?: do)?) "
    + _TIME,
    re.IGNORECASE,
)
_WHEN = re.compile(r"when (?:was|were|did) (?P<event>.+)", re.IGNORECASE)
_BETWEEN = re.compile(r"between (?P<first>.+?) and (?P<last>.+)", re.IGNORECASE)
_FORMS = (
    "could A have met B in PLACE in TIME; was A in PLACE in TIME; was X before Y; was X after Y; when was X; "
    "what is known of A between X and Y"
)


@click.command("ask")
@click.argument("question", nargs=-1, required=True)
@dossier_option
@supposing
@click.option("--json", "as_json", is_flag=True, help="Print the answer as JSON.")
def command(question: tuple[str, ...], named: Place | None, as_json: bool, **given: object) -> None:  # noqa: FBT001 - click gives an option by name
    """Ask what can be known of time.

    \b
    could A have met B in PLACE in TIME?   was A in PLACE in TIME?
    was X before Y?   was X after Y?
    when was X?
    what is known of A between X and Y?   where was A in TIME?

    A and B are people by any of their names.  X and Y are what happened, in a few words ("the arrest", "Herzen's
    arrival in London"), the id of a statement, or a date.  The answer is yes, no or not known, and the statements that
    decide it are shown with their words.

    With --without, --suppose, --switch and --hedged it is answered as it would be then; the record stays as it is.
    """  # noqa: D301 - click keeps the lines apart behind that sign
    from bearwitness.cli.printing import print_json, print_lines, width
    from bearwitness.store.access import open_for_reading
    from bearwitness.views import answer_text

    with open_for_reading(to_look_at(named)) as reader:
        record = reader.record()
    what_if = msgspec.convert(given, Supposing)
    record = what_if.dossier(record)
    answer = answered(" ".join(question), record, what_if.chronology(record))
    if as_json:
        print_json(answer)
    else:
        print_lines(answer_text(answer, width()))


def answered(question: str, record: "Dossier", chronology: "Chronology") -> "AnswerView":
    """The answer to a question in one of the forms; UsageError where it is in none of them."""
    asked = " ".join(question.split()).rstrip("?. ")
    for form, answer in ((_MET, _met), (_ORDER, _order), (_GAP, _gap), (_WHEN, _when), (_THERE, _there)):
        found = form.fullmatch(asked)
        if found is not None:
            return answer(found, record, chronology)
    raise click.UsageError(f"the question is in none of the forms that are understood: {_FORMS}")


def _met(found: re.Match[str], record: "Dossier", chronology: "Chronology") -> "AnswerView":
    from bearwitness.cli.naming import meant
    from bearwitness.views import Answering

    place = meant(record, found["place"], "place").id if found["place"] else None
    days = _days(found["time"] or found["when"]) if found["when"] else (None, None)
    one, other = meant(record, found["one"]).id, meant(record, found["other"]).id
    return Answering(record, chronology).met(one, other, place, days, found["when"] or "")


def _there(found: re.Match[str], record: "Dossier", chronology: "Chronology") -> "AnswerView":
    from bearwitness.cli.naming import meant
    from bearwitness.views import Answering

    days = _days(found["time"] or found["when"]) if found["when"] else (None, None)
    person, place = meant(record, found["person"]).id, meant(record, found["place"], "place").id
    return Answering(record, chronology).presence(person, place, days, found["when"] or "")


def _order(found: re.Match[str], record: "Dossier", chronology: "Chronology") -> "AnswerView":
    """The answer where it is the same whichever event is meant; SeveralEventsError where it is not."""
    from bearwitness.cli.events import events_meant, raise_several
    from bearwitness.views import Answering, main_subject
    from bearwitness.views.answers import whichever

    subject, before = main_subject(record), found["way"].lower() == "before"
    ones = events_meant(record, found["one"], subject, chronology)
    answering = Answering(record, chronology)
    days = _days_or_none(found["other"])
    if days is not None:
        asked = answering.before_day if before else answering.after_day
        others: tuple[str, ...] = ()
        views = [asked(one, days, found["other"]) for one in ones]
    else:
        others = events_meant(record, found["other"], subject, chronology)
        pairs = [(one, other) if before else (other, one) for one in ones for other in others]
        views = [answering.before(*pair) for pair in pairs]
    answer = whichever(views)
    if answer is None:
        raise_several(record, *((found["one"], ones) if len(ones) > 1 else (found["other"], others)))
    return answer


def _gap(found: re.Match[str], record: "Dossier", chronology: "Chronology") -> "AnswerView":
    """What is known between two times, or two events; of the person who is named, or told most of."""
    from bearwitness.cli.naming import meant
    from bearwitness.views import Answering, main_subject

    name = found["person"] or found["whom"]
    person = meant(record, name).id if name else main_subject(record)
    if person is None:
        raise click.UsageError(f"nobody is named; the questions that are understood: {_FORMS}")
    answering = Answering(record, chronology)
    stretch = _BETWEEN.fullmatch(found["when"])
    if stretch is None:
        return answering.gap(person, _days(found["time"]), found["when"])
    (first, _), since = _moment(stretch["first"], record, chronology, answering)
    (_, last), until = _moment(stretch["last"], record, chronology, answering)
    return answering.gap(person, (first, last), f"between {since} and {until}")


def _moment(text: str, record: "Dossier", chronology: "Chronology", answering: "Answering") -> tuple["Days", str]:
    """The days of a date, or the first on which an event can have been over and the last on which it began; its name."""
    from bearwitness.cli.events import event_meant
    from bearwitness.views import main_subject

    days = _days_or_none(text)
    if days is not None:
        return days, text
    event = event_meant(record, text, main_subject(record), chronology)
    ends = chronology.ends(event)
    first, last = (chronology.bounds(ends[1]).first, chronology.bounds(ends[0]).last) if ends else (None, None)
    return (first.day if first else None, last.day if last else None), f"“{answering.named(event)}”"


def _when(found: re.Match[str], record: "Dossier", chronology: "Chronology") -> "AnswerView":
    from bearwitness.cli.events import event_meant
    from bearwitness.views import Answering, main_subject

    event = event_meant(record, found["event"], main_subject(record), chronology)
    return Answering(record, chronology).when(event)


def _days(time: str) -> "Days":
    """The first and last day of a time in English or EDTF, or from one time to another ("between 1847 and 1852")."""
    stretch = _BETWEEN.fullmatch(time)
    if stretch is not None:
        return _days(stretch["first"])[0], _days(stretch["last"])[1]
    found = _days_or_none(time)
    if found is None:
        raise click.UsageError(f"“{time}” is no date that is understood; write 1923, May 1923 or 2 May 1923")
    return found


def _days_or_none(time: str) -> "Days | None":
    from bearwitness.chronology.questions import days_of
    from bearwitness.edtf import EdtfError, from_english, parse

    for read in (parse, from_english):
        try:
            found = days_of(read(time))
        except EdtfError:
            continue
        if None not in found:
            return found
    return None
