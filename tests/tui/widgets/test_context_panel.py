"""The lines above the rows, and beside them."""

from tui.widgets.context_panel import wrapped


def texts(width: int, *line: tuple[str, str]) -> list[str]:
    return ["".join(piece.text for piece in part) for part in wrapped(line, width)]


def test_what_follows_a_name_hangs_behind_it() -> None:
    said = "Limited skills of those who work against trafficking"
    assert texts(40, ("Trunk  ", "name"), (said, "quiet")) == [
        "Trunk  Limited skills of those who work",
        "       against trafficking",
    ]
    assert texts(16, ("Trunk  ", "name"), ("very limited skills", "quiet"))[1] == "limited skills"
    assert texts(40, ("", "quiet")) == [""]
