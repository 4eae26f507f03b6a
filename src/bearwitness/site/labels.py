"""The words of the pages themselves, a file a language: `labels/LANGUAGE.json`.

What is told of a life is worded in English whatever the language of the pages, and marked as such in them.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import msgspec

_FOLDER = files("bearwitness.site").joinpath("labels")
ENGLISH = "en"


@cache
def labels(language: str) -> Mapping[str, str]:
    """The labels of a language, by the names that the templates have for them."""
    return msgspec.json.decode(_FOLDER.joinpath(f"{language}.json").read_bytes(), type=dict[str, str])


def languages() -> list[str]:
    """The languages that there are labels for, English first."""
    found = sorted(file.name.removesuffix(".json") for file in _FOLDER.iterdir() if file.name.endswith(".json"))
    return sorted(found, key=lambda language: language != ENGLISH)


def amount(number: int, labels: Mapping[str, str], noun: str) -> str:
    """A number with its noun: "1 line", "2 lines"; labels have `one_NOUN` and `many_NOUN`."""
    form = "one" if number == 1 else "many"
    return f"{number} {labels[f'{form}_{noun}']}"
