"""The door of the desk: who may come in, by a token or by name and password, and who is in.

Where the dossier has no accounts and the desk answers on this machine alone, it stands open.  Sessions are kept in
memory: when the desk is closed, everybody is out.
"""

import hmac
import secrets
import time
from collections.abc import Callable
from hashlib import sha256
from threading import Lock

import msgspec

from bearwitness.desk.errors import NotKnownError, TooOftenError
from bearwitness.desk.looking import Desk
from bearwitness.desk.people import Me

LASTS = 12 * 60 * 60
"""Seconds until a session ends."""
_WRONG, _WITHIN = 5, 60
_MOST_SESSIONS = 1000


class Session(msgspec.Struct, frozen=True):
    """Somebody who came in, and the moment at which the session ends; `by_token` where without an account.

    `stamp` is that of the password by which it began: with another password it is over.
    """

    name: str
    by_token: bool
    ends: float
    stamp: str = ""


class Door:
    """Lets people in and knows them again.  `token` lets one in once; "" where the desk needs none."""

    def __init__(self, desk: Desk, scholar: Me, token: str = "", clock: Callable[[], float] = time.monotonic) -> None:
        self._desk, self._scholar, self._token, self._clock = desk, scholar, token, clock
        self._needs_token = token != ""
        self._sessions: dict[str, Session] = {}
        self._wrong: dict[str, list[float]] = {}
        self._lock = Lock()

    def who(self, key: str) -> Me:
        """Who comes with that session key; NotKnownError where nobody is known by it and the door is not open."""
        roles = {account.name: account.role for account in self._desk.accounts()}
        if not roles and not self._needs_token:
            return self._scholar
        session = self._sessions.get(_hashed(key))
        if session is None or session.ends < self._clock():
            raise NotKnownError
        if session.by_token and not roles:
            return self._scholar
        if session.by_token or session.name not in roles or session.stamp != self._desk.stamp(session.name):
            raise NotKnownError
        return Me(session.name, roles[session.name])

    def by_token(self, token: str) -> str:
        """A session key for the token, which is spent by it; NotKnownError where it is another, or spent."""
        with self._lock:
            fits = self._token != "" and hmac.compare_digest(token.encode(), self._token.encode())
            if not fits:
                raise NotKnownError("this token is not the one that was printed, or it is spent")
            self._token = ""
        return self._begun(Session(self._scholar.name, by_token=True, ends=self._clock() + LASTS))

    def by_password(self, name: str, password: str) -> str:
        """A session key for a name and its password; NotKnownError where they do not fit, TooOftenError in time."""
        self._count(name)
        stamp = self._desk.stamp(name)  # before the password is looked at: one changed meanwhile lets nobody in
        account = self._desk.verified(name, password)
        if account is None:
            raise NotKnownError("the name and the password do not fit")
        self._wrong.pop(name, None)
        return self._begun(Session(account.name, by_token=False, ends=self._clock() + LASTS, stamp=stamp))

    def leave(self, key: str) -> None:
        """Ends a session."""
        self._sessions.pop(_hashed(key), None)

    def _begun(self, session: Session) -> str:
        key, now = secrets.token_urlsafe(32), self._clock()
        with self._lock:
            kept = {each: other for each, other in self._sessions.items() if other.ends >= now}
            if len(kept) >= _MOST_SESSIONS:
                kept.pop(min(kept, key=lambda each: kept[each].ends))
            self._sessions = {**kept, _hashed(key): session}
        return key

    def _count(self, name: str) -> None:
        """Counts a try; TooOftenError where too many went wrong of late."""
        with self._lock:
            now = self._clock()
            self._wrong = {who: at for who, at in self._wrong.items() if at[-1] > now - _WITHIN}
            late = [moment for moment in self._wrong.get(name, ()) if moment > now - _WITHIN]
            if len(late) >= _WRONG:
                raise TooOftenError(_WITHIN)
            self._wrong[name] = [*late, now]


def _hashed(key: str) -> str:
    return sha256(key.encode()).hexdigest()
