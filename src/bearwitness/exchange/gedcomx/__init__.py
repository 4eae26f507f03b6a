"""The people of a dossier as GEDCOM X JSON (`objects`)."""

from bearwitness.exchange.gedcomx.objects import CARRIES, write

__all__ = ["CARRIES", "write"]
