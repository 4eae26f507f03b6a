"""The dossier: one SQLite file that holds sources, suggestions and, append-only, what people decided.

`access` opens a dossier: `open_for_reading` gives the weak object that views get (`Reader`), `open_for_writing` the
strong one (`Writer`).  The modules that speak SQL are imported from there alone, so that nothing loads SQLAlchemy
before a dossier is opened.
"""
