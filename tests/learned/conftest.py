"""Texts laid out by the rules, as the learned reader meets them."""

import pytest

from bearwitness.learned.tokens import Tokens
from bearwitness.reader import Findings, findings
from bearwitness.record import Source

TEXT = (
    "Victor Serge was born in Brussels in 1890. Weissman argues that he left Russia in 1936. "
    "“I have outlived three generations,” he wrote. His wife, Liuba Russakova, fell ill."
)


def source(text: str) -> Source:
    return Source(id="s1", title="A life", text=text, sha256="0" * 64)


@pytest.fixture
def found() -> Findings:
    return findings(source(TEXT))


@pytest.fixture
def tokens(found: Findings) -> Tokens:
    return Tokens(found.prose)
