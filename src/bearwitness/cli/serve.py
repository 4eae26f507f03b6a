"""`witness serve`: the desk, in the browser."""

import secrets

import click

from bearwitness.cli.people import who_option
from bearwitness.cli.places import PlaceOption, printable, to_look_at
from bearwitness.store.place import Place

_PORT = 8484
_NO_PAGE = (
    "the page of the desk is not built here, so that there is only its API: run `pip install -e .` in the checkout, "
    "with no BEARWITNESS_SKIP_FRONTEND set"
)
_LOOPBACK = ("127.0.0.1", "::1", "localhost")


@click.command("serve")
@click.argument("named", metavar="[DOSSIER]", required=False, type=PlaceOption())
@click.option("--port", default=_PORT, show_default=True, type=click.IntRange(0, 65535), help="0 is any that is free.")
@click.option(
    "--host", default=_LOOPBACK[0], show_default=True, help="The address to answer at; others can come there."
)
@click.option("--name", "names", multiple=True, help="A name under which others reach this machine; may be repeated.")
@click.option("--browser/--no-browser", default=True, help="Open the page in the browser, or only print its address.")
@who_option
def command(  # noqa: PLR0913 - an option each
    named: Place | None, *, port: int, host: str, names: tuple[str, ...], browser: bool, who: str
) -> None:
    """Open the desk in the browser: read, accept, reject, correct, merge.

    It answers on this machine alone, at the address that it prints, until it is stopped with Ctrl-C.  With --host it
    answers others too: then everybody logs in with an account (`witness account`), or, where there are none, one
    browser comes in by the token in the printed address.  What is sent is not encrypted: put a server with HTTPS in
    front of it.
    """
    from bearwitness.desk.app import LOOPBACK, has_page, make_app
    from bearwitness.desk.serve import address_of, listening, open_in_browser, serve

    place = to_look_at(named)
    token = "" if host in _LOOPBACK else secrets.token_urlsafe(24)
    known = {*LOOPBACK, *names, f"[{host}]" if ":" in host else host}
    app = make_app(place, me=who, token=token, hosts=known)
    with listening(host, port) as listener:
        address = address_of(listener) + (f"#token={token}" if token else "")

        def begun() -> None:
            click.echo(f"{printable(place)} is on the desk at {address} (Ctrl-C ends it)")
            if not has_page():
                click.echo(_NO_PAGE, err=True)
            elif browser:
                open_in_browser(address)

        serve(app, listener, begun)
