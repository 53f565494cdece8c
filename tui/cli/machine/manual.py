"""The manual page, from the same commands as `--help`; written in man(7), whose letters are escaped here alone."""

from collections.abc import Iterable, Iterator, Mapping

from tui.cli.command import Argument, Command
from tui.cli.commands import COMMANDS, CONSOLE_USES
from tui.cli.machine import texts


def manual() -> str:
    """Return the manual page."""
    lines = [
        f'.TH PLENARY 1 "" "{texts.MAN_TITLE}" "{texts.MAN_SECTION}"',
        *_section(texts.MAN_NAME, [f"plenary \\- {_escaped(texts.MAN_ABOUT)}"]),
        *_section(texts.MAN_SYNOPSIS, _synopsis()),
        *_section(texts.MAN_DESCRIPTION, [_escaped(texts.MAN_TEXT)]),
        *_section(texts.MAN_CONSOLE, _table(dict(CONSOLE_USES))),
        *_section(texts.MAN_COMMANDS, (line for command in COMMANDS.values() for line in _command(command))),
        *_section(texts.MAN_FILES, _table(texts.MAN_FILES_TEXT)),
        *_section(texts.MAN_ENVIRONMENT, _table(texts.MAN_ENVIRONMENT_TEXT)),
        *_section(texts.MAN_EXIT, _table(texts.MAN_EXIT_TEXT)),
    ]
    return "".join(f"{line}\n" for line in lines)


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    yield f'.SH "{title}"'
    yield from lines


def _synopsis() -> Iterator[str]:
    for usage in [CONSOLE_USES[2][0], texts.MAN_USAGE]:
        yield _escaped(usage)
        yield ".br"


def _table(rows: Mapping[str, str]) -> Iterator[str]:
    for name, does in rows.items():
        yield from (".TP", f"\\fB{_escaped(name)}\\fR", _sentence(does))


def _command(command: Command) -> Iterator[str]:
    yield from (f'.SS "plenary {command.verb}"', f"\\fB{_escaped(command.usage)}\\fR", ".PP", _sentence(command.does))
    for argument in command.arguments:
        yield from (".TP", f"\\fB{_escaped(_named(argument))}\\fR", _sentence(argument.does))


def _named(argument: Argument) -> str:
    return ", ".join(argument.names) if argument.names[0].startswith("-") else argument.usage


def _sentence(does: str) -> str:
    return _escaped(f"{does[0].upper()}{does[1:]}.")


def _escaped(text: str) -> str:
    """Return a text as man(7) prints it: no line of it is a request, no sign of it is another."""
    safe = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace('"', "\\(dq")
    return f"\\&{safe}" if safe.startswith((".", "\\(aq")) else safe
