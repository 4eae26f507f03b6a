"""The rules of life: what holds of time whoever says so.  Each has a name, can be switched off, and is documented.

What a statement says of its own time ("on 9 May 1838", "for two years", "at nineteen") is no rule; nor is that nothing
ends before it begins, that one is born and dies once, and that a killing is a death.
"""

from typing import Literal

import msgspec

RuleName = Literal[
    "acts-after-birth",
    "acts-before-death",
    "span-of-life",
    "parent-born-first",
    "parent-alive",
    "founded-once",
    "dissolved-once",
    "work-begun-first",
    "release-after-arrest",
    "two-calendars",
    "parent-of-age",
    "joined-after-founding",
]


class Rule(msgspec.Struct, frozen=True):
    """A rule; `usual` where it holds as a rule only, and so is off unless switched on.

    `because` goes into an explanation: "nobody acts after death".
    """

    name: RuleName
    says: str
    because: str
    usual: bool = False


RULES: tuple[Rule, ...] = (
    Rule(
        "acts-after-birth",
        "Whoever does something, or has it done to him, has been born; so have the founder of a group, the translator"
        " of a work, and its author when it is published.",
        "nobody acts before being born",
    ),
    Rule(
        "acts-before-death",
        "Whoever does something, or has it done to him, is not yet dead. It does not hold in memory and print (of"
        " publications, translations, awards, names, views and foundings), nor wherever the words around the statement"
        " speak of what is done for the dead (posthumous, buried, remains, monument, rehabilitated …); and a move up to"
        " two months after a death may be that of the body.",
        "nobody acts after death",
    ),
    Rule("span-of-life", "Nobody lives longer than 125 years.", "nobody lives longer than 125 years"),
    Rule("parent-born-first", "A parent is born before the child.", "a parent is born before the child"),
    Rule(
        "parent-alive",
        "A mother is alive when the child is born, a father ten months before.",
        "a mother is alive at the birth, a father ten months before",
    ),
    Rule(
        "work-begun-first",
        "A work is not published or translated before its author has begun to write it.",
        "a work is begun before it is published or translated",
    ),
    Rule(
        "release-after-arrest",
        "A release follows the arrest, sentence or imprisonment that the same sentence tells before it.",
        "a release follows the arrest",
    ),
    Rule(
        "two-calendars",
        "Two days for one birth or death that lie as far apart as the Julian and the Gregorian calendar (10 days from"
        " 1582, 11 from 1700, 12 from 1800, 13 from 1900), or one year apart between January and 24 March before 1752,"
        " when England began the year in March, may be one day: the statement of the earlier one allows both.",
        "a day may be given by the old calendar",
    ),
    Rule(
        "parent-of-age",
        "A parent is twelve or older at the child’s birth, a mother no older than sixty.",
        "a parent is at least twelve, a mother at most sixty",
        usual=True,
    ),
    Rule(
        "founded-once",
        "A group, a paper or an institution is founded once. (Many are founded again.)",
        "it was founded once",
        usual=True,
    ),
    Rule(
        "dissolved-once",
        "A group, a paper or an institution comes to its end once, and not before it was founded.",
        "it came to its end once",
        usual=True,
    ),
    Rule(
        "joined-after-founding",
        "Nobody joins a group, or is its member, before it is founded.",
        "nobody joins what is not yet founded",
        usual=True,
    ),
)

BY_NAME: dict[str, Rule] = {rule.name: rule for rule in RULES}

IN_FORCE: frozenset[RuleName] = frozenset(rule.name for rule in RULES if not rule.usual)
"""The rules that hold unless the user says otherwise."""
