"""What the formats of one life carry of a dossier, and how much of it is of others."""

from bearwitness.exchange.holdings import Holdings
from bearwitness.exchange.losses import Part, wholly
from bearwitness.views import Life

LIFE_CARRIES: dict[Part, str] = {
    **wholly("sources durations places voices stances modalities words citations"),
    "names": "those of the person, and one for everybody else",
    "reasons": "in the footnotes of the lines that they date",
    "assertions": "those of this life that were not rejected, in words",
    "dates": "in English",
    "statuses": "that a line was accepted",
}
"""What a chronology with footnotes says of everything that a line of it rests on."""


def of_others(now: Holdings, told: Life) -> dict[Part, int]:
    """What no line of the life rests on, and the second and further names of others."""
    used = {note.assertion for each in told.lines for note in each.notes}
    others = [assertion for assertion in now.assertions() if assertion.id not in used]
    return {
        "names": sum(max(0, len(entity.names) - 1) for entity in now.entities() if entity.id != told.id),
        "assertions": len(others),
        "statuses": sum(assertion.status == "rejected" for assertion in others),
    }
