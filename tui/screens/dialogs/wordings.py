"""The wordings of a statement with who proposed each and why, and what changed from one to the next."""

from collections.abc import Sequence

from languages import writing
from tui.screens.base import texts as base_texts
from tui.screens.base.page import Page
from tui.screens.base.row_keys import record_row
from tui.screens.choices import Choice, Choices
from tui.screens.dialogs import texts
from tui.widgets.composer.entry import Entry
from tui.widgets.outline.source import Row
from workshop.history import Wording
from workshop.statements import statements
from workshop.statements.brackets import as_typed, puts_into_brackets
from workshop.statements.settling import bracketed
from workshop.statements.statements import Said
from workshop.timeline.local_time import local
from workshop.timeline.recordings import Recordings
from workshop.word_diff import signed, struck_and_inserted


def changes(said: Sequence[Said], now: str, recordings: Recordings) -> Choices:
    """Return the list of wordings, the newest first, each with what it changed. It gives the stamp of one."""
    choices: list[Choice] = []
    before = ""
    for wording in said:
        change = signed(struck_and_inserted(before, wording.text)) if before else ""
        if before and puts_into_brackets(before, wording.text):
            change = ""  # the brackets say it themselves
        choices[:0] = [_wording(wording, now, recordings), *([_change(wording, change)] if change else [])]
        before = "" if wording.of else wording.text
    return Choices(texts.WORDINGS_TITLE, choices, base_texts.SOME_WORDS, texts.NO_WORDING)


def _wording(said: Said, now: str, recordings: Recordings) -> Choice:
    states = [
        *([texts.NOW] if said.text == now and not said.undone else []),
        *([texts.UNDONE] if said.undone else []),
    ]
    spot = recordings.told(said.said_at)
    marks = (*([texts.MERGED_INTO_THIS] if said.of else []), *([spot] if spot else []))
    taken = texts.taken(said.taken, said.taken_by) if said.before else ""
    note = " · ".join(filter(None, (said.proposer, taken, said.why)))
    row = Row(said.text, label=writing.moment(local(said.said_at)), marks=marks, note=note, states=tuple(states))
    return Choice(said.stamp, row, f"{said.text} {note}")


def _change(said: Said, change: str) -> Choice:
    return Choice(f"{said.stamp} change", Row(change, label=texts.CHANGED, tone="talk"), said.text)


def show_wordings(page: Page, record_id: str) -> None:
    """Show the wordings of a statement with what changed; the one picked is taken up again."""
    said = statements.wordings(page.console.session, page.workshop, record_id)
    seen = page.console.session.seen()

    def take_up(stamp: str | None) -> None:
        found = next((each for each in said if stamp and each.stamp == stamp.split(" ")[0]), None)
        if found is not None and found.text != statements.said_of(page.workshop, record_id):
            with page.console.having_seen(seen):
                record = bracketed(page.workshop, record_id)
                line = as_typed(found.text, record.alternatives) if record is not None else found.text
                page.reword(record_row(record_id), Entry(line, speaker=found.proposer))

    now, recordings = statements.said_of(page.workshop, record_id), Recordings.of(page.workshop)
    page.console.pick(changes(said, now, recordings), take_up)


def history(wordings: Sequence[Wording], recordings: Recordings) -> Choices:
    """Return the list of wordings, the present one first. It gives the key of the one picked, which is its stamp."""
    choices = [
        Choice(
            wording.stamp,
            Row(
                str(wording.value) or texts.EMPTY,
                label=writing.moment(local(wording.said_at)),
                marks=(texts.step(wording.label), *filter(None, (recordings.told(wording.said_at),))),
                states=(texts.NOW,) if place == 0 else (),
                warnings=(texts.OTHER_WORDING,) if wording.other else (),
            ),
            str(wording.value),
        )
        for place, wording in enumerate(reversed(wordings))
    ]
    return Choices(texts.HISTORY_TITLE, choices, base_texts.SOME_WORDS, texts.NO_WORDING)
