"""The participants and the panel as a table for a spreadsheet, named as the organisers decide."""

import csv
from collections.abc import Iterator
from io import StringIO

from report import texts
from report.naming import as_decided
from workshop.document import Workshop
from workshop.history import History
from workshop.model import Person
from workshop.people import PEOPLE
from workshop.votes.ballot_table import safe

Cells = tuple[str | int, ...]


def rows(workshop: Workshop, history: History) -> Iterator[Cells]:
    """Yield the people, a line each; the number is empty where it was not recorded."""
    workshop, _ = as_decided(workshop, history, workshop.details.names)
    for person in workshop.all_in(PEOPLE, Person):
        on_the_panel = texts.YES if person.panel else texts.NO
        count = "" if person.count is None else person.count
        yield person.name, person.organisation, person.sector, person.role, on_the_panel, count


def people_csv(workshop: Workshop, history: History) -> str:
    """Return the table; no cell begins as a formula does. Lines end as spreadsheets write them."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(texts.PEOPLE_COLUMNS)
    for cells in rows(workshop, history):
        writer.writerow([safe(cell) if isinstance(cell, str) else cell for cell in cells])
    return out.getvalue()
