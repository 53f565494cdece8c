"""What steps from elsewhere changed in the workshop, record by record."""

from collections.abc import Iterable

from store.log.log import Log
from workshop.changes import Item
from workshop.document import Workshop
from workshop.model import Record, fields_of

_PLACE = "position"


def items(log: Log, old: Workshop, new: Workshop, changed: Iterable[str]) -> tuple[Item, ...]:
    """An item for each record that looks different now, or that has another wording now."""
    found = (_item(log, old, new, record) for record in sorted(changed, key=lambda r: (r.split("-", 1)[-1], r)))
    return tuple(item for item in found if item is not None)


def _item(log: Log, old: Workshop, new: Workshop, record_id: str) -> Item | None:
    before = old.records.get(record_id)
    now = new.records.get(record_id)
    if now is None:
        gone = new.tray.get(record_id)
        return Item(record_id, "deleted", gone.statement_text if gone else before.statement_text) if before else None
    kept = "deleted elsewhere, kept: " if log.contested(record_id) else ""
    if before is None:
        back = record_id in old.tray
        return Item(record_id, f"{kept}{'brought back' if back else 'new'}", now.statement_text)
    other = any((record_id, name) in log.split for name in fields_of(type(now)) if name != _PLACE)
    what = _difference(before, now)
    if other:
        what = f"{what}, other wording kept" if what else "another wording"
    if not what and not kept:
        return None
    return Item(
        record_id,
        f"{kept}{what}".removesuffix(": "),
        now.statement_text,
        before.statement_text if before.statement_text != now.statement_text else "",
    )


def _difference(before: Record, now: Record) -> str:
    if before is now:
        return ""
    names = [name for name in fields_of(type(now)) if getattr(before, name) != getattr(now, name)]
    if now.statement in names:
        return "reworded"
    if _PLACE in names:
        return "moved"
    return f"changed ({', '.join(name.replace('_', ' ') for name in names)})" if names else ""


def records_of(log: Log, stamps: Iterable[str]) -> set[str]:
    """The records that these steps are about."""
    return {change["record"] for stamp in stamps for change in log.steps[stamp]["changes"]}
