"""How safe the record is, in the few words that the title bar has room for."""

from datetime import UTC, datetime

from store.saving.saver import SaveStatus


def told(
    status: SaveStatus, *, read_only: bool, found: datetime | None = None, now: datetime | None = None
) -> tuple[str, str]:
    """The tone (safe, waiting, wrong) and the words; `found` is when the file that was opened had been saved."""
    if read_only:
        return "safe", "read-only"
    if status.error and status.nowhere:
        return "wrong", f"NOT SAVED · {status.nowhere} on no disk"
    if status.error:
        return "wrong", f"NOT SAVED · {status.pending} in the journal"
    if status.pending:
        return "waiting", "recorded · saving…"
    saved = status.saved_at or found
    if saved is None:
        return "safe", "nothing to be saved yet"
    return "safe", f"saved {_clock(saved.astimezone(), (now or datetime.now(UTC)).astimezone())}"


def _clock(moment: datetime, now: datetime) -> str:
    if moment.date() == now.date():
        return f"{moment:%H:%M:%S}"
    return f"{moment:%d %b %H:%M}" if moment.year == now.year else f"{moment:%d %b %Y}"
