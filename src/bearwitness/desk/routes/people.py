"""Who may come to the desk, and where two who decided differ."""

from typing import Annotated

import msgspec
from fastapi import APIRouter, Depends, Request, Response

from bearwitness.desk.answers import Answer, OfList, body, gives, page, page_of, takes
from bearwitness.desk.door import LASTS, Door
from bearwitness.desk.looking import OnDesk
from bearwitness.desk.people import COOKIE, AsOwner, Me, OfMe
from bearwitness.desk.routes.about import about
from bearwitness.store.accounts import Account, Role
from bearwitness.store.differing import Pair, differing, pairs
from bearwitness.views.assertion import DecisionView, decision_view
from bearwitness.views.decided import in_words

router = APIRouter(prefix="/api", tags=["people at the desk"])


class Proof(msgspec.Struct, frozen=True):
    """What lets somebody in: the token that was printed, or a name and its password."""

    token: str = ""
    name: str = ""
    password: str = ""


class NewAccount(msgspec.Struct, frozen=True):
    """Somebody who may come from now on, or with another role and password; null leaves the password as it is."""

    name: str
    role: Role
    password: str | None = None


class Accounts(msgspec.Struct, frozen=True):
    """All who may come, by name."""

    items: tuple[Account, ...]


class DifferingView(msgspec.Struct, frozen=True, kw_only=True):
    """A subject on which people differ, with the last decision of each, the first one first."""

    subject: str
    other: str
    text: str
    """What it is about, in words."""
    seen: str
    decisions: tuple[DecisionView, ...]


class Adjudication(msgspec.Struct, frozen=True):
    """Where people differ, and how often each two decided alike."""

    items: tuple[DifferingView, ...]
    total: int
    next: int | None
    pairs: tuple[Pair, ...]


@router.post("/login", responses=gives(Me, 401, 429), openapi_extra=takes(Proof))
def login(request: Request, proof: Annotated[Proof, Depends(body(Proof))]) -> Answer:
    """Lets somebody in, who is known again by a cookie."""
    door = _door(request)
    key = door.by_token(proof.token) if proof.token else door.by_password(proof.name, proof.password)
    answer = Answer(door.who(key))
    secure = request.url.scheme == "https"
    answer.set_cookie(COOKIE, key, max_age=LASTS, httponly=True, samesite="strict", secure=secure)
    return answer


@router.post("/logout", status_code=204)
def logout(request: Request) -> Response:
    """Lets somebody out."""
    _door(request).leave(request.cookies.get(COOKIE, ""))
    answer = Response(status_code=204)
    answer.delete_cookie(COOKIE, httponly=True, samesite="strict")
    return answer


@router.get("/accounts", responses=gives(Accounts, 401, 403))
def accounts(desk: OnDesk, _: AsOwner) -> Answer:
    """All who may come."""
    return Answer(Accounts(desk.accounts()))


@router.post("/accounts", responses=gives(Accounts, 401, 403, 409), openapi_extra=takes(NewAccount))
def put_account(desk: OnDesk, _: AsOwner, new: Annotated[NewAccount, Depends(body(NewAccount))]) -> Answer:
    """Makes an account, or gives it another role and password."""
    desk.writer.put_account(Account(new.name, new.role), new.password)
    return Answer(Accounts(desk.accounts()))


@router.delete("/accounts/{name}", responses=gives(Accounts, 401, 403, 409))
def remove_account(desk: OnDesk, _: AsOwner, name: str) -> Answer:
    """Takes an account away."""
    desk.writer.remove_account(name)
    return Answer(Accounts(desk.accounts()))


@router.get("/adjudication", responses=gives(Adjudication, 401))
def adjudication(desk: OnDesk, _: OfMe, stretch: OfList) -> Answer:
    """What two decided differently, until one of them changes her mind or a third decides."""
    with desk.looking() as look:
        log = look.pages.numbered()
        chosen = page(differing(log), stretch)
        words = in_words(about(look, [decision for each in chosen.items for _, decision in each.lines]))
        views = [
            DifferingView(
                subject=each.key[0],
                other=each.key[1],
                text=words(each.lines[0][1]),
                seen=look.pages.seen(*each.key),
                decisions=tuple(decision_view(decision, words(decision)) for _, decision in each.lines),
            )
            for each in chosen.items
        ]
        found = page_of(views, chosen.total, stretch)
        return Answer(Adjudication(found.items, found.total, found.next, pairs(log)))


def _door(request: Request) -> Door:
    found = request.app.state.door
    assert isinstance(found, Door)
    return found
