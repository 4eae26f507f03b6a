"""RO-Crate 1.1: the whole dossier as a zip file to be archived, with a `CITATION.cff`.

    ro-crate-metadata.json    what is in the crate
    CITATION.cff              how to cite it, with every source as a reference
    dossier.json              the exchange file, which `witness import` reads back
    assertions.csv            the assertions as a table
    decisions.jsonl           the log of decisions, one a line
    texts/ID.txt              the reading text of each source, to the letter

The crate names as its authors those who decided on something.  `datePublished`, which the format requires, is the day
of the last decision, and 0001-01-01 where there is none: it and the licence are to be set by whoever publishes it.
"""

from bearwitness.exchange.crate.write import CARRIES, write

__all__ = ["CARRIES", "write"]
