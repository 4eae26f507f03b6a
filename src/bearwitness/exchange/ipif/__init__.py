"""IPIF 0.3.3, the International Prosopography Interchange Format: factoids, statements, persons and sources as JSON.

Four lists, each of the objects that the format's service gives under that name.  A factoid is one person in one
statement of one source, so that a statement about two people is two factoids.  Who says so, through whom, on which
words and pages, is in `statementText`; `date.label` has the date in English and in EDTF, `sortdate` its first day.
What is denied, questioned, held only probable or possible, or rejected by a person is no factoid.  `createdWhen` of a
factoid, which the format requires and a dossier does not know, is 0001-01-01; where it may be left out it is.  Who
accepted a statement, and when, is in `modifiedBy` and `modifiedWhen`.

`witness serve` answers the format's service, at compliance level 1, under `/ipif`.
"""

from bearwitness.exchange.ipif.write import CARRIES, write

__all__ = ["CARRIES", "write"]
