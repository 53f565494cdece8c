"""Moments as the clock on the wall shows them."""

from datetime import UTC, datetime


def local(moment: datetime) -> datetime:
    """Return a moment in this machine's time; in UTC where the system knows none for it, as Windows before 1970."""
    try:
        return moment.astimezone()
    except (OSError, OverflowError, ValueError):
        return moment.astimezone(UTC)
