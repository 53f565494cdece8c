"""What was found out about one thing of this machine."""

from collections.abc import Sequence
from typing import NamedTuple


class Finding(NamedTuple):
    """One line of the page.

    Attributes:
        name: What was looked at.
        found: What it is.
        advice: What to do about it; empty where all is well.
    """

    name: str
    found: str
    advice: str = ""


class Section(NamedTuple):
    """The findings about one part of the machine."""

    title: str
    findings: Sequence[Finding]
