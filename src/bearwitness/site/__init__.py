"""Pages to open from disk: the life on one page, and the dossier as a site.

No request to anywhere, everything escaped, and no script but that of the site's search.
"""
