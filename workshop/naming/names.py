"""The names that were recorded as names, and the words that they are made of.

A name is told by where it was recorded: of participants, speakers, proposers, voters, and in lists of who is in a
group. What only says what somebody is ("another participant", "the chair") or whom they stand for is no name.
"""

import re
from collections.abc import Iterator

from workshop.document import Workshop
from workshop.model import AgendaItem, Ballot, Comment, Details, Group, Node, Person, Record, Remark, Result, Vision
from workshop.statements.brackets import proposers
from workshop.text import search_key

NAMED: dict[type[Record], tuple[str, ...]] = {
    Comment: ("speaker", "who"),
    Remark: ("speaker",),
    Node: ("proposer", "group", "alternatives"),
    Vision: ("proposer", "alternatives"),
    Result: ("group", "proposer", "alternatives"),
    Ballot: ("voter",),
    Person: ("name", "role", "organisation"),
    Group: ("members",),
    AgendaItem: ("speaker",),
    Details: ("rapporteur",),
}
"""The fields that hold names, by the kind of the record."""

_ROLES = frozenset({
    "a", "an", "all", "another", "chair", "facilitator", "group", "member", "moderator", "of", "one", "panel",
    "participant", "participants", "plenary", "representative", "representatives", "secretariat", "some", "the",
})  # fmt: skip
"""Words that name no one."""
_TITLES = frozenset({
    "mr", "mrs", "ms", "miss", "mx", "madam", "madame", "sir", "dame", "lord", "lady", "dr", "doctor", "prof",
    "professor", "rev", "hon", "honourable", "excellency", "ambassador", "minister", "governor", "general",
    "gen", "col", "colonel", "maj", "major", "capt", "captain", "lt", "sgt", "judge", "justice", "chief", "director",
    "m", "mme", "mlle", "monsieur", "mademoiselle", "senor", "senora", "sr", "sra", "herr", "frau", "khun", "thao",
    "nang", "ong", "ba", "anh", "chi", "co", "lok", "u", "daw", "ko", "ma", "oknha",
})  # fmt: skip
"""Words before a name that many people share, without accents."""
_SPACELESS_TITLES = (
    "ทาน", "ท่าน", "นางสาว", "นาง", "นาย", "คุณ", "ดร.", "ທ່ານ", "ນາງ", "ທ້າວ", "ດຣ.", "លោកស្រី", "លោក", "អ្នកស្រី",
    "ဦး", "ဒေါ်", "ကို", "မ",
)  # fmt: skip
_OFFICES = frozenset({
    "agency", "agencies", "association", "authority", "bureau", "centre", "center", "civil", "committee", "commission",
    "company", "council", "country", "delegation", "department", "development", "directorate", "district", "embassies",
    "embassy", "federation", "forum", "foundation", "fund", "government", "health", "institute", "international",
    "labour", "ministries", "ministry", "mission", "national", "network", "ngo", "ngos", "office", "organisation",
    "organisations", "organization", "police", "programme", "project", "province", "school", "sector", "society",
    "team", "union", "unit", "university", "women", "youth",
})  # fmt: skip
"""Words of which the name of an office or organisation is made, under which people may speak."""
_FIRST_LETTERS = re.compile(r"[^\W\d_]")
_ORDINARY = frozenset({
    "april", "august", "bell", "best", "bill", "black", "bond", "brown", "burn", "cash", "chance", "church", "coin",
    "cook", "cross", "day", "dean", "dawn", "faith", "field", "fish", "ford", "fox", "frank", "grace", "grant", "gray",
    "green", "hall", "hand", "hill", "home", "hope", "hunt", "joy", "june", "justice", "king", "lake", "land", "law",
    "little", "long", "love", "low", "major", "man", "march", "mark", "marsh", "may", "mercy", "moon", "moss", "north",
    "oil", "page", "park", "patience", "peace", "pen", "petit", "pool", "pop", "price", "rich", "rice", "river", "rock",
    "root", "rose", "ruby", "short", "small", "snow", "song", "south", "spring", "star", "stone", "strong", "summer",
    "sun", "sung", "van", "victor", "walker", "wall", "ward", "west", "white", "will", "wise", "wood", "work", "young",
    "chair", "son", "ten", "the", "and", "has", "can", "are", "was", "not", "all", "her", "his", "our", "out", "who",
})  # fmt: skip
"""Words that are names too: without a capital letter they are taken for words."""
WORD = re.compile(r"[^\W_]+(?:['’](?!s\b)[^\W\d_]+)*")
"""A word, without the s that says whose something is."""
_SPACELESS = re.compile(r"[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_CHINESE = re.compile(r"[\u3400-\u9fff]{3,4}")  # a name in full, after whose first letter stands the given name
_LISTED = re.compile(r"[;,\n]| and | & ")
SHORTEST = 3  # letters of a name, or of a part of one, that is looked for where words are set apart
_SHORTEST_SPACELESS = 2  # and where they are not


def recorded(workshop: Workshop) -> list[str]:
    """Return every name that was recorded as a name, once."""
    groups = {search_key(group.name) for group in workshop.every(Group)}
    sectors = {search_key(person.sector or person.organisation) for person in workshop.every(Person)}
    no_one = groups | sectors | {search_key(group.id) for group in workshop.every(Group)}
    found = dict.fromkeys(_held(workshop))
    return [name for name in found if search_key(name) not in no_one and is_name(name)]


def is_name(name: str) -> bool:
    """Return whether a text can be somebody's name, and is long enough to be looked for."""
    short = _SHORTEST_SPACELESS if is_spaceless(name) else SHORTEST
    return len(name) >= short and _FIRST_LETTERS.search(name) is not None and not is_role(name)


def is_role(name: str) -> bool:
    """Return whether this says what somebody is, and not who: "another participant", "representative of the group"."""
    return all(word in _ROLES for word in search_key(name).split())


def is_office(name: str) -> bool:
    """Return whether this is the name of an office or organisation, under which somebody spoke."""
    return any(word in _OFFICES for word in _folded(name))


def is_title(word: str) -> bool:
    """Return whether a word stands before names of many people: Ms, Dr, Colonel; the word without its full stop."""
    return search_key(word) in _TITLES


def is_spaceless(text: str) -> bool:
    """Return whether a text has letters of a script in which words are not set apart."""
    return _SPACELESS.search(text) is not None


def is_ordinary(word: str) -> bool:
    """Return whether a part of a name, folded, may as well be a word that everybody uses."""
    return word in _ORDINARY


def parts(name: str) -> list[str]:
    """Return the words of a name by which somebody may be called, as they are written: no titles, roles and offices."""
    alone = name.partition(",")[0]  # what stands after it is a role: "Maly Boupha, chair"
    if is_office(name):
        return []
    if is_spaceless(alone):
        found = [bare for word in alone.split() if len(bare := _without_title(word)) >= _SHORTEST_SPACELESS]
        return [*found, *(word[1:] for word in found if _CHINESE.fullmatch(word))]
    words = WORD.findall(alone)
    return [word for word in words if not is_title(word) and search_key(word) not in _ROLES and not word.isdecimal()]


def same_person(one: str, other: str) -> bool:
    """Return whether two names may be of one person: the same words but for titles, order, accents and a slip."""
    first, second = ({search_key(part) for part in parts(name)} for name in (one, other))
    if not first or not second:
        return False
    if first <= second or second <= first:
        return True
    return len(first) == len(second) > 1 and len(first & second) == len(first) - 1 and _slip(*(first ^ second))


def _slip(one: str, other: str) -> bool:
    """Return whether two words differ by one letter that was left out, put in, changed or moved."""
    if min(len(one), len(other)) < SHORTEST or one[0] != other[0]:
        return False
    begin = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    left, right = one[begin:], other[begin:]
    moved = len(left) >= 2 and len(right) >= 2 and left[:2] == right[1::-1] and left[2:] == right[2:]
    return left[1:] == right or left == right[1:] or left[1:] == right[1:] or moved


def _without_title(word: str) -> str:
    if word in _SPACELESS_TITLES:
        return ""
    title = next((title for title in _SPACELESS_TITLES if word.startswith(title) and len(word) > len(title) + 1), "")
    return word[len(title) :]


def _folded(name: str) -> list[str]:
    return [search_key(word) for word in WORD.findall(name)]


def _held(workshop: Workshop) -> Iterator[str]:
    for record in workshop.records.values():
        match record:
            case Person():
                yield record.name
            case Group():
                yield from filter(_reads_as_name, map(str.strip, _LISTED.split(record.members)))
            case Comment():
                yield record.speaker
                yield from filter(_reads_as_name, (record.who,))
            case Remark():
                yield record.speaker
            case AgendaItem():
                yield from filter(_reads_as_name, (record.speaker,))
            case Details():
                yield record.rapporteur
            case Node() | Vision() | Result():
                yield record.proposer
                yield from proposers(record.alternatives).values()
            case Ballot():
                yield record.voter


def _reads_as_name(member: str) -> bool:
    """Return whether one of those in a group is told by a name: "Carl Dee", and not "two ministries" or "UNDP"."""
    words = WORD.findall(member)
    if not words or is_office(member) or any(word.isdecimal() for word in words):
        return False
    return is_spaceless(member) or (
        all(word[0].isupper() for word in words) and not (len(words) == 1 and member.isupper())
    )
