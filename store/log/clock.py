"""Stamps that name the steps of the log, from a hybrid logical clock that sorts as text.

After Kulkarni, Demirbas, Madappa, Avva and Leone, "Logical physical clocks" (OPODIS, 2014).
"""

from collections.abc import Callable, Collection
from datetime import UTC, datetime, timedelta

DIGITS = "0123456789abcdefghjkmnpqrstvwxyz"
_MOST = 0xFFFF  # a counter of four hex digits, so that stamps sort as text
_WIDTH = 9  # base-32 digits of the milliseconds: enough until the year 3084
_FIRST = "1970"  # years before it are no machine's
_UNLIKELY = "2200"  # no clock that is only wrong says so: damage and forgery do
_RELEASED = "2026-11-24T00:00:00.000Z"  # for a machine whose own clock cannot be right


class Clock:
    """Gives stamps that rise, whatever the machine's clock does, and ids made of them.

    A stamp reads `2026-11-24T06:12:03.123Z-0000-k3f9`: UTC time, a counter for steps of the same
    millisecond, and the machine. A stamp of the year 2200 or later is never given and never followed: whoever
    counted on from the last possible one would give stamps that nobody can read.
    """

    def __init__(self, node: str, now: Callable[[], datetime] | None = None, own: Collection[str] = ()) -> None:
        """Give stamps under a name; `own` are the names of earlier runs whose steps are this console's too."""
        self.node = node
        self.own = frozenset({node, *own})
        self._now = now or (lambda: datetime.now(UTC))
        self._last = ("", 0)

    def for_reading(self) -> "Clock":
        """Return another clock of the same names, which gives no stamps that are kept."""
        return Clock(self.node, self._now, self.own)

    def stamp(self) -> str:
        """Return a stamp later than all that this clock gave or saw."""
        time = written(self._now())
        if not _FIRST <= time < _UNLIKELY:
            time = _RELEASED
        last, counter = self._last
        if time > last:
            self._last = (time, 0)
        elif counter < _MOST:
            self._last = (last, counter + 1)
        else:  # the machine's clock stands still, or runs behind a copy's: go on from that
            later = written(datetime.fromisoformat(last) + timedelta(milliseconds=1))
            self._last = (later if later < _UNLIKELY else time, 0)
        return f"{self._last[0]}-{self._last[1]:04x}-{self.node}"

    def witness(self, stamp: str) -> None:
        """Take note of a stamp from elsewhere: what comes next is later, unless that stamp is an unlikely one."""
        if is_likely(stamp):
            time, counter, _ = stamp.rsplit("-", 2)
            self._last = max(self._last, (time, int(counter, 16)))

    def new_id(self, prefix: str) -> str:
        """Return an id never given before: kind, time and machine, sorting by time within a kind."""
        time, counter, node = self.stamp().rsplit("-", 2)
        moment = datetime.fromisoformat(time)
        number = int(moment.timestamp() * 1000)
        digits = ""
        for _ in range(_WIDTH):
            number, digit = divmod(number, 32)
            digits = DIGITS[digit] + digits
        return f"{prefix}-{digits}{counter}{node}"


def is_likely(stamp: str) -> bool:
    """Return whether some machine's clock, right or wrong, may have given a stamp."""
    return stamp < _UNLIKELY


def in_order(stamp: str) -> tuple[bool, str]:
    """Return the key that puts stamps in the order in which they count: unlikely ones before all others.

    So what somebody says after having seen such a step takes its place, though no clock ever comes after it.
    """
    return (stamp < _UNLIKELY, stamp)


def written(moment: datetime) -> str:
    """Return a moment as the first part of a stamp, which sorts as text: also for years of three digits."""
    utc = moment.astimezone(UTC)
    return f"{utc.year:04}{utc:-%m-%dT%H:%M:%S.%f}"[:-3] + "Z"


def when(stamp: str) -> datetime:
    """Return the moment that a stamp names, in UTC."""
    return datetime.fromisoformat(stamp.rsplit("-", 2)[0])
