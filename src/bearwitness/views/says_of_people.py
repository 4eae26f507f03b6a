"""What happens to people, in the words of a chronology: one function a type of assertion."""

import re

from bearwitness.comparison.callings import callings, is_verbal
from bearwitness.views.belonging import is_being_married
from bearwitness.views.lookup import is_nobody, listed
from bearwitness.views.telling import TITLE_CLOSES, TITLE_OPENS, Telling
from bearwitness.views.verbs import Verb, known_verb

_PARTICIPLE = re.compile(r"(?:\w+ed|shot|hung|sent|taken|given|put|driven)\b", re.IGNORECASE)
_PREPOSITION = re.compile(r"(?:of|from|by|in|at|with|after|through|during|on|as|to|for|because)\b", re.IGNORECASE)
_HURT = re.compile(r"\b(?:wound|broke|broken|injur|fractur|burn|shot|hurt|cut|fell|blow|lost|hit\b)", re.IGNORECASE)
_CHILD = re.compile(r"\b(?:sons?|daughters?|child(?:ren)?|twins?|baby|heirs?)\b", re.IGNORECASE)
_CALLING = re.compile(r"(?:or|er|ist|ian|ant|ent|service|\w+work)s?$")
_COPULAS = frozenset("become became becomes becoming be been being is was are were had has have".split())
_DOER = re.compile(r"^\w+(?:or|er|ist|ian)s?$")
_HOLDS_OFFICE = re.compile(
    r"(?:.* )?(?:president|secretary|treasurer|\S*editor|leader|head|director|chairman|chairwoman|chair|founder|captain"
    r"|commander|minister|member|governor|bishop|archbishop|abbot|abbess|rector|principal|dean|vicar|curate|keeper"
    r"|curator|manager|owner|publisher|organi[sz]er|delegate|fellow|warden|mayor|king|queen|organ|commissar)$",
    re.IGNORECASE,
)


def birth(t: Telling) -> str:
    """As "Born in Pisagua to a water-seller"; in a parent's life "birth of Libertad"."""
    others = t.names("parent")
    if not t.own and others != t.all_names("parent"):
        company = f", with {listed(others)}" if others else ""
        return f"birth of {t.words('person')}{t.where}{company}"
    parents = [name for name in t.all_names("parent") if not is_nobody(name)]
    return t.clause(Verb("born", passive=True), t.where + (f" to {listed(parents)}" if parents else ""))


def death(t: Telling) -> str:
    """As "Dies of typhus in Antofagasta"."""
    cause = t.words("cause")
    if not cause:
        return t.clause(Verb("die"))
    if is_verbal(cause):
        return t.clause(Verb("die"), f": {cause}")
    return t.clause(Verb("die"), f" {cause}" if _PREPOSITION.match(cause) else f" of {t.with_article(cause)}")


def naming(t: Telling) -> str:
    """As "Takes the name “Antonio Salas”"."""
    name = t.words("name")
    if not name:
        return "name" if t.own else f"{listed(t.all_names('person'))}: name"
    return t.clause(t.verb, f" “{name}”")


def kinship(t: Telling) -> str:
    """As "Father: a water-seller"; in the relative's life "younger sister of Zoila Cárcamo"."""
    told = t.words("relation")
    relation = told if told and told != t.words("relative") else f"relative (“{t.trigger}”)"
    if t.own and all(is_nobody(name, relation) for name in t.names("relative")):
        return f"{relation}, not named"
    if t.own and not told and _CHILD.fullmatch(t.trigger) and t.words("relative").endswith(f" {t.trigger}"):
        return f"{t.trigger}, not named"
    if t.own:
        return f"{relation}: {listed(t.names('relative'))}{_shared(t, relation)}"
    whom = t.words("person")
    if t.names("relative") != t.all_names("relative"):
        return f"{relation} of {whom}"
    return f"{t.words('relative')}: {relation} of {whom}"


def _shared(t: Telling, relation: str) -> str:
    others = listed(t.names("person"))
    if not others or _CHILD.search(relation):
        return t.company
    return f" (also of {others})"


def marriage(t: Telling) -> str:
    """As "Marries Amelia Cárcamo"; of a wife or a husband merely spoken of "Married to Amelia Cárcamo"."""
    if is_being_married(t.assertion):
        return t.clause(Verb("married", passive=True), f" to {listed(t.names(t.roles[1]))}")
    return t.clause(Verb("marry"), t.by_name(t.roles[1]))


def education(t: Telling) -> str:
    """As "Studies law at the university of Basel", "taught Latin by Eiríkur Thorsteinsson"."""
    subject, school = t.by_name("subject"), t.words("institution")
    verb = t.verb
    if not school:
        return t.clause(verb, subject)
    if t.is_person("institution"):
        if subject:
            return t.clause(Verb("taught", passive=True), f"{subject} by {school}")
        return t.clause(verb, f" {'by' if verb.base in ('taught', 'educated') else 'with'} {school}")
    joint = {"graduate": " from", "enter": "", "sent": " to", "enrol": " at", "apprenticed": " to"}.get(
        verb.base, " at"
    )
    return t.clause(verb, f"{subject}{joint} {school}")


def occupation(t: Telling) -> str:
    """As "Treasurer of the Lightermen’s Mutual Society"; where the source has a verb, "work: taught French"."""
    function, employer = listed(callings(t.all_names("function"))), t.words("employer")
    verb = known_verb("occupation", t.trigger)
    bare = function.removesuffix(" it")
    told = " " not in bare and _same_words(bare, t.trigger) and _CALLING.search(bare) is None
    if function == "office":
        return t.clause(Verb("hold"), f" office{f' in {employer}' if employer else ''}")
    if not function and not employer and _DOER.search(t.trigger):
        return t.noun(t.trigger)
    if not function or (verb is not None and told):
        verb = verb or t.verb
        joint = {"work": " for", "serve": " in", "teach": " at"}.get(verb.base, "")
        return t.clause(verb, f"{joint} {employer}" if employer else "")
    if function.casefold().endswith(_bare(employer)):
        employer = ""
    work = "work: " if t.own and is_verbal(function) and not function.split()[0].endswith("ing") else ""
    return t.noun(work + function + _for_whom(t, function, employer))


