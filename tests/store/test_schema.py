from tests.shared import REPOSITORY

from bearwitness.store.schema import TABLES


def test_every_table_is_in_the_docs() -> None:
    page = (REPOSITORY / "docs" / "dossier.md").read_text(encoding="utf-8")
    assert [name for name in TABLES.tables if f"`{name}`" not in page] == []
