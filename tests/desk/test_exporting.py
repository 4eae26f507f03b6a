import json
import time
from io import BytesIO
from zipfile import ZipFile

import pytest
from tests.desk.visitors import Visitor, weiss

from bearwitness.desk.errors import NotHereError, TooManyJobsError
from bearwitness.desk.jobs import MOST, Jobs
from bearwitness.exchange.formats import FORMATS


def ended(desk: Visitor, job: dict[str, str]) -> dict[str, str]:
    for _ in range(400):
        found: dict[str, str] = desk.get(f"/api/jobs/{job['id']}")
        if found["state"] != "running":
            return found
        time.sleep(0.05)
    raise AssertionError(found)


def test_the_formats_come_with_what_they_lose(desk: Visitor) -> None:
    formats = {each["name"]: each for each in desk.get("/api/formats")["items"]}
    assert list(formats) == list(FORMATS)
    assert formats["json"]["of"] == "dossier"
    assert any("who decided what" in lost for lost in formats["csv"]["loses"])


def test_an_export_is_what_the_command_writes(desk: Visitor) -> None:
    answer = desk.client.get("/api/export/json")
    assert answer.headers["content-disposition"] == 'attachment; filename="life.json"'
    assert {source["id"] for source in json.loads(answer.content)["sources"]} == {"s1", "s2"}


def test_a_folder_comes_as_a_zip_file(desk: Visitor) -> None:
    answer = desk.client.get("/api/export/folder")
    assert ZipFile(BytesIO(answer.content)).testzip() is None
    assert 'filename="life.zip"' in answer.headers["content-disposition"]


def test_a_life_is_the_one_that_was_named(desk: Visitor) -> None:
    karl = weiss().entities[1].id
    assert "# Karl Stolz" in desk.client.get("/api/export/markdown", params={"entity": karl}).text
    assert "# Anna Weiss" in desk.client.get("/api/export/markdown").text
    desk.get("/api/export/markdown", 404, entity="nobody")
    desk.get("/api/export/papyrus", 404)


def test_a_job_is_watched_and_its_file_fetched(desk: Visitor) -> None:
    job = ended(desk, desk.post("/api/jobs", {"kind": "export", "format": "json"}))
    assert (job["state"], job["done"]) == ("done", job["total"])
    assert desk.client.get(job["result"]).content == desk.client.get("/api/export/json").content


def test_a_job_is_stopped_where_it_stands() -> None:
    jobs = Jobs()

    def endless(out: object) -> None:
        while True:
            out.write(b"x" * 100_000)  # type: ignore[attr-defined]

    running = [jobs.begin("counts", "numbers", endless) for _ in range(MOST)]
    with pytest.raises(TooManyJobsError):
        jobs.begin("counts", "numbers", endless)
    for job in running:
        job.stopping = True
    while any(job.state == "running" for job in running):
        time.sleep(0.01)
    assert {job.state for job in running} == {"stopped"}
    assert not any(job.path.exists() for job in running)
    jobs.close()


def test_a_job_that_fails_says_why_and_leaves_nothing() -> None:
    jobs = Jobs()

    def failing(_: object) -> None:
        raise NotHereError("page", "7")

    job = jobs.begin("copies", "page", failing, NotHereError)
    while job.state == "running":
        time.sleep(0.01)
    assert (job.view().state, job.says) == ("failed", "the dossier holds no page called “7”")
    jobs.close()
