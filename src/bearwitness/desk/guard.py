"""What every request passes first, and what every answer carries.

A request that names another host is refused (DNS rebinding), and so is a change that a page of another origin asks
for (CSRF), and a body that is too large.  Every answer forbids inline script, frames, and asking anything of
anywhere else.
"""

from collections.abc import Collection

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bearwitness.desk.answers import Answer
from bearwitness.desk.errors import DeskError, StrangeHostError, StrangeOriginError, TooLargeError, answered

LARGEST = 4 * 1024 * 1024
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": _POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}


class Guard:
    """An application that answers only as `hosts`, and changes nothing for pages of elsewhere."""

    def __init__(self, app: ASGIApp, hosts: Collection[str]) -> None:
        self._app = app
        self._hosts = frozenset(hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes a request on, or answers why not."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        try:
            self._check(scope["method"], Headers(scope=scope))
            await self._app(scope, _limited(receive), _marked(send, scope["path"]))
        except DeskError as error:
            status, body = answered(error)
            await Answer(body, status_code=status, headers=HEADERS)(scope, receive, send)

    def _check(self, method: str, headers: Headers) -> None:
        host = headers.get("host", "")
        if _name_of(host) not in self._hosts:
            raise StrangeHostError(host)
        origin = headers.get("origin")
        site = headers.get("sec-fetch-site", "same-origin")
        if method not in _SAFE and (
            site not in ("same-origin", "none") or (origin is not None and _after_scheme(origin) != host)
        ):
            raise StrangeOriginError
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > LARGEST:
            raise TooLargeError(LARGEST)


def _name_of(host: str) -> str:
    """The host without its port."""
    if host.startswith("["):
        return host.partition("]")[0] + "]"
    return host.partition(":")[0].lower()


def _after_scheme(origin: str) -> str:
    return origin.partition("://")[2]


def _limited(receive: Receive) -> Receive:
    """The body of a request, no more of it than the desk takes, whatever length was announced."""
    taken = 0

    async def limited() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > LARGEST:
            raise TooLargeError(LARGEST)
        return message

    return limited


def _marked(send: Send, path: str) -> Send:
    """The answer with the headers that every answer carries; what the services give is never kept."""

    async def marked(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            headers.update(HEADERS)
            if path.startswith(("/api/", "/ipif/")):
                headers["cache-control"] = "no-store"
        await send(message)

    return marked
