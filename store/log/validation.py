"""Whether the steps of a file have the right shape, and their values the right types for a kind of record.

What is plainly right is seen here; what is not is judged by pydantic (`store.judge`), which has the same verdict.
"""

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Literal, get_args, get_origin

from store.judge import NOT_LOADED, type_fault
from store.log import texts
from store.log.clock import when
from workshop.model import BY_PREFIX, Record, fields_of

Check = Callable[[Any], bool]
_STAMP = re.compile(r"[12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z-[0-9a-f]{4}-[0-9A-Za-z_.~]{1,64}", re.ASCII)


def validated_fields(kind: type[Record], values: Mapping[str, Any]) -> dict[str, Any] | str:
    """Return the fields for such a record, tuples for lists; a phrase that says what is wrong with the first that is.

    Fields that the kind does not have are left out: a later version may have them.
    """
    checks = _checks(kind.prefix)
    found: dict[str, Any] = {}
    for name, value in values.items():
        if name not in checks:
            continue
        given = tuple(value) if type(value) is list else value
        if not checks[name](value) and (wrong := type_fault(fields_of(kind)[name].type, given)):
            return texts.wrong_field(name, wrong)
        found[name] = given
    return found


@cache
def _checks(prefix: str) -> dict[str, Check]:
    """Return what is plainly right for each field."""
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
        return _are_two_texts
    if annotation == tuple[str, ...]:
        return _are_texts
    return lambda _: False


def _are_two_texts(value: Any) -> bool:
    if type(value) not in (list, tuple) or len(value) != 2:
        return False
    one, two = value  # a place, which each record has: both are plain ones
    return (type(one) is type(two) is str and one.isascii() and two.isascii()) or _are_texts(value)


def _are_texts(value: Any) -> bool:
    return type(value) in (list, tuple) and all(
        type(item) is str and (item.isascii() or not any("\ud800" <= c <= "\udfff" for c in item)) for item in value
    )


def step_fault(stamp: str, step: object) -> str:
    """Return what is wrong with a step from a file, as a phrase; empty where it is right.

    Its values are another question, asked when a record is made of them. A stamp beyond the year 2999 is none, and
    no clock follows one beyond 2199, so that there is always a later one to give.
    """
    if not _is_stamp(stamp):
        return texts.NO_STAMP
    if _is_step(step):
        return ""
    try:
        from store.log.step_model import judged  # imports pydantic
    except NOT_LOADED:
        from store import plain_judge
        from store.log.log import Step

        return plain_judge.type_fault(Step, step)
    return judged(step)


def _is_stamp(stamp: str) -> bool:
    try:
        return _STAMP.fullmatch(stamp) is not None and bool(when(stamp))
    except ValueError:  # no such day or hour
        return False


def _is_step(step: object) -> bool:
    """Return whether a step plainly has the shape that it should have; most of the time of opening a file goes here."""
    if not isinstance(step, dict) or not isinstance(step.get("label"), str):
        return False
    if "forgets" in step:
        return False  # seldom there
    if not isinstance(step.get("undoes", ""), str) or not isinstance(step.get("redoes", ""), str):
        return False
    changes = step.get("changes")
    return isinstance(changes, list) and all(map(_is_change, changes))


def _is_change(change: object) -> bool:
    return (
        isinstance(change, dict)
        and isinstance(change.get("record"), str)
        and isinstance(change.get("field"), str)
        and "value" in change
        and _are_stamps(change.get("replaces"))
        and ("seen" not in change or _are_stamps(change["seen"]))
    )


def _are_stamps(value: object) -> bool:
    return isinstance(value, list) and (not value or all(isinstance(item, str) for item in value))  # mostly none
