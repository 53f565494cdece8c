"""How safe the record is, in the few words that the title bar has room for."""

from datetime import datetime

from store.saver import SaveStatus


def told(status: SaveStatus, *, read_only: bool) -> tuple[str, str]:
    """The tone (safe, waiting, wrong) and the words."""
    if read_only:
        return "safe", "read-only"
    if status.error and status.nowhere:
        return "wrong", f"NOT SAVED · {status.nowhere} on no disk"
    if status.error:
        return "wrong", f"NOT SAVED · {status.pending} in the journal"
    if status.pending:
        return "waiting", "recorded · saving…"
    if status.saved_at is None:
        return "safe", "saved"
    return "safe", f"saved {_clock(status.saved_at)}"


def _clock(moment: datetime) -> str:
    return f"{moment.astimezone():%H:%M:%S}"
