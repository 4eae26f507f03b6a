import pytest
from tests.desk.visitors import Visitor

HOSTS = [
    ("127.0.0.1:8484", 200),
    ("localhost", 200),
    ("LOCALHOST:1", 200),
    ("[::1]:8484", 200),
    ("evil.example", 400),  # a name that was bound to this address
    ("127.0.0.1.evil.example", 400),
    ("", 400),
]
PATHS = [
    "/api/sources/..%2f..%2fetc%2fpasswd/text",
    "/api/sources/%00/text",
    "/api/entities/%F0%9F%92%A9",
    "/../../etc/passwd",
    "/..%2f..%2fetc/passwd",
    "/static/../app.py",
]


@pytest.mark.parametrize(("host", "status"), HOSTS)
def test_only_the_desk_s_own_names_are_answered(desk: Visitor, host: str, status: int) -> None:
    assert desk.client.get("/api/dossier", headers={"host": host}).status_code == status


@pytest.mark.parametrize("path", PATHS)
def test_no_path_leads_out_of_the_desk(desk: Visitor, path: str) -> None:
    answer = desk.client.get(path)
    assert answer.status_code in (400, 404)
    assert "root:" not in answer.text


def test_every_answer_forbids_inline_script_and_frames(desk: Visitor) -> None:
    for path in ("/api/dossier", "/nothing", "/api/sources/none"):
        headers = desk.client.get(path).headers
        policy = headers["content-security-policy"]
        assert "script-src 'self';" in policy
        assert "frame-ancestors 'none'" in policy
        assert headers["x-content-type-options"] == "nosniff"
    assert desk.client.get("/api/dossier").headers["cache-control"] == "no-store"


@pytest.mark.parametrize("asked", ["/api/sources?limit=-1", "/api/sources?after=x", "/api/entities?type=ghost"])
def test_a_question_that_makes_no_sense_is_answered_in_the_one_shape(desk: Visitor, asked: str) -> None:
    error = desk.get(asked, 400)["error"]
    assert set(error) == {"code", "message"}
    assert error["code"] == "bad-request"
