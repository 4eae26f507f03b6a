"""The desk: a dossier in the browser, its API and its page.

`app.make_app` makes the application; `serve` runs it.  Every answer is JSON of a frozen value that a view made.
"""
