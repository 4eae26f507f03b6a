"""The desk served over HTTP until it is stopped."""

import gc
import signal
import socket
import sys
import webbrowser
from collections.abc import Callable

import uvicorn
from fastapi import FastAPI

from bearwitness.desk.errors import DeskError

_PATIENCE = 2
"""So many seconds the answers that are still being made have when the desk is stopped."""


class TakenPortError(DeskError):
    """The address cannot be listened on."""

    def __init__(self, host: str, port: int, why: str) -> None:
        super().__init__(f"cannot listen on {host}, port {port} ({why}); choose another with --port")


def listening(host: str, port: int) -> socket.socket:
    """A socket that listens there, on any free port where `port` is 0; TakenPortError where that cannot be."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Named as TCP, so that asyncio sends each answer at once: else its end waits 40 ms for an acknowledgement.
    found = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        found.bind((host, port))
    except OSError as error:
        found.close()
        raise TakenPortError(host, port, error.strerror or type(error).__name__) from error
    return found


def address_of(listener: socket.socket) -> str:
    """The address to open in a browser."""
    host, port = listener.getsockname()[:2]
    return f"http://{f'[{host}]' if ':' in host else host}:{port}/"


def serve(app: FastAPI, listener: socket.socket, begun: Callable[[], None]) -> None:
    """Serves until the process is told to stop; `begun` is called once the desk answers.

    A SIGTERM ends the process as the end of a program does, so that nothing of it is left behind.
    """
    config = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False, ws="none",
                            timeout_graceful_shutdown=_PATIENCE)  # fmt: skip
    server = _Server(config, begun)
    _seldom_look_for_garbage()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    server.run(sockets=[listener])


def _seldom_look_for_garbage() -> None:
    """What is at hand of a large dossier stays, and an answer waits a tenth of a second while all of it is looked through.

    Nearly everything that an answer is made of goes of itself; what goes in circles is looked for more seldom.
    """
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


def open_in_browser(address: str) -> bool:
    """Whether a browser was found to open the address in."""
    return webbrowser.open(address)


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, begun: Callable[[], None]) -> None:
        super().__init__(config)
        self._begun = begun

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Starts to answer, and says so."""
        await super().startup(sockets)
        if self.started:
            self._begun()
