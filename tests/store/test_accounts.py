import pytest

from bearwitness.store.access import Writer
from bearwitness.store.accounts import Account
from bearwitness.store.errors import RefusedAccountError

OWNER = Account("ada", "owner")


def test_a_password_is_checked(writer: Writer) -> None:
    writer.put_account(OWNER, "on the shelf")
    assert writer.verified("ada", "on the shelf") == OWNER
    assert writer.verified("ada", "on the shelves") is None
    assert writer.verified("bo", "on the shelf") is None


def test_another_role_leaves_the_password(writer: Writer) -> None:
    writer.put_account(OWNER, "on the shelf")
    writer.put_account(Account("bo", "reader"), "in a drawer")
    writer.put_account(Account("bo", "editor"), None)
    assert writer.verified("bo", "in a drawer") == Account("bo", "editor")


REFUSED: list[tuple[Account, str | None, str]] = [
    (Account("bo", "editor"), "long enough", "somebody has to be the owner"),  # the first one
    (Account("bo", "owner"), None, "needs a password"),  # a new one
    (Account("", "owner"), "long enough", "a name is needed"),
    (Account("b\no", "owner"), "long enough", "a name is needed"),  # cannot be printed on one line
    (Account("bo", "owner"), "short", "8 to 200"),
    (Account("bo", "owner"), "x" * 201, "8 to 200"),
]


@pytest.mark.parametrize(("account", "password", "why"), REFUSED)
def test_what_cannot_be_an_account_is_refused(writer: Writer, account: Account, password: str | None, why: str) -> None:
    with pytest.raises(RefusedAccountError, match=why):
        writer.put_account(account, password)
    assert writer.accounts() == ()


def test_the_last_owner_stays_while_there_are_others(writer: Writer) -> None:
    writer.put_account(OWNER, "on the shelf")
    writer.put_account(Account("bo", "reader"), "in a drawer")
    with pytest.raises(RefusedAccountError):
        writer.remove_account("ada")
    with pytest.raises(RefusedAccountError):
        writer.put_account(Account("ada", "reader"), "on the shelf")
    writer.remove_account("bo")
    writer.remove_account("ada")
    assert writer.accounts() == ()
