"""Half a page of words on a screen: what goes there, three examples, what helps."""

from typing import NamedTuple

from tui.widgets.text.named_keys import Sentence


class Help(NamedTuple):
    """What F9, pressed twice, says of the page in sight.

    Attributes:
        title: The page.
        goes_here: What is recorded there, and how.
        examples: What may be typed, each with what becomes of it.
        further: The keys and habits that save most.
    """

    title: str
    goes_here: str | Sentence
    examples: tuple[tuple[str | Sentence, str], ...]
    further: str | Sentence
