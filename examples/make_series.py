"""Makes the four workshops of a made series and their codebook: `python -m examples.make_series [FOLDER]`.

As with the sample, the edits are those that the keys make, and the same program makes the same files to the byte.
"""

import sys
import tempfile
from functools import partial
from pathlib import Path

from examples.making import series
from examples.making.series import Meeting, Topic, Work
from examples.making.typist import Typist, Watch
from store.log.clock import Clock
from store.opening import OpenWorkshop
from store.series.codebook_file import CodebookFile
from store.series.folder import Folder
from workshop import outline, people, visions
from workshop.model import Comment, Person, Remark
from workshop.series.codebook import Match, accept, define
from workshop.series.series import Series
from workshop.series.series import series as gathered
from workshop.slots import slot
from workshop.statements import results, statements, tree
from workshop.votes import ballots, priorities, themes

FOLDER = Path(__file__).with_name("series")
CODEBOOK_ID = "series-rural-water"
ACCEPTED = (  # what the codebook has at first, by the names of the themes; the rest is left to whoever looks
    (("Arvenia", "Upkeep of wells"), ("Belmora", "Maintenance of pumps")),
    (("Arvenia", "Upkeep of wells"), ("Castara", "Repair and upkeep of wells")),
    (("Arvenia", "Upkeep of wells"), ("Dorvia", "Pumps and wells are not kept up")),
    (("Arvenia", "Budget of districts"), ("Castara", "Money for repairs")),
)
DEFINITION = "Wells and pumps that stand still since nobody repairs them, has the parts, or is charged with it"


def make(folder: Path) -> None:
    """Record the four workshops into new files of a folder, with the codebook beside them."""
    folder.mkdir(exist_ok=True)
    for number, meeting in enumerate(series.MEETINGS):
        _record(folder / f"{meeting.slug}.json", meeting, f"ser{number}")
    watch = Watch("2026-07-01T10:00")
    book = CodebookFile(folder, now=watch)
    book.edit("Begin", lambda b: b.named(CODEBOOK_ID))
    for one, other in ACCEPTED:
        found = gathered([*Folder(folder).workshops()], book.read())
        pair = [_named(found, *each) for each in (one, other)]
        book.edit("Accept", partial(accept, one=pair[0], other=pair[1]))
    book.edit("Define", partial(define, code_id="1", definition=DEFINITION))


def _named(found: Series, country: str, name: str) -> Match:
    return next(
        item.match
        for known in found.workshops
        if known.name == country
        for item in found.items[known.id]
        if item.name == name
    )


def _record(path: Path, meeting: Meeting, node: str) -> None:
    watch = Watch(f"{meeting.begins}T08:30")
    with tempfile.TemporaryDirectory() as state:
        opened = OpenWorkshop(path, state=Path(state), on_status=lambda _: None, clock=Clock(node, watch))
        typist = Typist(opened.session, watch)
        _set_up(typist, meeting)
        watch.at(f"{meeting.begins}T09:30")
        listed = _list(typist, meeting)
        watch.at(f"{meeting.begins}T13:30")
        adopted = _vote(typist, meeting, listed)
        watch.at(f"{meeting.begins}T15:00")
        for priority, work in adopted:
            _work_out(typist, priority, work)
        if not opened.close(timeout=60):
            raise OSError(f"{path} could not be saved")


def _set_up(typist: Typist, meeting: Meeting) -> None:
    facts = {
        "title": f"Water for villages in {meeting.country} (illustrative)",
        "country": meeting.country,
        "place": meeting.place,
        "dates": meeting.dates,
        "horizon": "5",
        "series": series.SERIES,
        "questions": "What keeps villages from having water all year?",
        "notes": series.NOTES,
    }
    for field, text in facts.items():
        typist.do(field.capitalize(), partial(people.set_detail, field=field, line=text), text)
    for sector in series.SECTORS:
        count = len(meeting.ballots) // 2 if sector == series.SECTORS[1] else len(meeting.ballots) // 4
        made = Person(id=typist.new("person"), sector=sector, count=count)
        typist.do("Add to participants", partial(outline.insert, records=[made], into=people.PEOPLE), sector)
    chair = Person(id=typist.new("person"), role="chair", panel=True)
    typist.do("Add to panel", lambda w: outline.insert(w, [chair], people.PEOPLE))
    for text in series.RULES:
        rule = Remark(id=typist.new("remark"), kind="rule", text=text)
        typist.do("Add to ground rules", partial(outline.insert, records=[rule], into="rules"), text)


