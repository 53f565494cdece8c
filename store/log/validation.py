"""Whether the values of a file are right for a kind of record.

Nearly every record of every file is plainly right, which needs no schema to see. What is not plainly right is judged
by pydantic, which says what is wrong; it is imported then, as it takes 80 ms and 8 MB that a start can do without.
"""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Literal, get_args, get_origin

from workshop.model import BY_PREFIX, Record, fields_of
from workshop.text import shorten

Check = Callable[[Any], bool]


def validated_fields(kind: type[Record], values: Mapping[str, Any]) -> dict[str, Any] | str:
    """The fields for such a record, tuples for lists; a phrase that says what is wrong with the first that is.

    Fields that the kind does not have are left out: a later version may have them.
    """
    checks = _checks(kind.prefix)
    found: dict[str, Any] = {}
    for name, value in values.items():
        if name not in checks:
            continue
        if not checks[name](value) and (wrong := _wrong(fields_of(kind)[name].type, value)):
            return f"“{name}” {wrong}"
        found[name] = tuple(value) if type(value) is list else value
    return found


def _wrong(annotation: Any, value: Any) -> str:
    from pydantic import ConfigDict, TypeAdapter, ValidationError

    judge = TypeAdapter[Any](annotation, config=ConfigDict(strict=True))
    try:
        judge.validate_python(tuple(value) if type(value) is list else value)
    except ValidationError as error:
        said = error.errors()[0]["msg"]
        return f"is {shorten(repr(value))}: {said[0].lower()}{said[1:]}"
    return ""


@cache
def _checks(prefix: str) -> dict[str, Check]:
    """What is plainly right for each field."""
    return {name: _check(field.type) for name, field in fields_of(BY_PREFIX[prefix]).items()}


def _check(annotation: Any) -> Check:
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
    return lambda _: False


def _are_texts(value: Any) -> bool:
    return type(value) in (list, tuple) and all(
        type(item) is str and (item.isascii() or not any("\ud800" <= c <= "\udfff" for c in item)) for item in value
    )
