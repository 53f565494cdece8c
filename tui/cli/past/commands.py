"""The commands that look back: what each is called, takes and does."""

from argparse import Namespace
from pathlib import Path
from typing import Final

from tui.cli.command import NAMES, Argument, Command, file, flag, output


def _compare(given: Namespace) -> int:
    from tui.cli.past import compare

    moments = (given.old_at, given.new_at)
    return compare.compare(
        given.old, given.new or given.old, given.output, moments, short=given.short, names=given.names
    )


def _log(given: Namespace) -> int:
    from tui.cli.past import log

    wanted = log.Wanted(given.output, given.cues, given.newest_first, given.names)
    return log.log(given.file, given.words, wanted)


COMPARE: Final = Command(
    "compare",
    "say what changed from one copy to another, or from one moment to another",
    _compare,
    (
        Argument(("old",), "the workshop's file as it was", {"type": Path, "metavar": "OLD"}),
        Argument(
            ("new",),
            "as it is; the same file where it is left out",
            {"type": Path, "metavar": "[NEW]", "nargs": "?"},
        ),
        output("-o", "--output", does="the file to write it to", endings=(".md", ".html", ".docx")),
        Argument(("--old-at",), 'OLD as it stood then, such as "24 Nov 12:30"', {"metavar": "MOMENT", "default": ""}),
        Argument(("--new-at",), "NEW as it stood then", {"metavar": "MOMENT", "default": ""}),
        flag("--short", "only counts, and what became of trunks, themes, priorities and visions"),
        NAMES,
    ),
)
LOG: Final = Command(
    "log",
    "print all that happened, or write it as a table",
    _log,
    (
        file(),
        Argument(
            ("words",),
            "only what has all of these: words, @speaker, ? and the other marks, #question, #reworded, "
            "#moments, F3, 14:00-15:30, since lunch, 24 Nov, since the copy of OTHER",
            {"nargs": "*", "metavar": "WORD"},
        ),
        output("-o", "--output", does="the table, or cues, to write", endings=(".csv", ".xlsx", ".vtt")),
        output("--cues", does="what was said, as cues of the recordings", endings=(".vtt", ".csv", ".txt")),
        flag("--newest-first", "begin with what happened last"),
        NAMES,
    ),
)
