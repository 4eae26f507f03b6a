from tests.cli.conftest import Witness


def test_accounts_are_made_listed_and_taken_away(witness: Witness) -> None:
    made = witness("account", "put", "ada", "--role", "owner", "--password", "on the shelf", "-d", "a.dossier")
    assert (made.exit_code, made.out) == (0, "ada may come as owner\n")
    witness("account", "put", "bo", "--password", "in a drawer", "-d", "a.dossier")
    assert witness("account", "list", "-d", "a.dossier").out == "owner   ada\neditor  bo\n"
    assert witness("account", "role", "bo", "reader", "-d", "a.dossier").out == "bo may come as reader\n"
    assert witness("account", "remove", "bo", "-d", "a.dossier").exit_code == 0
    assert witness("account", "list", "-d", "a.dossier").out == "owner   ada\n"


def test_the_first_is_an_owner(witness: Witness) -> None:
    done = witness("account", "put", "bo", "--password", "in a drawer", "-d", "a.dossier")
    assert (done.exit_code, "somebody has to be the owner" in done.err) == (1, True)
