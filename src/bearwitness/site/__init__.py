"""Pages to open from disk: no script, no request to anywhere, everything escaped."""

from bearwitness.site.page import life_page

__all__ = ["life_page"]
