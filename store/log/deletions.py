"""Where a deletion meets something living: who works below a deleted record has it back."""

from collections.abc import Iterable

from workshop.document import Workshop
from workshop.slots import owner


def restore_parents(workshop: Workshop) -> Workshop:
    """With what holds the records just touched back from the tray, if it lies there."""
    back: dict[str, None] = {}
    for record_id in workshop.touched:
        record = workshop.records.get(record_id)
        above = owner(record.parent) if record is not None else ""
        while above in workshop.tray and above not in back:
            back[above] = None
            above = owner(workshop.tray[above].parent)
    return workshop.restore(back) if back else workshop


def release_parents(workshop: Workshop, held: Iterable[str]) -> Workshop:
    """Without the records that were deleted and were held only by what is gone from under them."""
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
