"""What another reader may claim of a passage: words only, never places in the text; those are found or it is no fact."""

import msgspec

from bearwitness.record import KINDS


class ClaimedParticipant(msgspec.Struct, frozen=True):
    """Who takes part: the role, and the words that stand for them in the sentence."""

    role: str
    words: str


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """A statement: the sentence it stands in and its trigger, to the letter; who, when, where and who says so by words."""

    type: str
    sentence: str
    trigger: str
    participants: tuple[ClaimedParticipant, ...] = ()
    time: str = ""
    place: str = ""
    holder: str = ""
    stance: str = "asserts"
    certainty: float = 0.5


class Claims(msgspec.Struct, frozen=True):
    """All that is claimed of a passage."""

    statements: tuple[Claim, ...] = ()


def instructions() -> str:
    """What a general model is told of the task and of the form of its answer."""
    kinds = "\n".join(
        f"- {kind.name}: {kind.says}; roles: "
        + ", ".join(f"{role.name}{' (required)' if role.required else ''}" for role in kind.roles)
        for kind in KINDS
        if kind.name != "position"
    )
    return (
        "You read a passage of a writing about a life and list what it states. Copy words from the passage to the letter; "
        "never change, translate or complete them. Leave out what is future, conditional or hypothetical.\n"
        "Types and roles:\n" + kinds + "\n"
        'Answer with JSON only: {"statements": [{"type": …, "sentence": the whole sentence, "trigger": the few words of it '
        'that carry the statement, "participants": [{"role": …, "words": …}], "time": the words of the date or "", '
        '"place": the words of the place or "", "holder": the words for the one other than the author who says so or "", '
        '"stance": "asserts", "denies" or "questions", "certainty": from 0 to 1}]}'
    )
