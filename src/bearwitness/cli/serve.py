"""`witness serve`: the desk, in the browser."""

import getpass

import click

from bearwitness.cli.places import PlaceOption, printable, to_look_at
from bearwitness.store.place import Place

_PORT = 8484


@click.command("serve")
@click.argument("named", metavar="[DOSSIER]", required=False, type=PlaceOption())
@click.option("--port", default=_PORT, show_default=True, type=click.IntRange(0, 65535), help="0 is any that is free.")
@click.option("--browser/--no-browser", default=True, help="Open the page in the browser, or only print its address.")
def command(named: Place | None, port: int, browser: bool) -> None:  # noqa: FBT001 - click gives an option by name
    """Open the desk in the browser: read, accept, reject, correct, merge.

    It answers on this machine alone, at the address that it prints, until it is stopped with Ctrl-C.  Decisions are
    logged under the name that you have on this machine.
    """
    from bearwitness.desk.app import make_app
    from bearwitness.desk.serve import address_of, listening, open_in_browser, serve

    place = to_look_at(named)
    app = make_app(place, me=getpass.getuser())
    with listening("127.0.0.1", port) as listener:
        address = address_of(listener)

        def begun() -> None:
            click.echo(f"{printable(place)} is on the desk at {address} (Ctrl-C ends it)")
            if browser:
                open_in_browser(address)

        serve(app, listener, begun)
