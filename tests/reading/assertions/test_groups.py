"""Verb groups: what is one, and what its auxiliaries say."""

import pytest
from tests.reading.assertions.asserted import whole

GROUPS = [
    ("{x:He} was soon arrested.", "arrest", True, True, False),
    ("{x:He} had never been arrested.", "arrest", True, True, True),
    ("{x:He} did not return.", "return", False, True, True),
    ("{x:He} went home.", "go", False, True, False),
    ("Arrested in May, {x:he} died.", "arrest", None, False, False),
    ("{x:He} was a painter.", "be", False, True, False),
]


@pytest.mark.parametrize(("text", "lemma", "passive", "finite", "negated"), GROUPS, ids=[g[0] for g in GROUPS])
def test_the_first_group(text: str, lemma: str, passive: bool | None, finite: bool, negated: bool) -> None:  # noqa: FBT001
    group = next(item.group for item in whole(text).items if item.group is not None)
    assert (group.verb.lemma, group.passive, group.finite, group.negated) == (lemma, passive, finite, negated)


NO_VERBS = [
    ("{x:His} left hand.", "a hand that is left"),
    ("The meeting with {x:Lenin}.", "a noun after an article"),
    ("{x:He} lived in hiding.", "a noun after 'in', beside the verb"),
]


@pytest.mark.parametrize(("text", "reason"), NO_VERBS, ids=[r for _, r in NO_VERBS])
def test_a_form_that_is_no_verb(text: str, reason: str) -> None:
    lemmas = {item.group.verb.lemma for item in whole(text).items if item.group is not None}
    assert not lemmas & {"leave", "meet", "hide"}, reason
