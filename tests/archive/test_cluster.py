"""A Dask cluster reads what one process reads; a worker that is killed in the middle takes nothing with it."""

import os
import signal
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from distributed import LocalCluster
from tests.archive.conftest import Export
from tests.cli.conftest import Done, Witness, folder, witness

from bearwitness.archive import cluster as archive_cluster
from bearwitness.archive.cluster import Cluster
from bearwitness.archive.errors import OtherReaderError
from bearwitness.archive.workforce import OneProcess, Outcomes

__all__ = ["folder", "witness"]


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    """Two processes that read, each restarted where it is killed."""
    with LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as running:
        yield running


class Killing(Cluster):
    """Reads on a cluster, and kills one of its workers after the first outcomes; keeps count of what came back."""

    def __init__(self, cluster: LocalCluster) -> None:
        super().__init__(cluster.scheduler_address)
        self.back: Counter[Path] = Counter()
        self._pids = [worker.pid for worker in cluster.workers.values()]

    def outcomes(self, files: Sequence[Path]) -> Outcomes:
        for done in super().outcomes(files):
            self.back.update(outcome.path for outcome in done)
            if self._pids:
                os.kill(self._pids.pop(), signal.SIGKILL)
                self._pids.clear()
            yield done


def test_with_a_worker_killed_in_the_middle_nothing_is_lost_and_nothing_is_there_twice(
    texts: Path, export: Export, cluster: LocalCluster
) -> None:
    files = sorted(texts.iterdir())
    for number in range(60):
        files.append(texts / f"more-{number}.txt")
        files[-1].write_text(f"In {1800 + number} Anna Lee moved to Rome. " * 20)
    killing = Killing(cluster)
    assert export(files, killing, "cluster") == export(files, OneProcess(), "alone")
    assert set(killing.back.values()) == {1}
    assert len(killing.back) == len(files) - 1


def test_the_command_reads_on_a_cluster(witness: Witness, texts: Path, cluster: LocalCluster) -> None:
    done: Done = witness("read", texts, "--cluster", cluster.scheduler_address)
    assert done.exit_code == 3
    assert done.out.startswith("witness.dossier: 11 read, 1 read before, 1 not read\n")
    assert "broken.pdf: the PDF is damaged" in done.err


def test_where_there_is_no_cluster_it_is_said(witness: Witness, texts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive_cluster, "_PATIENCE", 0.5)
    done = witness("read", texts, "--cluster", "tcp://127.0.0.1:9")
    assert (done.exit_code, done.out) == (1, "")
    assert done.err.startswith("witness: tcp://127.0.0.1:9: the cluster cannot be reached (")
    assert done.err.count("\n") == 1


def test_a_cluster_with_another_reader_is_refused(
    texts: Path, cluster: LocalCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive_cluster, "__version__", "later")
    with pytest.raises(
        OtherReaderError, match=r"this worker has bearwitness .*, and here is bearwitness later, .*; install"
    ):
        next(Cluster(cluster.scheduler_address).outcomes([texts / "0.txt"]))


def test_jobs_and_a_cluster_are_one_too_many(witness: Witness) -> None:
    assert witness("read", "x", "--jobs", "2", "--cluster", "tcp://x:1").exit_code == 2
