"""Whether somebody is a he or a she, where neither title nor given name says so."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from bearwitness.identity.clusters import Clusters
from bearwitness.identity.drafts import Draft
from bearwitness.identity.people import parse_name
from bearwitness.identity.reference import Reference
from bearwitness.reading.lexicon import Sex

_FEMALE_END = re.compile(r"(?:ova|eva|ovna|evna|skaya|skaia|ská|ová|ina|dóttir|dottir)$")
_MALE_END = re.compile(r"(?:ovich|evich|ovitch|evitch|sson|zoon)$")


def learn_from_names(drafts: Iterable[Draft]) -> None:
    """The endings of patronymics and surnames, and of given names in -a."""
    for draft in drafts:
        if draft.type == "person" and draft.sex is None:
            found = [sex for name in draft.written if (sex := sex_by_ending(name) or _by_vowel(name))]
            draft.sex = found[0] if found else None


def sex_by_ending(name: str) -> Sex | None:
    """The sex that the ending of a patronymic or a surname tells; None where it tells none."""
    parsed = parse_name(name)
    words = parsed.parts if parsed.is_full else (parsed.last,)
    if any(_FEMALE_END.search(w) for w in words[1:]):
        return "f"
    if any(_MALE_END.search(w) for w in words[1:]):
        return "m"
    return None


def _by_vowel(name: str) -> Sex | None:
    parsed = parse_name(name)
    return "f" if parsed.is_full and parsed.given[0].endswith("a") and len(parsed.given[0]) > 3 else None


def learn_from_pronouns(references: Sequence[Reference], clusters: Clusters) -> None:
    """The pronouns of sentences that name one person alone, and of the sentence that follows it."""
    votes: defaultdict[Draft, Counter[str]] = defaultdict(Counter)
    named: defaultdict[int, set[Draft]] = defaultdict(set)
    said: defaultdict[int, list[str]] = defaultdict(list)
    for reference in references:
        if reference.name and reference.type == "person":
            named[reference.sentence] |= set(clusters.bearers(reference))
        elif reference.pronoun in ("m", "f"):
            said[reference.sentence].append(reference.pronoun)
    for sentence, people in named.items():
        if len(people) != 1:
            continue
        (draft,) = people
        votes[draft].update(said.get(sentence, []))
        if not named.get(sentence + 1):
            votes[draft].update(said.get(sentence + 1, []))
    for draft, counts in votes.items():
        if draft.titled or not counts:
            continue
        (sex, most), *_ = counts.most_common()
        known = draft.sex in ("m", "f")
        if most >= (6 if known else 2) and most >= (0.9 if known else 0.75) * counts.total():
            draft.sex = "m" if sex == "m" else "f"
