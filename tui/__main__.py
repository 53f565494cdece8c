"""The command `plenary`."""

import sys

from tui.commands import run


def main() -> None:
    """Run the command with the words it was given."""
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
