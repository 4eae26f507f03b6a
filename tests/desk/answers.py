"""What the desk answers to the page, kept for the tests of the page's validators (frontend/test/answers.test.ts).

python -m tests.desk.answers    writes answers.json anew
"""

import json
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from fastapi.testclient import TestClient
from tests.desk.visitors import ADDRESS, weiss
from tests.readings import serge

from bearwitness.desk.app import make_app
from bearwitness.store.access import open_for_writing

Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None
KEPT = Path(__file__).with_name("answers.json")
ANNA, BORN = weiss().entities[0].id, weiss().assertions[0].id
LIST, PART = "limit=1000&after=0", "limit=30&after=0"
ASKED = (
    "/api/dossier", "/api/accounts", "/api/adjudication?limit=1000", "/api/log?limit=500", "/api/queue?limit=30",
    f"/api/sources?{LIST}", "/api/sources/s2", "/api/sources/s2/text", "/api/sources/s2/marks",
    "/api/entities?type=person&limit=200", f"/api/entities?type=work&{LIST}", f"/api/entities/{ANNA}",
    f"/api/entities/{ANNA}/mentions?limit=20", f"/api/entities/{ANNA}/life?limit=1000",
    f"/api/entities/{ANNA}/timeline?{LIST}", f"/api/entities/{ANNA}/timeline?limit=1",
    f"/api/entities/{ANNA}/journeys?{LIST}",
    f"/api/assertions?entity={ANNA}&limit=60", f"/api/assertions/{BORN}", "/api/network",
    f"/api/quotations?{LIST}", f"/api/disputes?{PART}", f"/api/contradictions/sets?{PART}", f"/api/agreement?{PART}",
    "/api/differences?limit=10&after=0", f"/api/dependences?{PART}", f"/api/silences?{PART}", f"/api/open?{PART}",
    "/api/works/agreement", "/api/search?q=Vienna&kind=all&limit=100",
)  # fmt: skip


def answered(ask: Callable[[str], Json]) -> dict[str, Json]:
    """The answers by the address that the page asks."""
    return {path: ask(path) for path in ASKED}


def shape(value: Json) -> Json:
    """Of what kinds a value is made: names and kinds, without what they hold."""
    if isinstance(value, dict):
        return {name: shape(part) for name, part in sorted(value.items())}
    if isinstance(value, list):
        return sorted({json.dumps(shape(part)) for part in value})
    return type(value).__name__


def main() -> None:
    """Writes the answers of a desk over two readings."""
    with TemporaryDirectory() as folder:
        place = Path(folder, "life.dossier")
        with open_for_writing(place) as writer:
            writer.put(serge())
            writer.put(weiss())
        with TestClient(make_app(place, me="ada"), base_url=ADDRESS) as client:
            found = answered(lambda path: client.get(path).raise_for_status().json())
    KEPT.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
