"""All matches of a dossier."""

from collections.abc import Iterable, Mapping

from bearwitness.identity.matching.blocking import candidates
from bearwitness.identity.matching.commonness import Commonness
from bearwitness.identity.matching.company import Company
from bearwitness.identity.matching.match import Match, Weighed
from bearwitness.identity.matching.people import compare_people
from bearwitness.identity.matching.profiles import Profile, profiles
from bearwitness.identity.matching.settling import settled
from bearwitness.identity.matching.things import compare_things
from bearwitness.record import Assertion, Entity


def suggest_matches(entities: Iterable[Entity], assertions: Iterable[Assertion] = ()) -> tuple[Match, ...]:
    """Every pair of entities of one type that are the same, may be, or are not though they are called so, by their ids.

    `assertions` tell of the entities as their own sources have them; what is rejected or denied does not count.
    A full name in common makes two people the same where nothing that is told of them forbids it; less of a name
    needs more that is told.  The order of what is given does not matter.
    """
    known = profiles(entities, sorted(assertions, key=lambda a: a.id))
    common = Commonness(profile for profile in known.values() if profile.entity.type == "person")
    found = []
    for one, other in candidates(known.values()):
        people = one.entity.type == "person"
        weighed = compare_people(one, other, common) if people else compare_things(one, other)
        if weighed is not None:
            found.append(weighed)
    company = Company(settled(found, known), known)
    return settled([_in_company(each, known, common, company) for each in found], known)


def _in_company(each: Weighed, known: Mapping[str, Profile], common: Commonness, company: Company) -> Weighed:
    """What two people are to each other, by whom else their texts tell of too, where that is a question."""
    one, other = known[each.match.first], known[each.match.second]
    if each.match.state != "possibly same" or one.entity.type != "person":
        return each
    shared = company.of(one, other)
    weighed = compare_people(one, other, common, shared) if shared else None
    return each if weighed is None else weighed
