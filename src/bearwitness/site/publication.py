"""How a dossier is published: what the user says of the site before it is made."""

import msgspec

from bearwitness.site.labels import ENGLISH


class Publication(msgspec.Struct, frozen=True, kw_only=True):
    """A site as it is asked for."""

    title: str = ""
    """"" for the name of the one whose life is told most."""
    editor: str = ""
    """Who publishes it; "" where nobody is named."""
    address: str = ""
    """Where it will stand on the web, with a slash at its end; "" where that is not known."""
    language: str = ENGLISH
    """That of the pages themselves (`labels`)."""
    as_of: str = ""
    """The day up to which the dossier speaks, in ISO 8601; "" where no source has a date."""
    texts: frozenset[str] = frozenset()
    """The ids of the sources whose texts stand on the site in full."""
    formats: tuple[str, ...] = ()
    """What can be downloaded, by the names of `witness export`."""
    withheld: bool = False
    """Whether people are left out because they may be living."""
