"""Two logs brought together: the union of their steps. Nothing is ever taken away, and the order does not matter."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from store.log.clock import when
from store.log.log import Log, Step

_AHEAD = timedelta(hours=24)


@dataclass(frozen=True)
class Union:
    """What came to a log: the stamps that are new in it, and those of them that had to be derived."""

    fresh: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)


def union(log: Log, found: Iterable[tuple[str, Step]]) -> Union:
    """Add the steps that the log does not have.

    Where one stamp names two different steps, as only damage or forgery can make it, both are kept: the
    one whose text comes first keeps the stamp, the other gets one derived from what it says, so that all
    copies agree on it.
    """
    came = Union()
    renamed: dict[str, Step] = {}
    for stamp, step in found:
        mine = renamed.get(stamp) or log.steps.get(stamp)
        if mine is None:
            log.append(stamp, step)
            came.fresh.append(stamp)
        elif mine != step:
            first, second = sorted((mine, step), key=_text)
            name = derived(stamp, second)
            if first is mine and (name in log.steps or name in renamed):
                continue
            renamed |= {stamp: first, name: second}
            came.fresh.extend({stamp, name} if first is step else {name})
            came.doubled.append(name)
    if renamed:
        log.begin_again({**log.steps, **renamed})
    return came


def missing(known: Mapping[str, Step], found: Mapping[str, Step]) -> dict[str, Step]:
    """The steps found that a union with those known would add."""
    return {
        stamp: step
        for stamp, step in found.items()
        if (mine := known.get(stamp)) is None or (mine != step and known.get(derived(stamp, step)) != step)
    }


def derived(stamp: str, step: Step) -> str:
    """The stamp for a step whose own stamp names another one too."""
    return f"{stamp[:80]}~{hashlib.sha256(_text(step).encode('ascii')).hexdigest()[:12]}"


def ahead(stamps: Iterable[str], now: datetime | None = None) -> str:
    """A sentence if the latest stamp is more than a day in the future; empty where all is well."""
    latest = max(stamps, default="")
    if not latest or when(latest) <= (now or datetime.now(UTC)) + _AHEAD:
        return ""
    return (
        f"A change is dated {when(latest):%d %b %Y %H:%M} UTC, which is more than a day ahead: check the clock of "
        "this machine and of the others. Nothing is lost by it; only what is shown first may be wrong."
    )


def _text(step: Step) -> str:
    return json.dumps(step, sort_keys=True)
