"""A dossier as it would be: without some statements, or with one of them dated otherwise.  The record stays as it is."""

from collections.abc import Collection, Mapping

import msgspec

from bearwitness.edtf import first_and_last
from bearwitness.record import Assertion, Dossier, When


def supposed(dossier: Dossier, without: Collection[str] = (), dated: Mapping[str, str] | None = None) -> Dossier:
    """The dossier in which the statements `without` are rejected, and those of `dated` have that date and are accepted.

    Raises EdtfError where a date is not EDTF.
    """
    dates = {} if dated is None else dated
    changed = tuple(_changed(a, without, dates) for a in dossier.assertions)
    return msgspec.structs.replace(dossier, assertions=changed)


def _changed(assertion: Assertion, without: Collection[str], dates: Mapping[str, str]) -> Assertion:
    if assertion.id in without:
        return msgspec.structs.replace(assertion, status="rejected")
    if assertion.id not in dates:
        return assertion
    edtf = dates[assertion.id]
    when = When(edtf, *first_and_last(edtf))
    return msgspec.structs.replace(assertion, time=when, status="accepted", stance="asserts", modality="certain")
