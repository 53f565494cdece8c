"""What one may want to look at in the words of a vision."""

import re
from collections.abc import Sequence

from workshop.text import search_key
from workshop.word_diff import SPACELESS

_COMMON = frozenset({
    "that", "with", "this", "from", "have", "been", "they", "their", "them", "which", "those", "these",
    "will", "into", "than", "more",
})  # fmt: skip
_WORD = re.compile(r"[^\W\d_]{4,}")
_ENGLISH = frozenset({"the", "of", "and", "are", "is", "by", "for", "to", "with", "their", "have"})
_ONLY_ENGLISH = frozenset({"the", "and", "their", "with"})  # words that no other language of Latin letters has
_CHANGE = re.compile(
    r"\b(?:no (?:one|longer|more)|not|all|new|every|less|more|fewer|better|stronger|safer|free|end|stop"
    r"|without|enough|adequate|full|fully|will|eliminat\w*|reduc\w*|increas\w*|improv\w*|\w{3,}ed|\w{3,}ened"
    r"|\w{4,}er)\b",
    re.IGNORECASE,
)
_STEM = 5  # letters by which "convict" and "convictions" are taken to speak of the same thing


def hints(text: str, trunks: Sequence[str]) -> list[str]:
    """What one may want to look at in a vision's words; never a reason to refuse it.

    Words are compared for any script that has spaces. What names a change is known in English only, so in any other
    language, and where one cannot tell, nothing is said of that.
    """
    found: list[str] = []
    stems = _stems(text)
    if stems and any(_stems(trunk) for trunk in trunks) and not any(stems & _stems(t) for t in trunks):
        found.append("shares no word with the trunk")
    if _is_english(text) and not _CHANGE.search(text):
        found.append("names no change")
    return found


def _is_english(text: str) -> bool:
    """Whether a text is in English for sure."""
    words = {*re.findall(r"[a-z]+", text.casefold())}
    letters = "".join(char for char in text if char.isalpha())
    return letters.isascii() and len(words & _ENGLISH) > 1 and bool(words & _ONLY_ENGLISH)


def _stems(text: str) -> set[str]:
    if SPACELESS.search(text):
        return set()
    return {word[:_STEM] for word in _WORD.findall(search_key(text)) if word not in _COMMON}
