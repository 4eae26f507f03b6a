"""What can be wrong with a file that is exchanged.

ExchangeError
├── UnreadableExchangeFileError, TooLargeExchangeFileError      (cli: there is none, it may not be read, or is too large)
├── NoRecordsError      (cli: neither a dossier nor records)
├── NotABibliographyError      (source_records: a file of another kind)
├── EmptyRecordsError      (records: nothing that is taken)
├── NotASheetError, UnsafeWorkbookError, UnknownColumnError, UnconfirmedColumnsError      (records: tables)
├── NotAnExchangeFileError, NewerExchangeFileError      (dossier_json: another kind of file)
├── NotAWitnessFolderError      (folder: a folder of another kind)
├── FileInTheWayError, LinkInFolderError      (folder: something of another hand where a file would be)
├── MissingExtraError, UnusableStyleError      (references: no processor, or a style that it cannot use)
└── UnsoundExchangeFileError      (dossier_json: the right kind, with things in it that do not hold)
"""

from collections.abc import Sequence

from bearwitness.record import Problem

_NAMED = 3


class ExchangeError(Exception):
    """A file cannot be taken in; the dossier is as it was before."""


class UnreadableExchangeFileError(ExchangeError):
    """The file is not there, or may not be read."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"{name}: cannot be read ({why}); check its name and that you may open it")


class TooLargeExchangeFileError(ExchangeError):
    """The file is larger than what is taken in at once."""

    def __init__(self, name: str, size: int, most: int) -> None:
        super().__init__(
            f"{name}: has {size / 1e6:.0f} MB, more than the {most / 1e6:.0f} MB that are taken in at once"
        )


class NotAnExchangeFileError(ExchangeError):
    """The file is no dossier exchange file."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"{name}: this is no dossier exchange file ({why})")


class NoRecordsError(ExchangeError):
    """The file is no JSON, and of no other kind that is taken in."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name}: this is no dossier, nor any kind of records that is taken in; a text is for `witness read`"
        )


class UnsafeWorkbookError(ExchangeError):
    """A part of a workbook declares a document type, through which it could swell or fetch other files."""

    def __init__(self, name: str, inside: str) -> None:
        super().__init__(
            f"{name}: is not safe to read (its part {inside} declares entities, as no workbook does); save it again"
        )


class NotABibliographyError(ExchangeError):
    """The file is no bibliography that is known."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name}: this is no bibliography in CSL JSON, BibTeX or Zotero's RDF; export it as one of these"
        )


class NewerExchangeFileError(ExchangeError):
    """The file has a version of the format that this version does not know."""

    def __init__(self, name: str, found: str, known: str) -> None:
        super().__init__(f"{name}: has the format {found}, and this witness knows {known}; install the newer version")


class NotAWitnessFolderError(ExchangeError):
    """The folder holds no dossier."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"{name}: this is no folder that `witness export folder` wrote ({why})")


class FileInTheWayError(ExchangeError):
    """A file of another hand stands where one of the dossier would be written."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name}: is in the way, and not a file that witness wrote; move it, or name another folder")


class LinkInFolderError(ExchangeError):
    """A file of the folder is a link, which may lead anywhere."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name}: is a link; put the file itself there, or take the link away")


class MissingExtraError(ExchangeError):
    """A format needs a library that is not installed."""

    def __init__(self, form: str, extra: str) -> None:
        super().__init__(
            f"{form} needs a library that is not here; install it with: pip install 'bearwitness[{extra}]'"
        )


class UnusableStyleError(ExchangeError):
    """A citation style cannot be used."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"{name}: cannot be used as a citation style ({why})")


class UnsoundExchangeFileError(ExchangeError):
    """Something in the file does not hold: an anchor without its words, a reference to nothing."""

    def __init__(self, name: str, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        named = "; ".join(problem.message for problem in self.problems[:_NAMED])
        more = len(self.problems) - _NAMED
        super().__init__(f"{name}: not taken in, since {named}" + (f"; and {more} more" if more > 0 else ""))


class NotASheetError(ExchangeError):
    """The file has no rows that could be a chronology."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"{name}: this is no chronology in a table ({why})")


class UnknownColumnError(ExchangeError):
    """A column is named that the table has not, or a meaning that no column has."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        super().__init__(f"“{name}” is none of {', '.join(known)}; name columns so: --columns date=1,event=2")


class UnconfirmedColumnsError(ExchangeError):
    """It is only guessed which column is what."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name}: nothing was taken in yet; if the columns above are right give --columns guessed, "
            "else name them: --columns date=1,event=2"
        )


class EmptyRecordsError(ExchangeError):
    """The file is of a kind that is read, and holds nothing that is taken in."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name}: holds nothing that could be taken in; check that it was exported whole")
