"""The command `plenary`."""

import sys
from io import TextIOWrapper

from tui.terminal.startup import leave_out_openssl


def main() -> None:
    """Run the command with the words it was given; nothing that goes wrong shows a traceback."""
    if isinstance(sys.stdout, TextIOWrapper):  # an older code page cannot print everything that people said
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        leave_out_openssl()
        from tui.cli.main import run

        code = run(sys.argv[1:])
    except Exception:  # noqa: BLE001 - the outermost boundary: a sentence for the person, the details in a file
        from store.state.state_folder import state_folder
        from tui.cli.output import complain
        from tui.terminal import crash

        code = complain(crash.noted(state_folder()))
    sys.exit(code)


if __name__ == "__main__":
    main()
