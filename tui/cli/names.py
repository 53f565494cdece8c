"""The places where somebody is named in what people said, listed for the command line."""

from collections.abc import Mapping

from tui.cli import texts
from tui.cli.output import complain, note
from tui.screens.base import naming
from workshop.document import Workshop
from workshop.naming.mentions import Mention, mentions
from workshop.search.places import place

_MOST_NAMES = 8  # that are listed
_AROUND = 24  # characters before and after a name that are shown


def list_places(workshop: Workshop, printed: int = 0) -> None:
    """List each place on the error stream; `printed` is how often names are printed, earlier wordings among them."""
    found = mentions(workshop)
    note(texts.names_found(len(found)))
    for mention in found:
        note(_line(workshop, mention))
    if printed > len(found):
        note(texts.in_earlier_wordings(printed - len(found)))


def tell_of_names(found: Mapping[str, int], *, redacts: bool = True) -> None:
    """Say on the error stream which names still stand in people's words; nothing where none do."""
    if found:
        complain(texts.names_left([*found.items()][:_MOST_NAMES], len(found) - _MOST_NAMES, redacts=redacts))


def _line(workshop: Workshop, mention: Mention) -> str:
    record = workshop.records[mention.record]
    where = ", ".join(filter(None, [place(workshop, record.id), naming.called(workshop, record)]))
    start, end = mention.found.start, mention.found.end
    before = f"{'…' if start > _AROUND else ''}{mention.text[max(0, start - _AROUND) : start]}"
    after = f"{mention.text[end : end + _AROUND]}{'…' if len(mention.text) > end + _AROUND else ''}"
    return texts.place_of_a_name(before, mention.words, after, where)
