"""What can be wrong with the folder of a site.

ExchangeError
└── NotASiteFolderError      (folder: it holds something else)
"""

from bearwitness.exchange.errors import ExchangeError


class NotASiteFolderError(ExchangeError):
    """The folder holds something that is no site of ours."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"{name}: is not a folder that `witness publish` wrote ({why}); name a new or an empty one")
