"""What was brought in from files: one step each, known again by the digest that it was given, and taken back whole."""

from collections.abc import Collection, Iterable

from store.log.log import Log
from workshop.document import Workshop


def standing_imports(log: Log, workshop: Workshop, digest: str = "") -> list[str]:
    """Return the stamps of the imports of which something is still in the workshop, oldest first.

    With a digest, only those of the same content.
    """
    return [
        stamp
        for stamp in log.stamps()
        if (imported := log.steps[stamp].get("imported"))
        and digest in ("", imported)
        and any(
            log.first(change["record"]) == stamp and change["record"] in workshop
            for change in log.steps[stamp]["changes"]
        )
    ]


def imported_by(log: Log, stamps: Iterable[str], nodes: Collection[str]) -> list[str]:
    """Return those of some steps that are imports by one of these consoles, oldest first."""
    return [stamp for stamp in sorted(stamps) if log.steps[stamp].get("imported") and stamp.rsplit("-", 1)[-1] in nodes]
