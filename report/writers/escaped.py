"""People's words as HTML: escaped, never markup, each part in another script with its language."""

from html import escape

from report.harmless import harmless
from report.scripts import by_script, runs_leftwards


def safe(text: str) -> str:
    """Return a text as it may stand in HTML, between tags or in an attribute in quotes."""
    return escape(harmless(text).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd"), quote=True)


def typed(text: str) -> str:
    """Return words with the language of each part that is in another script.

    By it a browser chooses the font, breaks lines and reads aloud.
    """
    return "".join(
        safe(part) if script is None else f'<span lang="{script.language}">{safe(part)}</span>'
        for script, part in by_script(text)
    )


def direction(text: str) -> str:
    """Return the attribute of an element whose text runs from right to left; nothing for any other."""
    return ' dir="rtl"' if runs_leftwards(text) else ""
