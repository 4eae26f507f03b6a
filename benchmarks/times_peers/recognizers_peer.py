"""Microsoft's recognizers, https://pypi.org/project/recognizers-text-suite, one paragraph at a time."""

from importlib.metadata import version

from harness import main
from recognizers_date_time import DateTimeRecognizer
from recognizers_text import Culture

MODEL = DateTimeRecognizer(Culture.English).get_datetime_model()


def count(text: str) -> int:
    return sum(len(MODEL.parse(paragraph)) for paragraph in text.split("\n\n"))


main(version("recognizers-text-suite"), count)
