"""UIMA CAS JSON 0.4: a zip file with one CAS a source, for INCEpTION, dkpro-cassis and every other UIMA program.

Who is spoken of is DKPro's `NamedEntity`, which INCEpTION has from the start: `value` is PER, ORG, LOC, WORK or EVENT,
`identifier` the name of the entity.  The other layers are `webanno.custom.Statement` (its participants as links with
their roles), `Evidence`, `Date`, `Quotation`, `Position` and `Furniture`; `Entity` and `Source` have no place in the
text.  A project of INCEpTION keeps the layers that it has under these names.  Offsets count UTF-16 units, as UIMA does.
"""

from bearwitness.exchange.cas.write import CARRIES, write

__all__ = ["CARRIES", "write"]
