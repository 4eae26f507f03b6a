"""The tables of a dossier.

Three kinds.  What is given and suggested: `sources` to `problems`, every row with the source that brought it ("" for
what belongs to no one source).  What people decided: `decisions`, append-only.  What is worked out from the others
and can be thrown away: `entities.canonical`, `assertions.status` and `assertions.hidden`, `passages` with the
full-text index over it, and `signs` with `vectors`, what the passages are about.

JSON of a frozen value stands beside the columns that are searched; where the two could differ, the JSON is right.
"""

from collections.abc import Iterable

from sqlalchemy import Column, Float, Index, Integer, LargeBinary, MetaData, Table
from sqlalchemy import Text as AnyText

TABLES = MetaData()
Text = AnyText().with_variant(AnyText(collation="C"), "postgresql")
"""Text that is ordered by its code points, in every database and whatever language its machine is set to."""


def _stretch(which: str | None = None) -> tuple[Column[str] | Column[int], ...]:
    """The columns of a stretch of a source."""
    return (
        Column("source", Text, nullable=False, comment=which),
        Column("start", Integer, nullable=False),
        Column("end", Integer, nullable=False),
    )


meta = Table(
    "meta",
    TABLES,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

sources = Table(
    "sources",
    TABLES,
    Column("id", Text, primary_key=True),
    Column("title", Text, nullable=False),
    Column("date", Text),
    Column("sha256", Text, nullable=False),
    Column("reader", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("about", Text, nullable=False, comment="JSON of the source record, its text left out"),
)

entities = Table(
    "entities",
    TABLES,
    Column("id", Text, primary_key=True),
    Column("source", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("canonical", Text, nullable=False, comment="worked out from matches and decisions"),
    Column("current", Integer, nullable=False, comment="0 where only a decision keeps it"),
    Column("names", Text, nullable=False, comment="JSON"),
    Column("same_as", Text, nullable=False, comment="JSON"),
    Column("longitude", Float),
    Column("latitude", Float),
    Index("entities_by_source", "source"),
    Index("entities_by_canonical", "canonical", "id"),
)

mentions = Table(
    "mentions",
    TABLES,
    Column("entity", Text, nullable=False),
    *_stretch(),
    Column("text", Text, nullable=False),
    Index("mentions_by_entity", "entity"),
    Index("mentions_by_source", "source", "start"),
)

times = Table(
    "times",
    TABLES,
    *_stretch(),
    Column("earliest", Text),
    Column("latest", Text),
    Column("content", Text, nullable=False, comment="JSON"),
    Index("times_by_source", "source", "start"),
)

assertions = Table(
    "assertions",
    TABLES,
    Column("id", Text, primary_key=True),
    *_stretch("of the first evidence"),
    Column("type", Text, nullable=False),
    Column("earliest", Text),
    Column("latest", Text),
    Column("status", Text, nullable=False, comment="worked out from the decisions"),
    Column("hidden", Text, nullable=False, comment="worked out: why it is not shown, or the id that says the same"),
    Column("suggested", Text, comment="JSON as the present reading has it"),
    Column("decided", Text, comment="JSON as a standing decision has it, which goes first"),
    Index("assertions_by_source", "source", "start"),
    Index("assertions_by_type", "type", "earliest"),
    Index("assertions_by_status", "status", "hidden"),
)

involvements = Table(
    "involvements",
    TABLES,
    Column("entity", Text, nullable=False),
    Column("assertion", Text, nullable=False),
    Column("part", Text, nullable=False, comment="role, place, voice or citation"),
    Column("role", Text, nullable=False),
    Index("involvements_by_entity", "entity", "assertion"),
    Index("involvements_by_assertion", "assertion"),
)

quotations = Table(
    "quotations",
    TABLES,
    Column("id", Text, primary_key=True),
    *_stretch(),
    Column("speaker", Text),
    Column("content", Text, nullable=False, comment="JSON"),
    Index("quotations_by_source", "source", "start"),
    Index("quotations_by_speaker", "speaker"),
)

disputes = Table(
    "disputes",
    TABLES,
    Column("id", Text, primary_key=True),
    Column("source", Text, nullable=False),
    Column("content", Text, nullable=False, comment="JSON"),
    Index("disputes_by_source", "source"),
)

contradictions = Table(
    "contradictions",
    TABLES,
    Column("id", Text, primary_key=True),
    Column("content", Text, nullable=False, comment="JSON"),
)

problems = Table(
    "problems",
    TABLES,
    Column("number", Integer, primary_key=True),
    Column("source", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("message", Text, nullable=False),
    Column("place", Text, nullable=False),
    Index("problems_by_source", "source"),
)

matches = Table(
    "matches",
    TABLES,
    Column("first", Text, primary_key=True),
    Column("second", Text, primary_key=True),
    Column("origin", Text, primary_key=True, comment="the matcher and its version"),
    Column("state", Text, nullable=False),
    Column("score", Float, nullable=False),
    Column("reason", Text, nullable=False),
    Index("matches_by_second", "second"),
)

decisions = Table(
    "decisions",
    TABLES,
    Column("number", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("other", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("at", Text, nullable=False),
    Index("decisions_by_subject", "subject"),
    Index("decisions_by_other", "other"),
)

accounts = Table(
    "accounts",
    TABLES,
    Column("name", Text, primary_key=True),
    Column("role", Text, nullable=False),
    Column("secret", Text, nullable=False, comment="salt and scrypt of the password, in hexadecimal"),
)

passages = Table(
    "passages",
    TABLES,
    Column("number", Integer, primary_key=True),
    *_stretch(),
    Column("text", Text, nullable=False),
    Column("says", Text, nullable=False, comment="what the assertions of the sentence say, in words"),
    Index("passages_by_source", "source", "start"),
)


def _part() -> tuple[Column[str] | Column[int], ...]:
    """The columns of a part of a source, some passages that follow each other."""
    return (
        Column("source", Text, primary_key=True),
        Column("part", Integer, primary_key=True, autoincrement=False),
    )


signs = Table(
    "signs",
    TABLES,
    *_part(),
    Column("encoder", Text, nullable=False, comment="which made the vectors"),
    Column("content", LargeBinary, nullable=False, comment="the signs of the vectors, a bit for each number"),
)

vectors = Table(
    "vectors",
    TABLES,
    *_part(),
    Column("starts", LargeBinary, nullable=False, comment="of the passages, four bytes each, the lowest first"),
    Column("content", LargeBinary, nullable=False, comment="their vectors, a byte for each number"),
)

OF_A_SOURCE = (mentions, times, assertions, quotations, disputes, problems, passages, signs, vectors, entities)
"""The tables whose rows go when their source is read again."""
OF_A_READING = (*OF_A_SOURCE, involvements)
"""The tables that readings fill, beside `sources`."""


def indexes_of(tables: Iterable[Table]) -> list[Index]:
    """The indexes of tables, table by table, by name: they have no order of their own."""
    return [index for table in tables for index in sorted(table.indexes, key=lambda index: str(index.name))]
