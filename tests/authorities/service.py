"""A small reconciliation service on this machine."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs

KNOWN = {
    "Victor Serge": [
        {"id": "Q313303", "name": "Victor Serge", "score": 100, "match": True, "description": "writer"},
        {"id": "Q1", "name": "Victor Sergei", "score": 61.5, "match": False},
    ]
}
MANIFEST = {
    "versions": ["0.2"],
    "name": "A small authority",
    "identifierSpace": "https://example.org/entity/",
    "view": {"url": "https://example.org/wiki/{{id}}"},
}


class Answering(BaseHTTPRequestHandler):
    """Answers as the API has it; under /strange with a page, under /error with an error."""

    def do_GET(self) -> None:
        self._give(MANIFEST)

    def do_POST(self) -> None:
        asked = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        queries = json.loads(asked["queries"][0])
        self._give({q: {"result": KNOWN.get(query["query"], [])[: query["limit"]]} for q, query in queries.items()})

    def _give(self, value: object) -> None:
        if self.path == "/error":
            self.send_error(503)
            return
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"<html>" if self.path == "/strange" else json.dumps(value).encode())

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@contextmanager
def running() -> Iterator[str]:
    """The address of the service, for as long as the block lasts."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()
