"""In which script text is written: formats choose a font, a language and a direction by it.

A script is told by its letters; blanks, figures and signs go with the letters before them. Vietnamese is Latin, and is
told by letters that no other language of the console's readers has.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Script:
    """A script or a language that wants fonts of its own.

    Attributes:
        name: What it is called in a list of styles.
        language: The tag of the language that is most often written in it, as in BCP 47.
        ranges: Its letters, as a class of a regular expression.
        font: A font that has it on a computer with Word.
        noto: A free font that has it.
        shaped: Whether word processors set it as a "complex script", with fonts and sizes of its own.
        asian: Whether they set it as East Asian.
        leftwards: Whether it runs from right to left.
    """

    name: str
    language: str
    ranges: str
    font: str
    noto: str
    shaped: bool = True
    asian: bool = False
    leftwards: bool = False


SCRIPTS: Final = (
    Script("Lao", "lo-LA", "\u0e80-\u0eff", "Leelawadee UI", "Noto Sans Lao"),
    Script("Thai", "th-TH", "\u0e00-\u0e7f", "Leelawadee UI", "Noto Sans Thai"),
    Script("Khmer", "km-KH", "\u1780-\u17ff\u19e0-\u19ff", "Leelawadee UI", "Noto Sans Khmer"),
    Script("Burmese", "my-MM", "\u1000-\u109f\ua9e0-\ua9ff\uaa60-\uaa7f", "Myanmar Text", "Noto Sans Myanmar"),
    Script("Devanagari", "hi-IN", "\u0900-\u097f\ua8e0-\ua8ff", "Nirmala UI", "Noto Sans Devanagari"),
    Script("Bengali", "bn-BD", "\u0980-\u09ff", "Nirmala UI", "Noto Sans Bengali"),
    Script("Tamil", "ta-IN", "\u0b80-\u0bff", "Nirmala UI", "Noto Sans Tamil"),
    Script("Sinhala", "si-LK", "\u0d80-\u0dff", "Nirmala UI", "Noto Sans Sinhala"),
    Script("Arabic", "ar-SA", "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc", "Arial",
           "Noto Sans Arabic", leftwards=True),
    Script("Hebrew", "he-IL", "\u0590-\u05ff\ufb1d-\ufb4f", "Arial", "Noto Sans Hebrew", leftwards=True),
    Script("Japanese", "ja-JP", "\u3040-\u30ff\u31f0-\u31ff", "Yu Gothic", "Noto Sans CJK JP", False, True),
    Script("Korean", "ko-KR", "\u1100-\u11ff\u3130-\u318f\uac00-\ud7af", "Malgun Gothic", "Noto Sans CJK KR", False,
           True),
    Script("Chinese", "zh-CN", "\u2e80-\u303f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef"
           "\U00020000-\U0003ffff", "Microsoft YaHei", "Noto Sans CJK SC", False, True),
    Script("Vietnamese", "vi-VN", "", "Calibri", "Noto Sans", False),
)  # fmt: skip
"""The scripts that are told apart; all others are set as Latin is."""

_VIETNAMESE = next(script for script in SCRIPTS if script.name == "Vietnamese")
_BY_NAME = {script.name: script for script in SCRIPTS}
_LETTERS = re.compile(
    "|".join(f"(?P<{script.name}>[{script.ranges}]+)" for script in SCRIPTS if script.ranges) + r"|(?P<Latin>[^\W\d_]+)"
)
_OF_VIETNAMESE = re.compile("[\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]|[\u0110\u0111].*[\u00c2\u00ca\u00d4\u00e2\u00ea]")


def by_script(text: str) -> Iterator[tuple[Script | None, str]]:
    """Yield the text in pieces of one script each; None stands for Latin and all that is set like it."""
    if text.isascii():
        if text:
            yield None, text
        return
    latin = _VIETNAMESE if _OF_VIETNAMESE.search(text) else None
    start, script, begun = 0, latin, False
    for found in _LETTERS.finditer(text):
        here = _BY_NAME.get(found.lastgroup or "", latin)
        if begun and here is not script:
            yield script, text[start : found.start()]
            start = found.start()
        script, begun = here, True
    yield script, text[start:]


def runs_leftwards(text: str) -> bool:
    """Return whether a paragraph that begins with this text runs from right to left."""
    if text.isascii():
        return False
    first = _LETTERS.search(text)
    script = _BY_NAME.get(first.lastgroup or "") if first else None
    return script is not None and script.leftwards
