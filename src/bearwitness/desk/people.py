"""Who sits at the desk: the single scholar, or somebody who came in by the door."""

from typing import Annotated

import msgspec
from fastapi import Depends, Request

from bearwitness.desk.errors import NotAllowedError
from bearwitness.store.accounts import Role

COOKIE = "witness-session"


class Me(msgspec.Struct, frozen=True):
    """The one who asks: a reader looks, an editor decides too, an owner also says who may come in."""

    name: str
    role: Role


def _me(request: Request) -> Me:
    found = request.app.state.door.who(request.cookies.get(COOKIE, ""))
    assert isinstance(found, Me)
    return found


OfMe = Annotated[Me, Depends(_me)]
"""The one who asks; NotKnownError where nobody came in."""


def _editor(me: OfMe) -> Me:
    if me.role == "reader":
        raise NotAllowedError(me.role, "editor")
    return me


AsEditor = Annotated[Me, Depends(_editor)]
"""The one who asks, who may decide."""


def _owner(me: OfMe) -> Me:
    if me.role != "owner":
        raise NotAllowedError(me.role, "owner")
    return me


AsOwner = Annotated[Me, Depends(_owner)]
"""The one who asks, who may say who may come in."""

FOR_THOSE_WHO_ARE_IN = Depends(_me)
"""What every route needs, whatever it does with it."""
