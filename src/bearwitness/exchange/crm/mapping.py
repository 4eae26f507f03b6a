"""Assertions in CIDOC CRM 7.1.3: the classes of each type, and the properties that its roles can have.

A role takes the first of its properties whose range the class of its filler fits; where none does, or where another
role of the type may have the same property, the role is said by its own name as well (`bw:role-…`).
"""

from collections.abc import Mapping

import msgspec

from bearwitness.record import AssertionType, EntityType

CLASSES: Mapping[EntityType, str] = {
    "person": "crm:E21_Person",
    "group": "crm:E74_Group",
    "place": "crm:E53_Place",
    "work": "crm:E73_Information_Object",
    "event": "crm:E5_Event",
}

_ACTORS = frozenset({"person", "group"})
_PERSISTENT = frozenset({"person", "group", "work"})
_ANYTHING = frozenset({"person", "group", "work", "place", "event"})
RANGES: Mapping[str, frozenset[str]] = {
    "crm:P10_falls_within": frozenset({"event"}),
    "crm:P11_had_participant": _ACTORS,
    "crm:P12_occurred_in_the_presence_of": _PERSISTENT,
    "crm:P14_carried_out_by": _ACTORS,
    "crm:P15_was_influenced_by": _ANYTHING,
    "crm:P16_used_specific_object": frozenset({"work", "person"}),
    "crm:P25_moved": frozenset({"person"}),
    "crm:P26_moved_to": frozenset({"place"}),
    "crm:P27_moved_from": frozenset({"place"}),
    "crm:P92_brought_into_existence": _PERSISTENT,
    "crm:P93_took_out_of_existence": _PERSISTENT,
    "crm:P94_has_created": frozenset({"work"}),
    "crm:P95_has_formed": frozenset({"group"}),
    "crm:P98_brought_into_life": frozenset({"person"}),
    "crm:P99_dissolved": frozenset({"group"}),
    "crm:P100_was_death_of": frozenset({"person"}),
    "crm:P140_assigned_attribute_to": _ANYTHING,
    "crm:P141_assigned": _ANYTHING,
    "crm:P143_joined": _ACTORS,
    "crm:P144_joined_with": frozenset({"group"}),
    "crm:P145_separated": _ACTORS,
    "crm:P146_separated_from": frozenset({"group"}),
}
"""What the range of each property of a role lets in."""

_BY_NUMBER = {name.removeprefix("crm:").partition("_")[0]: name for name in RANGES}

_TABLE = """
birth           E67_Birth                         person=P98 parent=P11
death           E69_Death                         person=P100
killing         E69_Death,E7_Activity             victim=P100 agent=P14
naming          E13_Attribute_Assignment          person=P140
kinship         E13_Attribute_Assignment          person=P140 relative=P141
marriage        E7_Activity                       person=P11 spouse=P11
education       E7_Activity                       person=P14 institution=P11,P16
occupation      E7_Activity                       person=P14 employer=P11,P16
joining         E85_Joining                       member=P143 group=P144
leaving         E86_Leaving                       member=P145 group=P146 agent=P14
membership      E7_Activity                       member=P14 group=P11
founding        E66_Formation                     founded=P95,P92 founder=P14
dissolution     E68_Dissolution                   dissolved=P99,P93
move            E9_Move                           person=P25,P14 origin=P27 destination=P26
expulsion       E9_Move                           person=P25,P11 agent=P14 origin=P27 destination=P26
residence       E7_Activity                       person=P14
arrest          E7_Activity                       person=P11 agent=P14
trial           E7_Activity                       person=P11
sentence        E7_Activity                       person=P11
imprisonment    E7_Activity                       person=P11 agent=P14 institution=P11
release         E7_Activity                       person=P11 agent=P14
participation   E7_Activity                       person=P14 event=P10
meeting         E7_Activity                       person=P14 other=P11
collaboration   E7_Activity                       person=P14 other=P11
association     E13_Attribute_Assignment          person=P140 other=P141
break           E7_Activity                       person=P14 other=P11 issue=P15
creation        E65_Creation                      author=P14 work=P94
publication     E7_Activity                       work=P16 author=P11 publisher=P14
translation     E65_Creation                      translator=P14 work=P15
loss            E64_End_of_Existence,E7_Activity  work=P93 owner=P11 agent=P14
award           E7_Activity                       person=P11 agent=P14
illness         E7_Activity                       person=P11
happening       E5_Event                          event=P10 participants=P11
position        E13_Attribute_Assignment          holder=P14 issue=P140
"""


class Shape(msgspec.Struct, frozen=True):
    """The classes of a type of assertion, and the properties that each of its roles can have, best first."""

    classes: str
    roles: Mapping[str, tuple[str, ...]]

    def property_of(self, role: str, kind: EntityType) -> str | None:
        """The property that links the event to a filler of that class in that role; None where none can."""
        fitting = (name for name in self.roles.get(role, ()) if kind in RANGES[name])
        return next(fitting, None)

    def tells(self, role: str, used: str | None) -> bool:
        """Whether the property alone says which role it is."""
        return used is not None and not any(used in names for name, names in self.roles.items() if name != role)


def _shapes() -> dict[AssertionType, Shape]:
    found: dict[AssertionType, Shape] = {}
    for line in _TABLE.strip().splitlines():
        kind, classes, *roles = line.split()
        listed = (role.partition("=") for role in roles)
        numbers = {name: tuple(_BY_NUMBER[number] for number in given.split(",")) for name, _, given in listed}
        prefixed = " ".join(f"crm:{name}" for name in classes.split(","))
        found[msgspec.convert(kind, AssertionType)] = Shape(prefixed, numbers)
    return found


SHAPES = _shapes()