def _list(typist: Typist, meeting: Meeting) -> list[list[str]]:
    """Session 1; the problems of each topic."""
    found: list[list[str]] = [[] for _ in meeting.topics]
    for name, of in (("Group One", "first"), ("Group Two", "second")):
        group, _ = typist.group(name, ())
        for topic, ids in zip(meeting.topics, found, strict=True):
            ids.extend(typist.problem(group, text) for text in getattr(topic, of))
        typist.ask(group, "Which of these can a village solve by itself?")
        typist.answer(group, "Those that need no money from outside.")
    return found


def _vote(typist: Typist, meeting: Meeting, listed: list[list[str]]) -> list[tuple[str, Work]]:
    """Session 2; the priorities adopted, with the work on each."""
    made = [_theme(typist, topic, ids) for topic, ids in zip(meeting.topics, listed, strict=True)]
    quarter = len(meeting.ballots) // 4
    sectors = [sector for sector, times in zip(series.SECTORS, (1, 2, 1), strict=True) for _ in range(times * quarter)]
    for dots, sector in zip(meeting.ballots, sectors, strict=True):
        on = [listed[place - 1][0] for place in dots]
        ballot = typist.new("ballot")
        typist.do("Ballot", partial(ballots.cast, ballot=ballot, dots=on, sector=sector), " ".join(map(str, dots)))
    adopted = []
    for topic, theme in zip(meeting.topics, made, strict=True):
        if topic.work is not None:
            priority, trunk = typist.new("priority"), typist.new("node")
            typist.do("Adopt", partial(priorities.adopt, priority=priority, trunk=trunk, source=theme))
            adopted.append((priority, topic.work))
    return adopted


def _theme(typist: Typist, topic: Topic, ids: list[str]) -> str:
    theme = typist.new("theme")
    typist.do("Put together", partial(themes.make, theme=theme, name=topic.name, problems=ids), topic.name)
    if topic.recurring:
        said = typist.remark(ids[0], topic.recurring)
        typist.do("Flag", lambda w: w.put(w.need(Comment, said).replace_fields(recurring=True)))
    return theme


def _work_out(typist: Typist, priority: str, work: Work) -> None:
    """Sessions 3 to 5 of one priority."""
    trunk = tree.trunks(typist.workshop, priority)[0]
    reword = partial(statements.reword, node_id=trunk, text=work.trunk, proposer="the plenary")
    typist.do("Reword", reword, work.trunk)
    caused = [_statement(typist, slot(trunk, "causes"), text) for text in work.causes]
    effect = _statement(typist, slot(trunk, "effects"), work.effect)
    typist.ask(trunk, "Is this true of all districts?")
    if not work.vision:
        return
    vision = typist.new("vision")
    typist.do("Propose", partial(visions.propose, vision_id=vision, priority=priority, text=work.vision), work.vision)
    typist.do("Agree", partial(visions.set_status, vision_id=vision, status="agreed"))
    _entry(typist, priority, "immediate", work.result, trunk)
    _entry(typist, priority, "longer-term", f"{work.result}, for good", effect)
    changed = [
        _entry(typist, priority, "changes", text, node) for text, node in zip(work.changes, caused, strict=False)
    ]
    for text in work.interventions:
        _entry(typist, priority, "interventions", text, changed[0])


def _statement(typist: Typist, into: str, text: str) -> str:
    node = tree.node(typist.new("node"), text)
    typist.do("Add statement", lambda w: tree.add(w, [(0, node)], into), text)
    return node.id


def _entry(typist: Typist, priority: str, into: str, text: str, answers: str) -> str:
    made = results.entry(typist.new("result"), text)
    typist.do("Add entry", partial(results.add, entries=[(0, made)], into=slot(priority, into)), text)
    typist.do("Answers", partial(results.answer, result_id=made.id, ids=[answers]))
    return made.id


def main() -> int:
    """Make the series anew, in the folder of the examples or where told."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(exist_ok=True)
    for old in folder.glob("*.json"):
        old.unlink()
    make(folder)
    print(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
