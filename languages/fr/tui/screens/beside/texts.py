"""French: what the column beside the rows says."""

from languages.fr.writing import agreeing, number, plural

TALK = "Ce qui s’en est dit"
WORDINGS = "Ses formulations"
BACK = "D’où cela vient"
ITS_PROBLEMS = "Ses problèmes"
AHEAD = "Ce qu’il en est advenu"


def and_more(count: int) -> str:
    """Return the line that stands for others for which there is no room."""
    return f"et {number(count)} {agreeing(count, 'autre', 'autres')}"


def of(word: str) -> str:
    """Return what a row is, as a title."""
    return word[:1].upper() + word[1:]


def dots(count: int) -> str:
    """Return so many dots."""
    return plural(count, "gommette")
