"""The JSON Schema of a workshop's file, made from the same types that judge it: python -m store.file.schema

Only imported where it is made or tested, since it needs pydantic.
"""

import argparse
import inspect
import json
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field, create_model

from store.file.encode import META, STEPS
from store.file.meta import DECIDING, FORGETTING, PLAIN, RESERVING
from store.log.step_model import STAMP_PATTERN, StepModel
from workshop.model import KINDS, Record, fields_of

PATH = Path("docs/workshop.schema.json")
DESCRIPTION = (
    "One workshop as Plenary saves it. The steps are the truth; the other tables repeat what follows from them, for "
    "readers. Unknown tables and fields are kept. docs/file-format.md says what each table means."
)


class HeadModel(BaseModel):
    """What a list of files needs to know of one."""

    format: Annotated[int, Field(json_schema_extra={"enum": [PLAIN, FORGETTING, DECIDING, RESERVING]})]
    workshop: Annotated[str, Field(min_length=1, description="The id of the workshop, the same in all its copies.")]
    title: str = ""
    country: str = ""
    dates: str = ""
    names: list[str] = Field(
        default=[], description="The names of files that are this workshop; a copy of any other name is asked about."
    )
    copy_of: str = Field(default="", description="Of a copy with an id of its own: the id of what it was copied from.")
    copy_as: Literal["", "undecided", "practice", "another"] = Field(
        default="", description="What such a copy is: not said yet, for trying things in, or another workshop."
    )


class MetaModel(BaseModel):
    """A table with the one record "1"."""

    one: HeadModel = Field(alias="1")


def schema() -> dict[str, Any]:
    """Return the JSON Schema of a file of the current format."""
    tables: dict[str, Any] = {kind.table: (_table(kind), {}) for kind in KINDS}
    tables[STEPS] = (Annotated[dict[str, StepModel], _ids(STAMP_PATTERN)], {})
    made = create_model("Workshop", meta=(MetaModel, Field(alias=META)), **tables).model_json_schema()
    _drop_titles(made)
    unknown = {"type": "object", "additionalProperties": {"type": "object"}}  # a table that this version does not know
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Workshop of Plenary, formats {PLAIN} to {RESERVING}",
        "description": DESCRIPTION,
        **made,
        "additionalProperties": unknown,
    }


def text() -> str:
    """Return the schema as the text of its file."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def _table(kind: type[Record]) -> Any:
    fields: dict[str, Any] = {name: (f.type, f.default) for name, f in fields_of(kind).items() if name != "id"}
    model = create_model(kind.__name__, __doc__=inspect.getdoc(kind), **fields)
    return Annotated[dict[str, model], _ids(rf"^{kind.prefix}(-|$)")]  # type: ignore[valid-type]  # made just now


def _drop_titles(schema: Any) -> None:
    """Take out the titles that pydantic makes of the names of fields and kinds: they say nothing more."""
    schema.pop("title", None)
    for part in (*schema.get("properties", {}).values(), *schema.get("$defs", {}).values()):
        _drop_titles(part)


def _ids(pattern: str) -> Any:
    return Field(json_schema_extra={"propertyNames": {"pattern": pattern}})


def main() -> None:
    """Write the schema."""
    parser = argparse.ArgumentParser(prog="python -m store.file.schema", description=__doc__)
    parser.add_argument("path", nargs="?", type=Path, default=PATH, help=f"by default {PATH}")
    path = parser.parse_args().path
    path.write_text(text(), encoding="utf-8", newline="\n")
    print(f"{path} is written.")


if __name__ == "__main__":
    main()
