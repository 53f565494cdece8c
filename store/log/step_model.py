"""A step of a foreign file as pydantic knows it: the judge of steps that are not plainly right, and their JSON Schema.

Only imported where pydantic is needed. `store.log.log` has the same shapes for mypy; a test holds them equal.
"""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field, InstanceOf, ValidationError

from store.judge import first_fault

# JSON Schema and pydantic's patterns search, Python's are matched as a whole.
STAMP_PATTERN = (
    r"^[12][0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z-[0-9a-f]{4}-[0-9A-Za-z_.~]{1,64}$"
)


Text = InstanceOf[str]  # with lone surrogates too, which the log keeps as they were typed


class ChangeModel(BaseModel):
    """What a step did to one field of one record."""

    model_config = ConfigDict(strict=True)

    record: Text = Field(description="The id of the record.")
    field: Text = Field(description="The name of the field.")
    value: Any = Field(description="The value that the field was given.")
    replaces: list[Text] = Field(description="Stamps of the steps whose value of this field the author saw.")
    seen: list[Text] = Field(
        default=[],
        description='With the field "deleted": stamps of all that the author had seen of the record.',
    )


class ForgottenModel(BaseModel):
    """A record, or a name by its fingerprint, that is to be forgotten."""

    model_config = ConfigDict(strict=True)

    record: Text = Field(default="", description="The id of the record.")
    salt: Text = Field(default="", description="The key of the hash, in hex.")
    length: int = Field(default=0, description="The number of characters of the name, folded.")
    digest: Text = Field(default="", description="BLAKE2b of the name, folded, in hex.")


class StepModel(BaseModel):
    """One edit, under the stamp that names it: appended and never altered."""

    model_config = ConfigDict(strict=True)

    label: Text = Field(description="What was done, in words.")
    changes: list[ChangeModel] = Field(description="What it did, field by field.")
    undoes: Text = Field(default="", description="The stamp of the step that it takes back.")
    redoes: Text = Field(default="", description="The stamp of the undoing that it takes back.")
    forgets: list[ForgottenModel] = Field(
        default=[], description="What is left out of all steps, since somebody is to be forgotten (format 2)."
    )
    imported: Text = Field(
        default="", description="Of ballots imported from a file: digits that are the same for the same ballots."
    )
    begun: Text = Field(default="", description="When the line was begun that was entered: UTC, as a stamp begins.")


def judged(step: object) -> str:
    """Return what is wrong with the shape of a step, as a phrase; empty where it is right."""
    try:
        StepModel.model_validate(step)
    except ValidationError as error:
        return first_fault(error)
    return ""
