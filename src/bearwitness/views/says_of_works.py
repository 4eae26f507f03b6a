"""What becomes of works, groups and the world, in the words of a chronology: one function a type of assertion."""

from bearwitness.views.lookup import listed
from bearwitness.views.telling import Telling
from bearwitness.views.verbs import Verb, known_verb


def founding(t: Telling) -> str:
    """As "Founds the Federation of Northern Dockers, with Zoila Cárcamo"."""
    founders, others = t.all_names("founder"), t.names("founder")
    if not founders:
        return f"{t.words('founded')} founded{t.where}"
    rest = f" {t.words('founded')}{t.where_unless(t.words('founded'))}"
    if others != founders:
        return t.verb.own + rest + (f", with {listed(others)}" if others else "")
    return f"{listed(founders)} {t.verb.of(len(founders) > 1)}{rest}"


def dissolution(t: Telling) -> str:
    """As "The Hotel Group is dissolved in Moscow"."""
    dissolved = t.all_names("dissolved")
    verb = t.verb.of(len(dissolved) > 1)
    return f"{listed(dissolved)} {verb}{t.by('agent') if t.verb.passive else ''}{t.where}"


def creation(t: Telling) -> str:
    """As "Dictates the memoir", or "author of the memoir" where the source has no verb for it."""
    verb = known_verb("creation", t.trigger)
    works = t.words("work")
    return t.clause(verb, f" {works}") if verb is not None else t.noun(f"author of {works}")


def publication(t: Telling) -> str:
    """As "Men in Prison published (Rieder)", which is true after the author's death too."""
    authors, others = t.all_names("author"), t.names("author")
    if others != authors:
        by = f", with {listed(others)}," if others else ""
    else:
        by = f", by {listed(authors)}," if authors else ""
    publisher = t.words("publisher")
    return f"{t.words('work')}{by} published{f' ({publisher})' if publisher else ''}{t.where_unless(publisher)}"


def translation(t: Telling) -> str:
    """As "Translates Cinza into Japanese"."""
    language = t.words("language")
    into = f" {language}" if language.startswith(("from ", "into ")) else t.by("language", "into")
    return t.clause(Verb("translate"), t.by_name("work") + into)


def loss(t: Telling) -> str:
    """As "Notebooks of Anselmo Quiroga burned by soldiers"."""
    work = t.words("work")
    owners = [owner for owner in t.names("owner") if owner.split()[-1] not in work and "’s " not in work]
    of = f" of {listed(owners)}" if owners else ""
    agent = t.by("agent", "to" if t.verb.base == "lost" else "by")
    return f"{work}{of} {t.verb.base}{agent}{t.where_unless(work)}"


def happening(t: Telling) -> str:
    """As "The lightermen struck in Iquique": the source's own words."""
    event = t.words("event")
    told = t.with_article(event) if event else t.trigger
    place = t.where_unless(told)
    clash = place.split()[:1] == told.split()[-1:]
    return told + (f", {place.split(maxsplit=1)[1]}" if clash and place else place)
