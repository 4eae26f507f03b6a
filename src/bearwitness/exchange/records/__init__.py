"""Records that other programs and people keep become readings: what they say are statements of the file.

One skeleton for all: `gathering` holds the text, the entities and the statements of a file as it is read, `facts` says
which statement a fact is, `dates` which EDTF value a date is.  A module a format does the rest, and `table` finds it.
"""
