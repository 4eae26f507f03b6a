"""dateparser.search, https://pypi.org/project/dateparser, told the language; it is given one paragraph at a time."""

from importlib.metadata import version

from dateparser.search import search_dates
from harness import main


def count(text: str) -> int:
    return sum(len(search_dates(paragraph, languages=["en"]) or ()) for paragraph in text.split("\n\n"))


main(version("dateparser"), count)
