"""Values that are plainly right for a kind of record, told without pydantic's schemas.

Building the schemas of all kinds takes 30 ms and 3 MB at every start, and nearly every record of every file is
plainly right. What is not, or looks as if it might not be, is left to pydantic, which also says what is wrong.
"""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Literal, get_args, get_origin

from workshop.model import Record

Check = Callable[[Any], bool]


def plainly_right(kind: type[Record], values: Mapping[str, Any]) -> dict[str, Any] | None:
    """The fields for such a record, tuples for lists; None where pydantic should look at them."""
    checks = _checks(kind)
    found: dict[str, Any] = {}
    for name, value in values.items():
        check = checks.get(name)
        if check is None:
            if name in kind.model_fields:
                return None
            continue  # of a later version; records leave it out
        if not check(value):
            return None
        found[name] = tuple(value) if type(value) is list else value
    return found


@cache
def _checks(kind: type[Record]) -> dict[str, Check]:
    """What is plainly right for each field whose type is one of the simple ones."""
    found = {name: _check(info.annotation) for name, info in kind.model_fields.items()}
    return {name: check for name, check in found.items() if check is not None}


def _check(annotation: Any) -> Check | None:
    if annotation in (str, bool, int):
        return lambda value: type(value) is annotation
    if annotation == int | None:
        return lambda value: value is None or type(value) is int
    if get_origin(annotation) is Literal:
        allowed = get_args(annotation)
        return lambda value: type(value) is str and value in allowed
    if annotation == tuple[str, str]:
        return lambda value: _are_texts(value) and len(value) == 2
    if annotation == tuple[str, ...]:
        return _are_texts
    return None


def _are_texts(value: Any) -> bool:
    return type(value) in (list, tuple) and all(
        type(item) is str and (item.isascii() or not any("\ud800" <= c <= "\udfff" for c in item)) for item in value
    )
