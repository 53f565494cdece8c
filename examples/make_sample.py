"""Makes lao-pdr-2013.json, the sample workshop: `python -m examples.make_sample [FILE]`.

The edits are those that the keys make, and the program itself saves the file. The clock is set, so that the same
program makes the same file to the byte.
"""

import sys
import tempfile
from pathlib import Path

from examples.making import groups, people, sessions, votes
from examples.making.typist import Typist, Watch
from store.log.clock import Clock
from store.opening import OpenWorkshop

SAMPLE = Path(__file__).with_name("lao-pdr-2013.json")
NODE = "smpl"


def make(path: Path) -> None:
    """Record the workshop into a new file."""
    watch = Watch("2013-04-09T08:30")
    with tempfile.TemporaryDirectory() as state:
        opened = OpenWorkshop(path, state=Path(state), on_status=lambda _: None, clock=Clock(NODE, watch))
        typist = Typist(opened.session, watch)
        people.set_up(typist)
        watch.at("2013-04-09T09:00")
        people.begin(typist)
        watch.at("2013-04-09T09:45")
        listed = groups.session_one(typist)
        watch.at("2013-04-09T14:00")
        adopted = votes.session_two(typist, listed)
        watch.at("2013-04-09T15:15")
        statements = sessions.session_three(typist, adopted)
        watch.at("2013-04-10T09:00")
        sessions.session_four(typist, adopted)
        watch.at("2013-04-10T11:00")
        sessions.session_five(typist, adopted, statements)
        watch.at("2013-04-10T16:00")
        people.end(typist)
        if not opened.close(timeout=60):
            raise OSError(f"{path} could not be saved")


def main() -> int:
    """Make the sample anew, beside this file or where told."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLE
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        made = Path(folder) / path.name
        make(made)
        made.replace(path)
    print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