def _for_whom(t: Telling, function: str, employer: str) -> str:
    if not employer:
        return ""
    if _HOLDS_OFFICE.match(function):
        return f" of {employer}"
    if is_verbal(function):
        return f" for {employer}"
    return f" to {employer}" if t.is_person("employer") else f", {employer.removeprefix('the ')}"


def _bare(name: str) -> str:
    return name.strip(TITLE_OPENS + TITLE_CLOSES).casefold() or "\n"


def joining(t: Telling) -> str:
    """As "Joins the Communist Party"."""
    return t.clause(t.verb, t.by_name("group"))


def leaving(t: Telling) -> str:
    """As "Resigns from the committee, as its secretary"."""
    group, function, verb = t.words("group"), t.words("function"), t.verb
    as_what = f"{',' if group else ''} as {function}" if function else ""
    if not group:
        verb = Verb(verb.base.removesuffix(" from").removesuffix(" out of"), verb.passive)
    agent = "" if t.words("agent") == group else t.by("agent")
    return t.clause(verb, t.by_name("group") + as_what + agent)


def membership(t: Telling) -> str:
    """As "Member of the strike committee"."""
    return t.noun(f"member of{t.by_name('group')}")


def move(t: Telling) -> str:
    """As "Flees from Brussels to Paris", "leaves Paris for Moscow"; the manner in brackets where the verb is not it."""
    origin, destination, manner = t.words("origin"), t.words("destination"), t.words("manner")
    verb = t.verb
    how = f" ({manner})" if manner and not _same_words(manner, t.trigger) else ""
    return t.clause(verb, _journey(verb.base, origin, destination) + how, placed=not (origin or destination))


def _journey(verb: str, origin: str, destination: str) -> str:
    if verb == "leave":
        return (f" {origin}" if origin else "") + (f" for {destination}" if destination else "")
    if verb == "visit":
        return f" {destination}" if destination else ""
    to = "in" if verb in ("arrive", "settle") else "to"
    return (f" from {origin}" if origin else "") + (f" {to} {destination}" if destination else "")


def expulsion(t: Telling) -> str:
    """As "Deported from Pisagua to Callao by the police"."""
    way = t.by("origin", "from") + t.by("destination", "to")
    return t.clause(t.verb, way + t.by("agent"), placed=not way)


def residence(t: Telling) -> str:
    """As "Lives in Callao"."""
    return t.clause(t.verb)


def done_to(t: Telling) -> str:
    """As "Arrested by the police in Iquique"."""
    return t.clause(t.verb, t.by("agent"))


def sentence(t: Telling) -> str:
    """As "Sentenced to five years in prison", "fined forty shillings"."""
    penalty = t.words("penalty")
    if _PARTICIPLE.match(penalty):
        return t.clause(Verb(penalty, passive=True))
    if t.trigger.casefold() == "fined" and penalty not in ("fine", "a fine"):
        return t.clause(Verb("fined", passive=True), f" {penalty}")
    return t.clause(Verb("sentenced", passive=True), f" to {t.with_article(penalty)}" if penalty else "")


def imprisonment(t: Telling) -> str:
    """As "Held in the hulk Esperanza, for four months"."""
    return t.clause(t.verb, t.by("institution", "in") + t.by("agent"))


def participation(t: Telling) -> str:
    """As "Takes part in the congress in Ghent"."""
    event = t.words("event")
    if not event:
        return t.clause(Verb("take part"))
    if _PARTICIPLE.fullmatch(event):
        return t.clause(Verb(event, passive=True))
    if is_verbal(event):
        return t.clause(Verb("take part"), f": {event}")
    return t.clause(Verb("take part in"), f" {t.with_article(event)}")


def meeting(t: Telling) -> str:
    """As "Meets Leon Trotsky", "corresponds with André Gide"; also of working together."""
    return t.clause(t.verb, t.by_name(t.roles[1]))


def association(t: Telling) -> str:
    """As "Linked with Baldomero Rivas (“comrade”)": the source's own word for what is between them."""
    tie = t.onward if t.trigger.casefold() in _COPULAS else t.trigger
    return t.noun(f"linked with{t.by_name(t.roles[1])} (“{tie}”)")


def falling_out(t: Telling) -> str:
    """As "Breaks with Zoila Cárcamo, over whether to affiliate with Moscow"."""
    issue = t.words("issue")
    over = f", over {t.with_article(issue)}" if issue and not _same_words(issue, t.trigger) else ""
    return t.clause(t.verb, t.by_name(t.roles[1]) + over)


def award(t: Telling) -> str:
    """As "Receives the Gold Medal from the Nordic Seismological Union"."""
    given = t.words("award")
    return t.clause(Verb("receive"), f" {t.with_article(given) if given else 'an honour'}{t.by('agent', 'from')}")


def illness(t: Telling) -> str:
    """As "Illness: Parkinson’s disease", "injury: broke an ankle", "recovers"."""
    cause = t.words("cause")
    verb = known_verb("illness", t.trigger)
    if not cause or (verb is not None and _same_words(cause, t.trigger)):
        return t.clause(t.verb)
    return t.noun(f"{'injury' if _HURT.search(cause) else 'illness'}: {cause}")


def _same_words(one: str, other: str) -> bool:
    first, second = one.casefold(), other.casefold()
    return first in second or second in first
