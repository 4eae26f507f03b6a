"""Whether a clause states a fact, denies one, or says nothing that happened.

The future, the conditional and the hypothetical are no statements; neither is what somebody only wished, planned,
tried or was asked to do.
"""

import msgspec

from bearwitness.reading.assertions.items import Group, Item, Layers
from bearwitness.reading.assertions.stretch import Stretch, stretches
from bearwitness.record import Modality, Span, Stance

_HYPOTHETICAL = frozenset("if unless whether lest without instead almost nearly had".split())
_GOVERNORS = frozenset(
    "want wish hope plan intend try attempt refuse decline ask order promise threaten decide offer agree fail expect"
    " seem appear fear desire seek propose suggest urge advise consider prefer need like love hate mean prepare resolve"
    " vow swear beg invite tempt deserve claim pretend determine aspire demand forbid hesitate neglect warn think dream"
    " arrange request try suppose believe say allege".split()
)
_AIMING = frozenset(
    "fear demand prevent avoid escape evade seek await expect oppose urge propose want request order forbid delay"
    " predict".split()
)
_NOMINAL_GOVERNORS = frozenset(
    "plan plans attempt attempts hope hopes desire offer refusal order orders right permission chance wish decision"
    " invitation intention proposal need threat ambition opportunity promise request effort efforts leave ready willing"
    " eager anxious reluctant able unable free afraid likely wanting visa".split()
)
_DETERMINERS = frozenset("the a an his her their its this that".split())
_SUBJECTS = frozenset(["he", "she", "they", "we", "i"])
_INVERTING = frozenset("only hardly scarcely seldom rarely never nor neither not so as".split())
_NEVER = frozenset(["never", "not", "neither", "nobody", "nor"])
_POSSIBLE = frozenset("perhaps possibly maybe allegedly reportedly".split())
_PROBABLE = frozenset("probably presumably apparently supposedly".split())
_FULFILLED = frozenset("later eventually subsequently soon afterwards finally".split())
_REACH = 8
_DEPTH = 4


class Standing(msgspec.Struct, frozen=True):
    """How a clause stands to what it says."""

    stance: Stance = "asserts"
    modality: Modality = "certain"


def standing(stretch: Stretch, at: int) -> Standing | None:
    """How the verb group at `at` stands to what it says; None where it states nothing that happened."""
    group = stretch.items[at].group
    if group is None or _is_question(stretch):
        return None
    left = _clause_before(stretch, at)
    supposed = any(item.text in _HYPOTHETICAL for item in left) or _is_inverted(stretch, at)
    if supposed or (group.infinitive and _is_unfulfilled(stretch, at)):
        return None
    modality = _modality(group, left)
    after = stretch.items[at + 1].text if at + 1 < len(stretch.items) else ""
    negated = group.negated or after == "no" or any(item.text in _NEVER for item in left)
    denied = negated and not _is_until(stretch, at)
    return None if modality is None else Standing("denies" if denied else "asserts", modality)


def standing_of(layers: Layers, sentence: int, words: Span) -> Standing | None:
    """How words of a sentence stand to what they say, by the innermost row that has them; None as in `standing`."""
    rows = [
        (stretch, at)
        for stretch in stretches(layers, sentence)
        for at, item in enumerate(stretch.items)
        if item.kind in ("verb", "word") and item.span.overlaps(words)
    ]
    if not rows:
        return Standing()
    stretch, at = min(rows, key=lambda row: (row[0].span.end - row[0].span.start, row[1]))
    if stretch.items[at].group is not None and not _is_noun(stretch, at):
        return standing(stretch, at)
    return None if is_open(stretch, at) or is_aimed_at(stretch, at) else Standing()


def _is_noun(stretch: Stretch, at: int) -> bool:
    """Whether a form of a verb is a noun: "the founding of"."""
    group = stretch.items[at].group
    bare = group is not None and not group.finite and not group.infinitive
    return bare and at > 0 and stretch.items[at - 1].text in _DETERMINERS


def _is_inverted(stretch: Stretch, at: int) -> bool:
    """Whether a verb is a condition without "if": "had he lived", "Had Serge lived", but not "only then had he lived"."""
    if at < 2 or stretch.items[at - 1].kind != "unit" or stretch.items[at - 2].text != "have":
        return False
    before = stretch.items[max(0, at - 2 - _REACH) : at - 2]
    opens = not before or before[-1].kind == "mark"
    return (opens or stretch.items[at - 1].text in _SUBJECTS) and not {item.text for item in before} & _INVERTING


def _is_until(stretch: Stretch, at: int) -> bool:
    """Whether a denied verb is followed by "until": it happened then."""
    for item in stretch.items[at + 1 : at + 1 + _REACH]:
        if item.text in ("until", "till") or (item.kind == "time" and item.text.startswith(("until", "till"))):
            return True
        if item.kind in ("verb", "mark"):
            return False
    return False


def is_open(stretch: Stretch, at: int) -> bool:
    """Whether a noun at `at` stands in a clause that is a question or a hypothesis."""
    return _is_question(stretch) or any(item.text in _HYPOTHETICAL for item in _clause_before(stretch, at))


def is_aimed_at(stretch: Stretch, at: int) -> bool:
    """Whether what the noun at `at` names is what somebody aims at: "campaigned for his release", "feared arrest"."""
    before = _clause_before(stretch, at)
    verb = at - len(before) - 1
    group = stretch.items[verb].group if verb >= 0 else None
    if group is None:
        return False
    if group.verb.lemma in _AIMING or _is_unfulfilled(stretch, verb):
        return True
    return bool(before) and before[-1].text in ("for", "against")


def _is_question(stretch: Stretch) -> bool:
    return bool(stretch.items) and stretch.items[-1].text == "?"


def _clause_before(stretch: Stretch, at: int) -> list[Item]:
    """The items before `at` up to the verb or the mark before it."""
    found: list[Item] = []
    for item in reversed(stretch.items[max(0, at - _REACH) : at]):
        if item.kind in ("verb", "mark"):
            break
        found.append(item)
    return found


def _is_unfulfilled(stretch: Stretch, at: int, depth: int = 0) -> bool:
    """Whether an infinitive hangs on a verb or a noun that leaves open whether it came true."""
    group = stretch.items[at].group
    if group is not None and group.finite:
        return False
    for k in range(at - 1, max(-1, at - 6), -1):
        item = stretch.items[k]
        if item.kind == "verb" and item.group is not None:
            open_ended = item.group.verb.lemma in _GOVERNORS or item.group.negated or bool(item.group.modal)
            return open_ended or (depth < _DEPTH and _is_unfulfilled(stretch, k, depth + 1))
        if item.text in _NOMINAL_GOVERNORS or item.text in ("too", "enough"):
            return True
        if item.kind == "mark":
            return False
    return False


def _modality(group: Group, left: list[Item]) -> Modality | None:
    words = {i.text for i in left}
    if group.modal:
        return _modal(group, words)
    if words & _POSSIBLE:
        return "possible"
    return "probable" if words & _PROBABLE else "certain"


def _modal(group: Group, words: set[str]) -> Modality | None:
    if group.modal in ("may", "might"):
        return "possible"
    if group.modal == "must":
        return "probable"
    return "certain" if group.modal == "would" and words & _FULFILLED else None
