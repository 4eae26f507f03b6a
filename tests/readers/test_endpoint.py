import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from bearwitness.readers.endpoint import Endpoint, passages
from bearwitness.readers.errors import BadAddressError, SilentEndpointError
from bearwitness.readers.named import reader_called
from bearwitness.record import Source, divide

TEXT = "Victor Serge moved to Brussels in 1936. He died in Mexico in 1947."
CLAIMED = {
    "statements": [
        {
            "type": "move",
            "sentence": "Victor Serge moved to Brussels in 1936.",
            "trigger": "moved",
            "participants": [{"role": "person", "words": "Victor Serge"}],
            "certainty": 0.8,
        },
        {"type": "arrest", "sentence": "Serge was arrested in 1933.", "trigger": "arrested"},
    ]
}
SOURCE = Source(id="s1", title="A life", text=TEXT, sha256="0" * 64)


class Model(BaseHTTPRequestHandler):
    """Answers what its server was told to, and keeps what it was asked."""

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.asked.append(json.loads(body))  # type: ignore[attr-defined]
        self.send_response(200)
        self.end_headers()
        self.wfile.write(self.server.answer)  # type: ignore[attr-defined]

    def log_message(self, *_: object) -> None:
        return


@pytest.fixture
def server() -> Iterator[ThreadingHTTPServer]:
    running = ThreadingHTTPServer(("127.0.0.1", 0), Model)
    running.asked, running.answer = [], said("Here it is:\n" + json.dumps(CLAIMED) + "\nDone.")  # type: ignore[attr-defined]
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield running
    running.shutdown()
    running.server_close()


def said(content: str) -> bytes:
    return json.dumps({"choices": [{"message": {"role": "assistant", "content": content}}]}).encode()


def address(server: ThreadingHTTPServer) -> str:
    return f"http://127.0.0.1:{server.server_address[1]}/v1#small"


def test_what_a_model_claims_is_taken_where_its_words_are_and_reported_where_not(server: ThreadingHTTPServer) -> None:
    reading = reader_called(address(server)).read(SOURCE)
    assert [a.evidence[0].text for a in reading.assertions] == ["moved"]
    assert {a.reader for a in reading.assertions} == {"endpoint/1/small"} == {reading.reader}
    assert any("Serge was arrested in 1933." in problem.message for problem in reading.problems)


def test_the_model_is_asked_for_the_text_and_for_no_chance(server: ThreadingHTTPServer) -> None:
    Endpoint.at(address(server)).read(SOURCE)
    (asked,) = server.asked  # type: ignore[attr-defined]
    assert asked["messages"][-1]["content"] == TEXT
    assert (asked["model"], asked["temperature"]) == ("small", 0)


@pytest.mark.parametrize("content", ["I am sorry.", "{}}", '{"statements": [{"type": 3}]}', ""])
def test_an_answer_in_no_form_is_a_problem_of_that_passage(server: ThreadingHTTPServer, content: str) -> None:
    server.answer = said(content)  # type: ignore[attr-defined]
    reading = Endpoint.at(address(server)).read(SOURCE)
    assert not reading.assertions
    assert [problem.kind for problem in reading.problems] == ["unplaced"]


@pytest.mark.parametrize("answer", [b"<html>", b"", b'{"error": "no such model"}'])
def test_a_server_that_is_no_model_is_said_to_be_silent(server: ThreadingHTTPServer, answer: bytes) -> None:
    server.answer = answer  # type: ignore[attr-defined]
    with pytest.raises(SilentEndpointError, match="is it running"):
        Endpoint.at(address(server)).read(SOURCE)


def test_nobody_there_is_said_in_a_sentence() -> None:
    with pytest.raises(SilentEndpointError, match=r"127\.0\.0\.1:9"):
        Endpoint("http://127.0.0.1:9/v1", "small").read(SOURCE)


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ("http://localhost:80/v1", "no model"),
        ("http://192.0.2.1/v1#m", "a text would leave the machine unencrypted"),
        ("https://#m", "no machine"),
        ("http://user:word@localhost/v1#m", "a password would be kept in the dossier"),
    ],
)
def test_an_address_that_is_not_safe_or_whole_is_refused(given: str, why: str) -> None:
    with pytest.raises(BadAddressError):
        Endpoint.at(given)
    assert why


def test_a_long_text_is_sent_in_runs_of_whole_sentences() -> None:
    prose = divide(Source(id="s1", title="", text="One two three four five six. " * 500, sha256="0" * 64))
    sent = list(passages(prose))
    assert len(sent) > 1
    assert all(one.of(prose.text).endswith(".") for one in sent)
    assert sum(one.of(prose.text).count(".") for one in sent) == len(prose.sentences)
