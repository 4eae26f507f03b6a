"""A dossier to lay on the desk, and somebody in front of it."""

from typing import Any

import msgspec
from fastapi.testclient import TestClient
from tests.readings import entity_of, source_of, states, words

from bearwitness.record import Entity, Quotation, Reading, TimeMention, When

MEMOIR = (
    "Anna Weiss was born at Graz in 1884. She moved to Vienna about 1901. “I left Graz for good,” she said. "
    "Weiss married Karl Stolz in Vienna."
)
ADDRESS = "http://127.0.0.1:8484"


def weiss(identifier: str = "s2", text: str = MEMOIR, date: str = "1930") -> Reading:
    """A reading of four sentences on somebody made up, with dates and a quotation."""
    source = source_of(text, identifier, date)
    anna = entity_of(source, "person", "Anna Weiss", "Weiss", "She")
    karl = entity_of(source, "person", "Karl Stolz")
    graz, vienna = (entity_of(source, "place", name) for name in ("Graz", "Vienna"))
    born = states(source, "birth", "born", [("person", anna)], place=graz)
    moved = states(source, "move", "moved", [("person", anna), ("destination", vienna)])
    wed = states(source, "marriage", "married", [("person", anna), ("spouse", karl)], place=vienna)
    said = words(source.id, text, "I left Graz for good")
    return Reading(
        source=source,
        reader="rules/1",
        entities=(anna, karl, pointed(graz, (15.44, 47.07)), pointed(vienna, (16.37, 48.21))),
        times=(dated(source.id, text, "1884", "1884"), dated(source.id, text, "about 1901", "1901~")),
        assertions=(
            msgspec.structs.replace(born, time=When("1884", "1884-01-01", "1884-12-31"), certainty=0.9),
            msgspec.structs.replace(moved, time=When("1901~", "1901-01-01", "1901-12-31"), certainty=0.4),
            wed,
        ),
        quotations=(Quotation(
            source=source.id, start=said.start, end=said.end, text=said.text, id=f"q-{identifier}", speaker=anna.id,
            voice=(anna.id,),
        ),),
    )  # fmt: skip


def pointed(entity: Entity, point: tuple[float, float]) -> Entity:
    return msgspec.structs.replace(entity, point=point)


def dated(source: str, text: str, quote: str, edtf: str) -> TimeMention:
    at = words(source, text, quote)
    return TimeMention(
        source=source, start=at.start, end=at.end, text=quote, edtf=edtf, earliest=f"{edtf[:4]}-01-01",
        latest=f"{edtf[:4]}-12-31",
    )  # fmt: skip


class Visitor:
    """Somebody in front of the desk."""

    def __init__(self, client: TestClient) -> None:
        self.client = client

    def get(self, path: str, expects: int = 200, **asked: object) -> Any:
        answer = self.client.get(path, params=asked or None)  # type: ignore[arg-type]
        assert answer.status_code == expects, answer.text
        return answer.json() if answer.content else None

    def delete(self, path: str, expects: int = 200) -> Any:
        answer = self.client.delete(path)
        assert answer.status_code == expects, answer.text
        return answer.json() if answer.content else None

    def post(self, path: str, body: object, expects: int = 200) -> Any:
        answer = self.client.post(path, json=body)
        assert answer.status_code == expects, answer.text
        return answer.json() if answer.content else None
