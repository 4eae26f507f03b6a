import socket

import pytest

from bearwitness.desk.serve import TakenPortError, address_of, listening


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
