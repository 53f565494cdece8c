"""What is wrong with a foreign value, told without pydantic: the same verdict, in nearly the same words.

pydantic is compiled code, which some machines do not load. The types that are judged are few: those of the fields of
records, of steps, and of what this machine remembers.
"""

from collections.abc import Callable, Mapping, Sequence
from types import NoneType, UnionType
from typing import Any, Literal, NotRequired, Union, get_args, get_origin, get_type_hints, is_typeddict

from store import texts
from workshop.text import shorten

_WANTED = {
    str: "input should be a valid string", bool: "input should be a valid boolean",
    int: "input should be a valid integer", NoneType: "input should be None",
}  # fmt: skip
_OBJECT = "input should be an object"
_UNICODE = "input should be a valid string, unable to parse raw data as a unicode string"  # said of half surrogates
Fault = tuple[tuple[str | int, ...], str, Any]
"""Where something is wrong, what is wanted there (empty where it is missing), and what is there."""


def type_fault(annotation: Any, value: Any) -> str:
    """Return what keeps a value from being of a type, as `store.judge.type_fault` does."""
    found = _fault(annotation, value)
    if found is None:
        return ""
    place, wanted, there = found
    *within, last = place or ("",)
    where = "".join(texts.of_part(_part(part)) for part in reversed(within))
    if not wanted:
        return texts.part_missing(f"{last}", where)
    name = f"{_part(last)}{where}" if place else ""
    return texts.part_wrong(name, shorten(repr(there)), wanted)


def _part(name: str | int) -> str:
    return texts.item(name + 1) if isinstance(name, int) else texts.named(shorten(name))


def _fault(annotation: Any, value: Any) -> Fault | None:
    if annotation is Any:
        return None
    if is_typeddict(annotation):
        return _of_object(annotation, value)
    origin = get_origin(annotation)
    if origin is NotRequired:
        return _fault(get_args(annotation)[0], value)
    if origin is not None:
        return _PARTS[origin](get_args(annotation), value)
    if type(value) is not annotation and not (annotation is str and isinstance(value, str)):
        return (), _WANTED.get(annotation, f"input should be a valid {annotation.__name__}"), value
    return None


def _of_object(annotation: Any, value: Any) -> Fault | None:
    if not isinstance(value, dict):
        return (), _OBJECT, value
    for name, hint in get_type_hints(annotation, include_extras=True).items():
        if name not in value:
            if get_origin(hint) is not NotRequired and name in annotation.__required_keys__:
                return (name,), "", None
        elif found := _fault(hint, value[name]):
            return _inside(name, found)
    return None


def _of_union(kinds: tuple[Any, ...], value: Any) -> Fault | None:
    found = [_fault(kind, value) for kind in kinds]
    return None if None in found else found[0]


def _of_literal(allowed: tuple[Any, ...], value: Any) -> Fault | None:
    if type(value) is str and value in allowed:
        return None
    if isinstance(value, str) and any("\ud800" <= char <= "\udfff" for char in value):
        return (), _UNICODE, value
    *most, last = map(repr, allowed)
    return (), f"input should be {' or '.join(filter(None, [', '.join(most), last]))}", value


def _of_tuple(kinds: tuple[Any, ...], value: Any) -> Fault | None:
    if not isinstance(value, tuple):
        return (), "input should be a valid tuple", value
    endless = len(kinds) == 2 and kinds[1] is Ellipsis
    wanted = kinds[:1] * len(value) if endless else kinds
    if len(value) > len(wanted):
        told = f"tuple should have at most {len(wanted)} items after validation, not {len(value)}"
        return (), told, value
    for place, kind in enumerate(wanted):
        if place == len(value):
            return (place,), "", None
        if found := _fault(kind, value[place]):
            return _inside(place, found)
    return None


def _of_list(kinds: tuple[Any, ...], value: Any) -> Fault | None:
    if not isinstance(value, list):
        return (), "input should be a valid list", value
    found = ((place, _fault(kinds[0], item)) for place, item in enumerate(value))
    return next((_inside(place, each) for place, each in found if each), None)


def _of_dict(kinds: tuple[Any, ...], value: Any) -> Fault | None:
    if not isinstance(value, dict):
        return (), "input should be a valid dictionary", value
    for name, item in value.items():
        for kind, part in zip(kinds, (name, item), strict=True):
            if found := _fault(kind, part):
                return _inside(name, found)
    return None


def _inside(place: Any, found: Fault) -> Fault:
    return (place, *found[0]), found[1], found[2]


_PARTS: Mapping[Any, Callable[[tuple[Any, ...], Any], Fault | None]] = {
    Union: _of_union, UnionType: _of_union, Literal: _of_literal, tuple: _of_tuple, list: _of_list,
    Sequence: _of_list, dict: _of_dict,
}  # fmt: skip
