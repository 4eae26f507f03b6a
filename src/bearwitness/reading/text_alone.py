"""The least reader: a source becomes its text and furniture, for search, until the rules read it."""

from bearwitness.record import Reading, Source, SourceRecord

NAME = "text alone/1"
"""Name and version: where it changes, a source is read again."""


def read(source: Source) -> Reading:
    """The text and furniture of a source, and nothing that is stated in it."""
    record = SourceRecord(
        id=source.id,
        title=source.title,
        date=source.date,
        kind=source.kind,
        language=source.language,
        text=source.text,
        sha256=source.sha256,
        furniture=source.furniture,
    )
    return Reading(source=record, reader=NAME)
