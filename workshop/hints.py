"""What one may want to look at in the words of a vision."""

import re
from collections.abc import Sequence

from workshop.text import folded
from workshop.wording import SPACELESS

_COMMON = frozenset({
    "that", "with", "this", "from", "have", "been", "they", "their", "them", "which", "those", "these",
    "will", "into", "than", "more",
})  # fmt: skip
_WORD = re.compile(r"[^\W\d_]{4,}")
_ENGLISH = re.compile(r"\b(?:the|of|and|to|are|is|by|in|for|a|have|will)\b", re.IGNORECASE)
_CHANGE = re.compile(
    r"\b(?:no (?:one|longer|more)|not|all|new|every|less|more|fewer|better|stronger|safer|free|end|stop"
    r"|without|enough|adequate|full|fully|will|eliminat\w*|reduc\w*|increas\w*|improv\w*|\w{3,}ed|\w{3,}ened"
    r"|\w{4,}er)\b",
    re.IGNORECASE,
)
_STEM = 5  # letters by which "convict" and "convictions" are taken to speak of the same thing


def hints(text: str, trunks: Sequence[str]) -> list[str]:
    """What one may want to look at in a vision's words; never a reason to refuse it.

    Words are compared for any script that has spaces; what names a change is known in English only.
    """
    found: list[str] = []
    stems = _stems(text)
    if stems and any(_stems(trunk) for trunk in trunks) and not any(stems & _stems(t) for t in trunks):
        found.append("shares no word with the trunk")
    if len(_ENGLISH.findall(text)) >= 2 and not _CHANGE.search(text):
        found.append("names no change")
    return found


def _stems(text: str) -> set[str]:
    if SPACELESS.search(text):
        return set()
    return {word[:_STEM] for word in _WORD.findall(folded(text)) if word not in _COMMON}
