"""What a scholar should know about the reading of a source: a result, never an exception."""

from typing import Literal

import msgspec

ProblemKind = Literal["unreadable", "encoding", "furniture", "orphan", "doubtful", "unplaced", "damaged"]


class Problem(msgspec.Struct, frozen=True, order=True):
    """One clear sentence about one thing: what, where, what to do."""

    kind: ProblemKind
    message: str
    where: str = ""
    """A source id or the path of a file."""
