"""What the wall may show, as the organisers decided on F6."""

from typing import NamedTuple

from workshop.document import Workshop
from workshop.kinds import Naming, WallDots


class Rules(NamedTuple):
    """What may be shown. The tray, the inbox and half-typed lines never are, whatever the rules."""

    names: Naming = "none"  # how people are named
    dots: WallDots = "closed"  # when it is shown how many dots stand where
    said: bool = True  # whether what was said last is shown
    parked: bool = False  # whether parked comments are among it


def rules(workshop: Workshop) -> Rules:
    """Return the rules that a workshop has."""
    details = workshop.details
    names: Naming = details.names if details.wall_names == "report" else details.wall_names
    return Rules(names, details.wall_dots, details.wall_said, details.wall_parked)
