"""Who sits at the desk: the single scholar, or somebody with an account and a role."""

from typing import Annotated, Literal

import msgspec
from fastapi import Depends, Request

Role = Literal["reader", "editor", "owner"]


class Me(msgspec.Struct, frozen=True):
    """The one who asks: a reader looks, an editor decides too, an owner also says who may come in."""

    name: str
    role: Role


async def _me(request: Request) -> Me:
    found = request.app.state.me
    assert isinstance(found, Me)
    return found


OfMe = Annotated[Me, Depends(_me)]
