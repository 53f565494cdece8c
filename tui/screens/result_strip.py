"""What stays in sight above a results map: the vision, the gaps, what the entry under the cursor answers."""

from collections.abc import Sequence

from tui.widgets.strip import Said
from workshop import maps, numbering, results, statements, tree, visions
from workshop.document import Workshop
from workshop.model import Node, Result
from workshop.text import shorten
from workshop.wording import struck_and_inserted

_SIGNS = {"same": ("", ""), "struck": ("[-", "-]"), "inserted": ("{+", "+}")}
_SHOWN = 2  # what an entry answers, line by line; more than that is counted


def vision_line(workshop: Workshop, priority: str) -> Sequence[Said]:
    """The agreed vision; the trunk where there is none."""
    agreed = visions.agreed(workshop, priority)
    if agreed is not None:
        ahead = visions.horizon(workshop)
        return [("Vision  ", "name"), (f"{ahead}: " if ahead else "", "quiet"), (agreed.text, "strong")]
    trunks = "; ".join(statements.statement(workshop, trunk) for trunk in tree.trunks(workshop, priority))
    return [("Vision  ", "name"), ("none agreed yet; F4. ", "alert"), (f"Trunk: {trunks}", "quiet")]


def gap_line(found: maps.Gaps) -> Sequence[Said]:
    """How many gaps there are, by kind."""
    if not found.count:
        return [("Gaps    ", "name"), ("none: everything is answered", "quiet")]
    parts = []
    for name, (one, many) in maps.GAP_WORDS.items():
        count = len(getattr(found, name))
        if count:
            parts.append(f"{count} {one if count == 1 else many}")
    return [("Gaps    ", "name"), (", ".join(parts), "alert"), (" · ctrl+b goes to the next", "quiet")]


def answer_lines(workshop: Workshop, cursor: str) -> list[Sequence[Said]]:
    """What the entry under the cursor answers, in its words now, and what was changed in them since."""
    result = workshop.get(Result, cursor)
    if result is None or not result.answers:
        return []
    reworded = {each.record: each for each in results.check_wording(workshop, result)}
    lines: list[Sequence[Said]] = []
    for record_id in sorted(result.answers, key=lambda i: i not in reworded)[:_SHOWN]:
        place = maps.place_answered(workshop, result, record_id)
        called = numbering.called(workshop, place, result.id) if workshop.get(Node, place) is not None else "change"
        line: list[Said] = [(f"Answers {called}  ", "name")]
        change = reworded.get(record_id)
        if change is None:
            line.append((shorten(statements.said_of(workshop, record_id), 120), "quiet"))
        elif not change.now:
            line += [(f"[-{change.then}-]", "struck"), (" deleted; alt+k if that is right", "alert")]
        else:
            for op, text in struck_and_inserted(change.then, change.now):
                before, after = _SIGNS[op]
                line.append((f"{before}{text}{after}", "quiet" if op == "same" else op))
            line.append((" · check wording; alt+k: it is right", "alert"))
        lines.append(line)
    return lines
