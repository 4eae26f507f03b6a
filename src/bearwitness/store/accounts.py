"""Who may come to a dossier that several people share: names, roles, and what a password is checked against.

Passwords are kept as scrypt (RFC 7914) makes them, each with a salt of its own.  The first account is an owner's, and
the last owner stays, so that nobody is locked out.
"""

import hashlib
import hmac
import secrets
from typing import Literal

import msgspec
from sqlalchemy import Connection, delete, insert, select

from bearwitness.store.errors import RefusedAccountError
from bearwitness.store.schema import accounts as table

Role = Literal["reader", "editor", "owner"]
_COST, _BLOCK, _LANES, _SALT, _MEMORY = 2**15, 8, 1, 16, 64 * 1024 * 1024
SHORTEST = 8
LONGEST = 200


class Account(msgspec.Struct, frozen=True, order=True):
    """Somebody who may come: a reader looks, an editor decides too, an owner also says who may come."""

    name: str
    role: Role


def accounts(connection: Connection) -> tuple[Account, ...]:
    """All who may come, by name; () where the dossier is one person's own."""
    found = connection.execute(select(table.c.name, table.c.role).order_by(table.c.name))
    return tuple(Account(row.name, row.role) for row in found)


def put(connection: Connection, account: Account, password: str | None) -> None:
    """Makes an account, or gives it another role and password; RefusedAccountError where that may not be.

    None leaves the password as it is.
    """
    if not account.name.strip() or len(account.name) > LONGEST or not account.name.isprintable():
        raise RefusedAccountError(account.name, "a name is needed that can be printed")
    if account.role != "owner" and not _owners(connection) - {account.name}:
        raise RefusedAccountError(account.name, "somebody has to be the owner; make that account first")
    secret = _new_secret(account.name, password) if password is not None else _kept_secret(connection, account.name)
    connection.execute(delete(table).where(table.c.name == account.name))
    connection.execute(insert(table).values(name=account.name, role=account.role, secret=secret))


def remove(connection: Connection, name: str) -> None:
    """Takes an account away; the last owner's only when it is the last of all."""
    there = {account.name for account in accounts(connection)}
    if name not in there:
        raise RefusedAccountError(name, "there is no such account")
    if there != {name} and not _owners(connection) - {name}:
        raise RefusedAccountError(name, "the last owner stays while there are others")
    connection.execute(delete(table).where(table.c.name == name))


def verified(connection: Connection, name: str, password: str) -> Account | None:
    """The account of that name where the password is its own; a wrong name takes as long as a wrong password."""
    row = connection.execute(select(table.c.role, table.c.secret).where(table.c.name == name)).one_or_none()
    kept = row.secret if row is not None else _NOBODY
    salt = bytes.fromhex(kept.split("$")[0])
    fits = hmac.compare_digest(_secret(password[:LONGEST], salt), kept)
    return Account(name, row.role) if row is not None and fits else None


def stamp(connection: Connection, name: str) -> str:
    """What is another whenever the password of an account is, and tells nothing of it; "" where there is no account."""
    found = connection.scalar(select(table.c.secret).where(table.c.name == name))
    return "" if found is None else str(found).split("$")[0]


def _owners(connection: Connection) -> set[str]:
    return {account.name for account in accounts(connection) if account.role == "owner"}


def _new_secret(name: str, password: str) -> str:
    if not SHORTEST <= len(password) <= LONGEST:
        raise RefusedAccountError(name, f"a password has {SHORTEST} to {LONGEST} characters")
    return _secret(password, secrets.token_bytes(_SALT))


def _kept_secret(connection: Connection, name: str) -> str:
    found = connection.scalar(select(table.c.secret).where(table.c.name == name))
    if found is None:
        raise RefusedAccountError(name, "a new account needs a password")
    return str(found)


def _secret(password: str, salt: bytes) -> str:
    made = hashlib.scrypt(password.encode(), salt=salt, n=_COST, r=_BLOCK, p=_LANES, maxmem=_MEMORY)
    return f"{salt.hex()}${made.hex()}"


_NOBODY = f"{bytes(_SALT).hex()}${bytes(64).hex()}"
