"""What an edit brings with it: parents that come back or go, what was said meanwhile, which wordings are disputed."""

from collections.abc import Iterable
from dataclasses import replace

from store.log.log import Log
from workshop.document import Workshop
from workshop.model import Record, fields_of
from workshop.slots import owner


def as_begun(begun: Workshop, old: Workshop, new: Workshop) -> Workshop:
    """Return the workshop after an edit, with what its author left as it was, and others changed since, as they did."""
    mended: list[Record] = []
    for record_id in new.touched:
        was, now, made = (w.records.get(record_id) for w in (begun, old, new))
        if was is not None and now is not None and made is not None:
            names = fields_of(type(made)).keys() - {"id"}
            left = {n: getattr(now, n) for n in names if getattr(made, n) == getattr(was, n) != getattr(now, n)}
            if left:
                mended.append(made.replace_fields(**left))
    return new.put(*mended)


def disputing(workshop: Workshop, log: Log) -> Workshop:
    """Return the workshop with what is disputed in it as the log has it; costs what several people worded at once."""
    doubted = log.disputed(workshop.records)
    return workshop if doubted == workshop.disputed else replace(workshop, disputed=doubted)


def restore_parents(workshop: Workshop) -> Workshop:
    """Return the workshop with the deleted parents of the records just touched taken back from the tray."""
    back: dict[str, None] = {}
    for record_id in workshop.touched:
        record = workshop.records.get(record_id)
        above = owner(record.parent) if record is not None else ""
        while above in workshop.tray and above not in back:
            back[above] = None
            above = owner(workshop.tray[above].parent)
    return workshop.restore(back) if back else workshop


def release_parents(workshop: Workshop, held: Iterable[str]) -> Workshop:
    """Return the workshop without the deleted records that only now deleted children kept alive."""
    waiting = {record for record in held if record in workshop}
    if not waiting:
        return workshop
    holding: set[str] = set()
    for record in workshop.records.values():
        above = owner(record.parent) if record.id not in waiting else ""
        while above in workshop and above not in holding:
            holding.add(above)
            above = owner(workshop.records[above].parent)
    gone = waiting - holding - workshop.touched
    return workshop.drop(gone) if gone else workshop
