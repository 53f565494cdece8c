"""Acronyms: those that are used in what was recorded, and what they stand for as far as anybody said so."""

import re
from collections.abc import Iterator
from typing import Final

from workshop import texts
from workshop.document import Workshop
from workshop.errors import WorkshopError
from workshop.model import Acronym, Ballot, Count, Phrase, Record, fields_of
from workshop.text import cleaned, search_key

ACRONYMS = "acronyms"
_SHORT: Final = re.compile(r"(?<![\w&/-])[A-Z][A-Z0-9&]*[A-Z](?=s?(?![\w&]))(?!-\w*[a-z])")
_ROMAN: Final = re.compile(r"[IVXLC]+")
_WORDS: Final = re.compile(r"\w+(?:['’-]\w+)*")
_MOST: Final = 10  # letters; more are a word in capitals
_BEFORE: Final = 160  # characters before the brackets in which an acronym stands
_SMALL: Final = frozenset(
    {"a", "an", "and", "against", "at", "by", "for", "from", "in", "of", "on", "the", "to", "with"}
)
_NOT_SAID: Final = frozenset({"id", "position", "path", "began", "ended", "time"})


def acronym_parts(line: str) -> tuple[str, str]:
    """Return an acronym and what it stands for: "GMS = Greater Mekong Subregion". Raises WorkshopError otherwise."""
    short, sign, text = (part.strip() for part in cleaned(line).partition("="))
    if not sign or not short or not text:
        raise WorkshopError(texts.ACRONYM)
    return short, text


def acronym_line(acronym: Acronym) -> str:
    """Return the line that says this."""
    return f"{acronym.short} = {acronym.text}"


def used(workshop: Workshop) -> dict[str, str]:
    """Return the acronyms that are used, in their order, with what they stand for; empty where nobody said that.

    What they stand for is taken from the list of acronyms, from the typist's short codes, and from where somebody wrote
    it out: "Greater Mekong Subregion (GMS)", "GMS (Greater Mekong Subregion)".
    """
    said = [text for record in workshop.records.values() for text in _said(record)]
    lowercase = {word for text in said for word in _WORDS.findall(text) if word.islower()}
    found = {short for text in said for short in _SHORT.findall(text) if _is_acronym(short, lowercase)}
    known = _listed(workshop)
    expansions = {short: known.get(short) or _written_out(short, said) for short in found}
    expansions |= {short: text for short, text in known.items() if any(_stands_in(short, each) for each in said)}
    return dict(sorted(expansions.items(), key=lambda pair: (search_key(pair[0]), pair[0])))


def _said(record: Record) -> Iterator[str]:
    if isinstance(record, Acronym | Phrase | Ballot | Count):
        return
    for name, info in fields_of(type(record)).items():
        if info.type is str and name not in _NOT_SAID and (value := getattr(record, name)):
            yield value


def _is_acronym(short: str, lowercase: set[str]) -> bool:
    """Return whether letters in capitals are one, and not a number, or a word that is only emphasized."""
    return len(short) <= _MOST and not _ROMAN.fullmatch(short) and short.lower() not in lowercase


def _stands_in(short: str, text: str) -> bool:
    return short in text and re.search(rf"(?<!\w){re.escape(short)}s?(?!\w)", text) is not None


def _listed(workshop: Workshop) -> dict[str, str]:
    known = {phrase.code.upper(): phrase.text for phrase in workshop.all_in("phrases", Phrase)}
    for phrase in workshop.all_in("phrases", Phrase):  # "human trafficking (HT)"
        for short in _SHORT.findall(phrase.text):
            if written := _written_out(short, [phrase.text]):
                known[short] = written
    known = {short: text for short, text in known.items() if _SHORT.fullmatch(short) and text.upper() != short}
    return known | {acronym.short: acronym.text for acronym in workshop.all_in(ACRONYMS, Acronym)}


def _written_out(short: str, said: list[str]) -> str:
    """Return the words for which an acronym stands, where they stand beside it; empty where they do nowhere."""
    for text in said:
        start = text.find(short)
        while start >= 0:
            end = start + len(short)
            if text[:start].endswith("(") and text[end : end + 1] == ")":
                if words := _ending_with(short, text[max(0, start - _BEFORE) : start - 1]):
                    return words
            elif text[end : end + 2] == " (" and (close := text.find(")", end)) > 0:
                within = text[end + 2 : close]
                if _ending_with(short, within) == within.strip():
                    return within.strip()
            start = text.find(short, end)
    return ""


def _ending_with(short: str, text: str) -> str:
    """Return the words at the end of a text whose first letters an acronym is made of; empty where they are not."""
    letters = [letter for letter in short.casefold() if letter.isalpha()]
    words = [*_WORDS.finditer(text)]
    for place in reversed(range(len(words))):
        if not words[place][0].casefold().startswith(letters[0]) or len(words) - place > 2 * len(letters) + 2:
            continue
        initials = [part[0] for word in words[place:] for part in re.split(r"['’-]", word[0].casefold()) if part]
        telling = [
            part[0]
            for word in words[place:]
            for part in re.split(r"['’-]", word[0].casefold())
            if part and part not in _SMALL
        ]
        if letters in (initials, telling):
            return text[words[place].start() :].strip()
    return ""
