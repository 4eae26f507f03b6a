"""Formats out and in: one module a format, each with a list of what it cannot carry."""
