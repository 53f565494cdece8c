"""Compile the modules of a folder, run by the Python that will read them or one of its number; no other file is needed.

The packages that are named after the folder keep their source, so that whoever mends something can read it. Of the
others the compiled file takes the place of the source, which halves what is to be carried, and what a scanner looks at.
"""

import sys
from pathlib import Path
from py_compile import PycInvalidationMode, PyCompileError, compile  # noqa: A004 - what it is called there


def main(folder: Path, with_source: list[str]) -> int:
    """Compile all, one after the other and in order, as the files depend on it; return the exit code."""
    failed = 0
    for source in sorted(folder.rglob("*.py"), key=lambda path: path.relative_to(folder).as_posix()):
        place = source.relative_to(folder)  # in the file stands no folder of the machine that compiles
        beside = None if place.parts[0] in with_source else str(source.with_suffix(".pyc"))
        try:
            compile(
                str(source),
                beside,
                place.as_posix(),
                doraise=True,
                invalidation_mode=PycInvalidationMode.UNCHECKED_HASH,
            )
        except PyCompileError as error:
            print(error.msg, file=sys.stderr)
            failed += 1
        else:
            if beside:
                source.unlink()
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
