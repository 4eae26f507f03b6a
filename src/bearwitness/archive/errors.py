"""What can be wrong with reading many files, one class a condition, each with its own sentence.

ArchiveError
├── UnreadFileError, NothingReadError                           (the files)
└── NoDaskError, UnreachableClusterError, OtherReaderError      (the cluster)
"""

from collections.abc import Sequence

from bearwitness.record import Problem


class ArchiveError(Exception):
    """Files could not be read into a dossier; it holds what was finished before."""


class UnreadFileError(ArchiveError):
    """The one file that was to be read could not be."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)


class NothingReadError(ArchiveError):
    """None of several files could be read."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        told = "; ".join(problem.message for problem in problems[:3])
        more = f"; and {len(problems) - 3} more" if len(problems) > 3 else ""
        super().__init__(f"nothing was read: {told}{more}")


class NoDaskError(ArchiveError):
    """A cluster is named, and Dask is not installed."""

    def __init__(self) -> None:
        super().__init__("reading on a cluster needs Dask; install it with `pip install 'bearwitness[cluster]'`")


class UnreachableClusterError(ArchiveError):
    """There is no cluster at that address, or it went away."""

    def __init__(self, address: str, why: str) -> None:
        super().__init__(
            f"{address}: the cluster cannot be reached ({why}); check that its scheduler runs there, then do it again: "
            "what was read is kept"
        )


class OtherReaderError(ArchiveError):
    """A worker of the cluster has no reader, or another one, and would read otherwise."""

    def __init__(self, worker: str, found: str, wanted: str) -> None:
        super().__init__(f"{worker}: this worker has {found}, and here is {wanted}; install the same on all")
