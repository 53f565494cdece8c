"""How safe the record is, in the few words that the title bar has room for."""

from datetime import UTC, datetime

from languages import writing
from store.saving.saver import SaveStatus
from tui import texts


def save_status(
    status: SaveStatus, *, read_only: bool, found: datetime | None = None, now: datetime | None = None
) -> tuple[str, str]:
    """Return the tone (safe, waiting, wrong) and the words for how safe the record is.

    Args:
        status: What the thread that saves said last.
        read_only: Whether the workshop is open for reading only.
        found: When the file that was opened had been saved.
        now: The present, for tests.
    """
    if read_only:
        return "safe", texts.READ_ONLY
    if status.error and status.nowhere:
        return "wrong", texts.on_no_disk(status.nowhere)
    if status.error and status.pending:
        return "wrong", texts.in_the_journal(status.pending)
    if status.file_fails:
        return "wrong", texts.FILE_FAILS
    if status.nowhere:
        return "waiting", texts.not_yet_on_disk(status.nowhere)
    if status.pending:
        return "waiting", texts.SAVING
    saved = status.saved_at or found
    said = texts.NOTHING_TO_SAVE
    if saved is not None:
        said = texts.saved_at(_clock(saved.astimezone(), (now or datetime.now(UTC)).astimezone()))
    return ("wrong", texts.with_a_fault(said)) if status.error else ("safe", said)


def _clock(moment: datetime, now: datetime) -> str:
    if moment.date() == now.date():
        return f"{moment:%H:%M:%S}"
    return writing.moment(moment) if moment.year == now.year else writing.day_of_year(moment)
