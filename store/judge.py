"""What pydantic says is wrong with a foreign value.

Nearly every value of every file is plainly right, which its reader sees without a schema. pydantic judges the rest and
says what is wrong; it is imported then, as it takes 80 ms and 8 MB that a start can do without. Where it cannot be
loaded, `store.plain_judge` has the same verdict.
"""

from typing import TYPE_CHECKING, Any

from store import texts
from workshop.text import shorten

if TYPE_CHECKING:
    from pydantic import ValidationError

NOT_LOADED = (ImportError, OSError, SystemError)
"""What importing pydantic raises where it is missing, may not be loaded, or has a core of another version."""
_WANTED = {  # where pydantic names classes
    "is_instance_of": "input should be a valid string",
    "model_type": "input should be an object",
}


def type_fault(annotation: Any, value: Any) -> str:
    """Return what keeps a value from being of a type, as a phrase such as "is 7: input should be a valid string".

    A phrase about a part of it names that part first; it is empty where the value is right.
    """
    try:
        from pydantic import ConfigDict, TypeAdapter, ValidationError
    except NOT_LOADED:
        from store import plain_judge

        return plain_judge.type_fault(annotation, value)

    judge = TypeAdapter[Any](annotation, config=ConfigDict(strict=True))
    try:
        judge.validate_python(value)
    except ValidationError as error:
        return first_fault(error)
    return ""


def first_fault(error: "ValidationError") -> str:
    """Return the first thing that pydantic found wrong, as a phrase that first names the part which is wrong."""
    first = error.errors(include_url=False)[0]
    *within, last = first["loc"] or ("",)
    where = "".join(texts.of_part(_part(part)) for part in reversed(within))
    if first["type"] == "missing":
        return texts.part_missing(f"{last}", where)
    name = f"{_part(last)}{where}" if first["loc"] else ""
    wanted = _WANTED.get(first["type"], first["msg"][0].lower() + first["msg"][1:])
    return texts.part_wrong(name, shorten(repr(first["input"])), wanted)


def _part(name: str | int) -> str:
    return texts.item(name + 1) if isinstance(name, int) else texts.named(shorten(name))
