"""What a person says a source is, in the place of what its file says."""

import msgspec


class Description(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Corrections to the record of a source; None where it stays as it was read, "" where it shall be empty."""

    title: str | None = None
    author: str | None = None
    """The name of who wrote it."""
    date: str | None = None
    """EDTF, the date of the document itself."""
    publisher: str | None = None
    language: str | None = None
    """BCP 47."""
    kind: str | None = None
    about: str | None = None
    """The title of the work that it reviews."""

    def with_more(self, other: "Description") -> "Description":
        """Both, the other going first."""
        said = {name: value for name, value in msgspec.structs.asdict(other).items() if value is not None}
        return msgspec.structs.replace(self, **said)
