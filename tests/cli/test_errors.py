"""Every error of the project has an exit code, or is known never to leave its room."""

import pkgutil
from importlib import import_module

import bearwitness
from bearwitness.cli.errors import COULD_NOT, exit_codes, explained
from bearwitness.desk.other_process import EndedError
from bearwitness.edtf import EdtfError
from bearwitness.readers import placing
from bearwitness.reading.times.pattern import UnknownClassError
from bearwitness.store.errors import LockedDossierError

INSIDE = (EdtfError, EndedError, UnknownClassError, placing._UnplacedError)


def errors() -> list[type[Exception]]:
    for module in pkgutil.walk_packages(bearwitness.__path__, "bearwitness."):
        import_module(module.name)
    found: list[type[Exception]] = []
    waiting: list[type[Exception]] = [Exception]
    while waiting:
        for kind in waiting.pop().__subclasses__():
            waiting.append(kind)
            if kind.__module__.startswith("bearwitness."):
                found.append(kind)
    return found


def test_no_error_class_is_without_an_exit_code() -> None:
    table = tuple(exit_codes())
    assert LockedDossierError in errors()
    assert [kind for kind in errors() if not issubclass(kind, table + INSIDE)] == []


def test_an_error_is_one_line() -> None:
    found = explained(LockedDossierError("my\ndossier"))
    assert found is not None
    assert found.exit_code == COULD_NOT
    assert "\n" not in found.sentence


def test_a_foreign_error_is_not_explained() -> None:
    assert explained(ZeroDivisionError()) is None
