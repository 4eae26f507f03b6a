"""The people of a dossier as GEDCOM 7 (`records`), for the programs of genealogists."""

from bearwitness.exchange.gedcom.records import CARRIES, write

__all__ = ["CARRIES", "write"]
