"""The present moment, which only the edges know."""

from datetime import UTC, datetime


def now() -> str:
    """The present moment in UTC, to the second (ISO 8601)."""
    return datetime.now(UTC).isoformat(timespec="seconds")
