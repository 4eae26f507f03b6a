import doctest

from tests.shared import REPOSITORY


def test_the_examples_of_the_page_on_dates_run() -> None:
    page = REPOSITORY / "docs" / "dates.md"
    result = doctest.testfile(str(page), module_relative=False, optionflags=doctest.IGNORE_EXCEPTION_DETAIL)
    assert result.failed == 0
    assert result.attempted > 15
