"""Names that Windows has no files for."""

from pathlib import Path

import pytest

from store.file.names import fault_of_name, is_too_long, with_room


@pytest.mark.parametrize(
    "name",
    [
        "nul.json", "NUL", "con.json", "COM1.JSON", "lpt9.tar.gz", "aux .json", "COM¹", "conin$",
        "a<b.json", "what?.json", 'say "hi".json', "day:1.json", "a|b", "a*", "tab\there.json",
        "plan.json.", "plan.json ", "folder./plan.json", "aux/plan.json", "C:\\days\\prn\\plan.json",
        "a" * 251 + ".json", "🙂" * 126 + ".json",
    ],
)  # fmt: skip
def test_a_name_that_cannot_be_is_refused_there_and_nowhere_else(name: str) -> None:
    assert fault_of_name(name, "win32")
    assert fault_of_name(name, "linux") == ""
    assert not fault_of_name(name, "win32").endswith(".")


@pytest.mark.parametrize(
    "name",
    [
        "plan.json", "C:\\days\\plan.json", "c:plan.json", "\\\\server\\share\\plan.json", "..\\plan.json",
        "./plan.json", "\\\\?\\C:\\days\\plan.json", "console.json", "com10.json", "nulls.json", "a" * 250 + ".json",
        ".json", "ຖະໜົນ.json",
    ],
)  # fmt: skip
def test_all_other_names_are_taken(name: str) -> None:
    assert fault_of_name(name, "win32") == ""


class NotFoundError(FileNotFoundError):
    def __init__(self, winerror: int) -> None:
        super().__init__(2, "No such file or directory")
        self.winerror = winerror


def test_a_path_that_is_too_long_is_told_from_a_file_that_is_not_there() -> None:
    long = Path("/folder", "a" * 200, "b" * 60)
    assert is_too_long(long, NotFoundError(3))
    assert is_too_long("plan.json", NotFoundError(206))
    assert not is_too_long("plan.json", NotFoundError(3))
    assert not is_too_long(long, NotFoundError(2))
    assert not is_too_long(long, FileNotFoundError(2, "No such file or directory"))


def test_a_name_of_ours_finds_room_where_the_folder_leaves_none() -> None:
    near = Path("/", "a" * 200)
    far = Path("/", "a" * 200, "b" * 40)
    assert with_room(near, 40, "win32") == near
    assert str(with_room(far, 40, "win32")) == f"\\\\?\\{far}"
    assert with_room(far, 40, "linux") == far
