"""A typist who makes the edits that the keys make, at a pace that people keep, by a watch that is set."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from store.log.session import Session
from workshop import problems, talk
from workshop.document import Workshop
from workshop.kinds import TalkKind

VIENTIANE = "+07:00"
_PAUSE = 4.0  # seconds between two entries
_SPEED = 6.0  # characters a second


class Watch:
    """A clock that moves when it is told to."""

    def __init__(self, start: str) -> None:
        self.now = datetime.fromisoformat(start + VIENTIANE)

    def __call__(self) -> datetime:
        """What it shows."""
        return self.now

    def passes(self, typed: str) -> None:
        """Let the time go by that it takes to type something."""
        self.now += timedelta(milliseconds=round(1000 * (_PAUSE + len(typed) / _SPEED)))

    def at(self, moment: str) -> None:
        """Wait for a moment, such as the end of a break."""
        later = datetime.fromisoformat(moment + VIENTIANE)
        if later < self.now:
            raise ValueError(f"it is {self.now} already, later than {moment}")
        self.now = later


class Typist:
    """Records into a session."""

    def __init__(self, session: Session, watch: Watch) -> None:
        self.session = session
        self.watch = watch

    @property
    def workshop(self) -> Workshop:
        """What is recorded so far."""
        return self.session.workshop

    def new(self, prefix: str) -> str:
        """A fresh id."""
        return self.session.new_id(prefix)

    def do(self, label: str, edit: Callable[[Workshop], Workshop], typed: str = "") -> None:
        """Make an edit, after the time that its text takes to type."""
        self.watch.passes(typed)
        if not self.session.do(label, edit):
            raise ValueError(f"{label} changed nothing: {typed}")

    def say(self, on: str, text: str, kind: TalkKind = "comment", speaker: str = "", parked: bool = False) -> str:
        """Record something said about a record; the comment's id."""
        said = talk.comment(self.new("comment"), text, kind, speaker, parked)
        self.do(f"Add {kind}", lambda w: talk.say(w, on, said), text)
        return said.id

    def ask(self, on: str, text: str) -> str:
        """A participant's question."""
        return self.say(on, text, "question", "participant")

    def remark(self, on: str, text: str) -> str:
        """A participant's comment."""
        return self.say(on, text, "comment", "participant")

    def answer(self, on: str, text: str, speaker: str = "group representative") -> str:
        """A response to what was said before."""
        return self.say(on, text, "response", speaker)

    def steer(self, on: str, text: str, parked: bool = False) -> str:
        """A word of the facilitator."""
        return self.say(on, text, "facilitator", parked=parked)

    def group(self, name: str, listed: Sequence[str]) -> tuple[str, list[str]]:
        """A group and its problems; their ids."""
        group = self.new("group")
        self.do("Add group", lambda w: problems.add_group(w, group, name), name)
        return group, [self.problem(group, text) for text in listed]

    def problem(self, into: str, text: str) -> str:
        """A problem in a group, or a sub-point under a problem; its id."""
        made = problems.problem(self.new("problem"), text)
        self.do("Add problem", lambda w: problems.add(w, [made], into), text)
        return made.id
