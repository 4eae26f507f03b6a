"""The folder of a site is brought up to date, and nothing of another hand in it is touched."""

from pathlib import Path

import pytest
from tests.site.making import dossier

from bearwitness.exchange.errors import FileInTheWayError, LinkInFolderError
from bearwitness.record import Dossier
from bearwitness.site.errors import NotASiteFolderError
from bearwitness.site.folder import SiteFolder
from bearwitness.site.publication import Publication
from bearwitness.site.publish import publish


def test_what_the_dossier_no_longer_has_goes_and_what_is_not_the_site_s_stays(tmp_path: Path) -> None:
    publish(dossier(), Publication(), tmp_path)
    (tmp_path / "notes.txt").write_text("mine")
    assert (tmp_path / "people" / "ada.html").exists()
    publish(Dossier(), Publication(), tmp_path)
    assert not (tmp_path / "people" / "ada.html").exists()
    assert not (tmp_path / "groups").exists()
    assert (tmp_path / "notes.txt").read_text() == "mine"


def test_a_folder_of_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(NotASiteFolderError):
        publish(Dossier(), Publication(), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_file_of_another_hand_is_not_written_over(tmp_path: Path) -> None:
    SiteFolder(tmp_path).finish()
    (tmp_path / "about.html").write_text("mine")
    with pytest.raises(FileInTheWayError):
        publish(Dossier(), Publication(), tmp_path)
    assert (tmp_path / "about.html").read_text() == "mine"


def test_a_site_that_was_broken_off_can_be_written_again(tmp_path: Path) -> None:
    SiteFolder(tmp_path).put("about.html", b"half")
    publish(Dossier(), Publication(), tmp_path)
    assert b"half" not in (tmp_path / "about.html").read_bytes()


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    SiteFolder(tmp_path / "site").finish()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "site" / "people").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(LinkInFolderError):
        publish(dossier(), Publication(), tmp_path / "site")
    assert not list((tmp_path / "elsewhere").iterdir())


def test_a_manifest_cannot_lead_out_of_the_folder(tmp_path: Path) -> None:
    site = tmp_path / "site"
    SiteFolder(site).finish()
    (tmp_path / "mine.txt").write_text("mine")
    manifest = site / "witness-site.json"
    manifest.write_text(manifest.read_text().replace("[]", '["../mine.txt"]'))
    SiteFolder(site).finish()
    assert (tmp_path / "mine.txt").read_text() == "mine"


def test_what_a_broken_off_site_wrote_is_taken_away_where_the_next_has_it_not(tmp_path: Path) -> None:
    SiteFolder(tmp_path).put("people/living.html", b"of somebody living")
    publish(Dossier(), Publication(), tmp_path)
    assert not (tmp_path / "people" / "living.html").exists()
    assert not (tmp_path / "witness-site.part").exists()


def test_a_file_of_another_hand_stays_however_often_a_site_is_refused(tmp_path: Path) -> None:
    SiteFolder(tmp_path).finish()
    (tmp_path / "about.html").write_text("mine")
    for _ in range(2):
        with pytest.raises(FileInTheWayError):
            publish(Dossier(), Publication(), tmp_path)
    assert (tmp_path / "about.html").read_text() == "mine"
