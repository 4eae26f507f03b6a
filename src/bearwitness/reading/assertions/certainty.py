"""How sure a finding is: the share of its like that were right on the training documents of the corpus `lives`.

Two things are measured there, on layers found and not given: what each rule is worth, and what it costs that those who
take part are spoken of by pronouns or descriptions only.  `data/precision.json` is written by
`python -m benchmarks.calibrate`; this module only reads it.
"""

from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec

from bearwitness.reading.assertions.draft import Draft
from bearwitness.reading.assertions.items import Layers
from bearwitness.record import Span

Spoken = Literal["name", "description", "pronoun", "elsewhere"]
_PRIOR = 4.0
_HIGHEST = 0.99
_WORST: tuple[Spoken, ...] = ("elsewhere", "pronoun", "description", "name")


class Tally(msgspec.Struct, frozen=True):
    """How often something was found, and how often that was right."""

    right: int
    found: int


def keys(draft: Draft) -> tuple[str, ...]:
    """What a draft is tallied under, from the widest to the narrowest."""
    denied = " denied" if draft.standing.stance == "denies" else ""
    return (
        draft.type,
        f"{draft.type} {draft.rule}{denied}",
        f"{draft.type} {draft.rule} {draft.word}{denied}",
    )


def spoken(layers: Layers, draft: Draft) -> Spoken:
    """How the sentence speaks of those who take part: by the weakest of the strongest words for each.

    "elsewhere" where somebody who takes part is not in the sentence at all.
    """
    sentence = layers.prose.sentences[draft.stretch.sentence].span
    reach = Span(min(sentence.start, draft.trigger.start), max(sentence.end, draft.trigger.end))
    here = layers.cast.within(reach)
    forms = {"elsewhere": 0, "pronoun": 1, "description": 2, "name": 3}
    strengths = [
        max((forms[m.form] for m in here if m.entity == p.entity), default=0)
        for p in draft.participants
        if p.entity is not None
    ]
    return _WORST[min(strengths, default=3)]


def certainty(draft: Draft, form: Spoken) -> float:
    """The measured precision of what found the draft, in [0, 1], to two decimals.

    Each narrower tally is drawn towards the wider one by four findings, so that one lucky hit is no certainty; then
    it is weighed by how those who take part are spoken of.
    """
    table = _table()
    estimate = 0.5
    for key in keys(draft):
        tally = table.get(key, Tally(0, 0))
        estimate = (tally.right + _PRIOR * estimate) / (tally.found + _PRIOR)
    return round(min(_HIGHEST, estimate * _weight(form)), 2)


@cache
def _weight(form: Spoken) -> float:
    """How much more or less often than on the whole a finding is right whose parties are spoken of so."""
    all_forms = [_table().get(f"* {f}", Tally(0, 0)) for f in _WORST]
    right, found = sum(t.right for t in all_forms), sum(t.found for t in all_forms)
    mine = _table().get(f"* {form}", Tally(0, 0))
    if not right or not mine.found:
        return 1.0
    return (mine.right / mine.found) / (right / found)


@cache
def _table() -> dict[str, Tally]:
    raw = (files(__package__) / "data" / "precision.json").read_bytes()
    return msgspec.json.decode(raw, type=dict[str, Tally])
