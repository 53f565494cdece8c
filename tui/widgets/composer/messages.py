"""What the composer tells the screen."""

from dataclasses import dataclass

from textual.message import Message

from tui.widgets.composer.entry import Entry


@dataclass
class Submitted(Message, namespace="composer"):
    """Enter was pressed on a text. The composer keeps it until ``clear`` or ``load`` is called."""

    entry: Entry


@dataclass
class EmptyEntered(Message, namespace="composer"):
    """Enter was pressed where there is no text; ``entry`` may have a mark or a speaker."""

    entry: Entry


@dataclass
class Pasted(Message, namespace="composer"):
    """Several lines were pasted, which `pasted_lines` reads. What the composer holds is not among them and stays."""

    text: str


@dataclass
class LevelAsked(Message, namespace="composer"):
    """What comes next should stand one level deeper (1) or higher (-1)."""

    delta: int


@dataclass
class MoveAsked(Message, namespace="composer"):
    """The cursor of the outline should move: by a row or, with ``page``, by a page; -1 is up."""

    delta: int
    page: bool = False


@dataclass
class Escaped(Message, namespace="composer"):
    """Escape was pressed; the text is kept."""

    entry: Entry


@dataclass
class Drafted(Message, namespace="composer"):
    """The entry changed: this is what it holds now."""

    entry: Entry

    def can_replace(self, message: Message) -> bool:
        """Return whether the other is an earlier state of the entry: only the latest one counts."""
        return isinstance(message, Drafted)
