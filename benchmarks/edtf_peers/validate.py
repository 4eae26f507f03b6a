"""edtf-validate, https://pypi.org/project/edtf-validate: it has no values, and so no days."""

from importlib.metadata import version

from edtf_validate.valid_edtf import is_valid
from harness import Reading, main


def parse(text: str) -> str:
    if not is_valid(text):
        raise ValueError(text)
    return text


def show(_: str) -> Reading:
    return None, None, None


main(version("edtf-validate"), parse, show)
