"""The command `plenary`."""

import sys

from languages.choosing import settle
from store.state.where import state_folder
from tui.terminal import code_page
from tui.terminal.startup import leave_out_openssl, take_what_is_kept


def main() -> None:
    """Run the command with the words it was given; nothing that goes wrong shows a traceback."""
    code_page.use()
    try:
        leave_out_openssl()
        take_what_is_kept()
        settle(sys.argv[1:], state_folder() / "settings.json")
        from tui.cli.main import run  # here, as what it imports is in the language that was settled

        code = run(sys.argv[1:])
    except Exception:  # noqa: BLE001 - the outermost boundary: a sentence for the person, the details in a file
        from tui.cli.output import complain
        from tui.terminal import crash

        code = complain(crash.noted(state_folder()))
    sys.exit(code)


if __name__ == "__main__":
    main()
