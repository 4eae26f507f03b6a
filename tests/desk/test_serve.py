import socket
import subprocess
import sys

import pytest
from tests.process import ENVIRONMENT, MAIN

from bearwitness.desk.serve import TakenPortError, address_of, listening
from bearwitness.store.access import Writer


def test_the_address_is_one_to_open_in_a_browser() -> None:
    with listening("127.0.0.1", 0) as listener:
        assert address_of(listener).startswith("http://127.0.0.1:")


def test_a_port_that_is_taken_is_named() -> None:
    with listening("127.0.0.1", 0) as first:
        first.listen()
        port = first.getsockname()[1]
        with pytest.raises(TakenPortError, match=f"port {port} .* choose another with --port"):
            listening("127.0.0.1", port)


def test_an_address_that_is_not_this_machine_s_is_refused() -> None:
    with pytest.raises(TakenPortError), listening("192.0.2.1", 0) as found:
        assert isinstance(found, socket.socket)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
def test_a_desk_ends_without_a_word_when_it_is_told_to(writer: Writer) -> None:
    command = [*MAIN, "serve", str(writer.place), "--no-browser", "--port", "0"]
    with subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as desk:
        assert desk.stdout is not None
        assert "is on the desk at" in desk.stdout.readline()
        desk.terminate()
        assert (desk.communicate(timeout=20)[1], desk.returncode) == ("", 0)
