"""The commands that look back: what each is called, takes and does."""

from argparse import Namespace
from pathlib import Path
from typing import Final

from tui.cli import texts
from tui.cli.command import NAMES, REPORT_LANGUAGE, Argument, Command, file, flag, output


def _compare(given: Namespace) -> int:
    from tui.cli.past import compare

    moments = (given.old_at, given.new_at)
    return compare.compare(
        given.old,
        given.new or given.old,
        given.output,
        moments,
        short=given.short,
        names=given.names,
        language=given.report_language,
    )


def _log(given: Namespace) -> int:
    from tui.cli.past import log

    wanted = log.Wanted(given.output, given.cues, given.newest_first, given.names, given.report_language)
    return log.log(given.file, given.words, wanted)


COMPARE: Final = Command(
    "compare",
    texts.DOES["compare"],
    _compare,
    (
        Argument(("old",), texts.DOES["compare old"], {"type": Path, "metavar": "OLD"}),
        Argument(
            ("new",),
            texts.DOES["compare new"],
            {"type": Path, "metavar": "[NEW]", "nargs": "?"},
        ),
        output("-o", "--output", does=texts.DOES["compare --output"], endings=(".md", ".html", ".docx")),
        Argument(("--old-at",), texts.DOES["compare --old-at"], {"metavar": "MOMENT", "default": ""}),
        Argument(("--new-at",), texts.DOES["compare --new-at"], {"metavar": "MOMENT", "default": ""}),
        flag("--short", texts.DOES["compare --short"]),
        NAMES,
        REPORT_LANGUAGE,
    ),
)
LOG: Final = Command(
    "log",
    texts.DOES["log"],
    _log,
    (
        file(),
        Argument(
            ("words",),
            texts.DOES["log words"],
            {"nargs": "*", "metavar": "WORD"},
        ),
        output("-o", "--output", does=texts.DOES["log --output"], endings=(".csv", ".xlsx", ".vtt")),
        output("--cues", does=texts.DOES["log --cues"], endings=(".vtt", ".csv", ".txt")),
        flag("--newest-first", texts.DOES["log --newest-first"]),
        NAMES,
        REPORT_LANGUAGE,
    ),
)
