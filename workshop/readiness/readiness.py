"""The list of what is still missing, by session. Pure: the same workshop always lacks the same things."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from workshop import talk, visions
from workshop.document import Workshop
from workshop.kinds import CRITERIA
from workshop.minutes.acronyms import used
from workshop.minutes.photographs import PHOTOGRAPHS
from workshop.model import Ballot, Comment, Count, Group, Node, Person, Photograph, Result, Vision, fields_of
from workshop.naming.mentions import mentions
from workshop.naming.names import is_name, is_office, parts, same_person
from workshop.people import PEOPLE
from workshop.problems import GROUPS
from workshop.readiness import texts
from workshop.readiness.lacks import TITLES, Missing, session_of
from workshop.slots import WORKSHOP, owner, slot
from workshop.speakers import SPEAKER_FIELDS, speakers
from workshop.statements import gaps, results, settling, tree
from workshop.statements.brackets import open_in
from workshop.statements.statements import canonical_node, places, said_of
from workshop.text import search_key
from workshop.timeline.sessions import Session
from workshop.votes.ballots import BALLOTS
from workshop.votes.counts import COUNTS
from workshop.votes.criteria import ratings
from workshop.votes.cut import cut
from workshop.votes.priorities import adopted, out_of_line
from workshop.votes.rounds import deciding, numbers, round_id
from workshop.votes.tallier import tally
from workshop.votes.themes import listed_themes


def missing(
    workshop: Workshop,
    half_typed: Mapping[str, str] | None = None,
    is_there: Callable[[str], bool] | None = None,
) -> list[Missing]:
    """Return everything that is missing, session by session, in the order of the rows there.

    Args:
        workshop: The workshop as it is.
        half_typed: The half-typed lines of this machine, by the place where each waits; a place begins with the name
            of its session.
        is_there: Tells whether there is a file of a photograph, by its path; None where nobody can look.
    """
    if not workshop.records:  # nothing was begun yet
        return []
    found = [each for check in _CHECKS for each in check(workshop)]
    found += _half_typed(half_typed or {})
    found += _files(workshop, is_there)
    order = {session: place for place, session in enumerate(TITLES)}
    return sorted(found, key=lambda each: order[each.session])


def _facts(workshop: Workshop) -> Iterator[Missing]:
    for field, name in texts.FACTS.items():
        if not getattr(workshop.details, field):
            yield Missing("fact", "workshop", name, WORKSHOP, place=field)


def _groups(workshop: Workshop) -> Iterator[Missing]:
    for group in workshop.all_in(GROUPS, Group):
        if not workshop.children(group.id):
            yield Missing("empty-group", "problems", group.name, group.id)


def _themes(workshop: Workshop) -> Iterator[Missing]:
    for theme in listed_themes(workshop):
        rated = ratings(workshop, theme.id)
        lacking = [kind.word for value, kind in CRITERIA.items() if value not in rated or not rated[value].score]
        if lacking:
            yield Missing("unrated", "votes", theme.name, theme.id, texts.lacking_criteria(lacking))


def _votes(workshop: Workshop) -> Iterator[Missing]:
    if not workshop.children(BALLOTS) and not workshop.children(COUNTS):
        return
    sums = tally(workshop, deciding(workshop))
    line = cut(workshop, sums)
    if not line.resolved:
        first = line.tied[0]
        note = texts.tied(len(line.tied), line.above.dots if line.above else 0)
        yield Missing("tie", "votes", said_of(workshop, first), first, note)
    for choice in out_of_line(workshop, sums, line):
        if not choice.reason:
            note = texts.FROM_BELOW if choice.adopted else texts.FROM_ABOVE
            yield Missing("unreasoned", "votes", said_of(workshop, choice.item), choice.item, note)
    for number in numbers(workshop):
        ledger = tally(workshop, number).ledger
        off = (*ledger.off, *ledger.awaited)
        if ledger.started and off:
            where = _of_round(workshop, number)
            yield Missing("books", "votes", texts.round_called(number), where, " ".join(off))


def _of_round(workshop: Workshop, number: int) -> str:
    """Return a vote of a round, or its record, to go to."""
    votes: list[Ballot | Count] = [*workshop.all_in(BALLOTS, Ballot), *workshop.all_in(COUNTS, Count)]
    return next((vote.id for vote in votes if vote.round == number), round_id(number))


def _trees(workshop: Workshop) -> Iterator[Missing]:
    told: set[str] = set()
    for priority in adopted(workshop):
        for trunk in tree.trunks(workshop, priority.id):
            causes, effects = (tree.side(workshop, trunk, which) for which in tree.SIDES)
            if not causes or not effects:
                note = texts.NO_CAUSES if effects else texts.NO_EFFECTS if causes else texts.NO_TREE
                yield Missing("one-sided", "tree", said_of(workshop, trunk), trunk, note, priority.id)
            for _, node_id in tree.walk(workshop, causes):
                held = canonical_node(workshop, node_id)
                if held is not None and not held.category and held.text and held.id not in told:
                    told.add(held.id)
                    yield Missing("uncategorised", "tree", held.text, node_id, priority=priority.id)


def _visions(workshop: Workshop) -> Iterator[Missing]:
    for priority in adopted(workshop):
        if visions.agreed(workshop, priority.id) is None:
            proposed = workshop.children(slot(priority.id, "visions"))
            note = texts.NOT_AGREED if proposed else texts.NO_VISION
            yield Missing(
                "unagreed", "vision", priority.text, proposed[-1] if proposed else "", note, priority=priority.id
            )


def _brackets(workshop: Workshop) -> Iterator[Missing]:
    """Yield the wordings between whose words the room has still to choose, where they stand for something."""
    for record in settling.all_open(workshop):
        place = record.id
        if isinstance(record, Node):
            place = next(iter(places(workshop, record.id)), "")
        elif isinstance(record, Vision):
            agreed = visions.agreed(workshop, owner(record.parent))
            stands = agreed is record if agreed is not None else record.status == "proposed"
            place = record.id if stands else ""
        priority = tree.priority_of(workshop, place) if place else ""
        if priority:
            note = texts.of_brackets(len(open_in(record)))
            yield Missing("brackets", session_of(workshop, place), record.text, place, note, priority)


def _maps(workshop: Workshop) -> Iterator[Missing]:
    told: set[str] = set()
    empty = sorted((entry for entry in workshop.every(Result) if not entry.text), key=lambda entry: entry.id)
    begun = {record_id: entry.id for entry in reversed(empty) for record_id in entry.answers}
    for priority in adopted(workshop):
        found = gaps.gaps(workshop, priority.id)
        lacking = (
            (texts.NO_IMMEDIATE, found.trunks),
            (texts.NO_LONGER_TERM, found.effects),
            (texts.NO_CHANGE, found.causes),
            (texts.NO_INTERVENTION, found.changes),
        )
        for note, ids in lacking:
            for record_id in ids:
                said = said_of(workshop, record_id)
                if said and record_id not in told:
                    told.add(record_id)
                    yield Missing("gap", "results", said, begun.get(record_id, record_id), note, priority.id)
        for entry in results.entries(workshop, priority.id):
            if entry.text and not entry.answers and not gaps.served_by(workshop, entry):
                yield Missing("answers-nothing", "results", entry.text, entry.id, priority=priority.id)


def _talk(workshop: Workshop) -> Iterator[Missing]:
    for caught in workshop.all_in(talk.INBOX, Comment):
        yield Missing("inbox", "workshop", caught.text, caught.id, caught.speaker)
    for comment in talk.parked(workshop):
        if owner(comment.parent) != talk.INBOX:
            yield Missing("parked", session_of(workshop, comment.id), comment.text, comment.id, comment.speaker)

    for decision in sorted(workshop.every(Comment), key=lambda comment: comment.id):
        if decision.kind == "decision" and not (decision.who and decision.due):
            lacking = texts.NO_WHO if decision.due else texts.NO_WHEN if decision.who else texts.NEITHER_WHO_NOR_WHEN
            yield Missing("follow-up", session_of(workshop, decision.id), decision.text, decision.id, lacking)


def _half_typed(half_typed: Mapping[str, str]) -> Iterator[Missing]:
    sessions: dict[str, Session] = {session: session for session in TITLES}
    for place, words in half_typed.items():
        page = place.partition("/")[0]
        name = page.partition(".")[0]
        if words and (name in sessions or name == talk.INBOX):
            yield Missing("half-typed", sessions.get(name, "workshop"), words, place=page)


def _speakers(workshop: Workshop) -> Iterator[Missing]:
    """Yield speakers who are not on the list, and names that may be of one person; nobody twice."""
    listed = [person.name for person in workshop.all_in(PEOPLE, Person) if person.name]
    spoke = Counter({speaker.name: speaker.times for speaker in speakers(workshop) if speaker.times})
    names = dict.fromkeys(name for name in (*listed, *(name for name, _ in spoke.most_common())) if is_name(name))
    known, first = _no_persons(workshop), _first_words(workshop)
    by_part: dict[str, list[str]] = {}  # the names before, by each of their words: only those that share one are alike
    for name in names:
        words = {search_key(part) for part in parts(name)}
        alike = dict.fromkeys(
            other for word in sorted(words) for other in by_part.get(word, ()) if same_person(name, other)
        )
        if not alike:
            for word in words:
                by_part.setdefault(word, []).append(name)
        if name in listed and not alike:
            continue
        where = first.get(name, "")
        if alike:
            yield Missing("two-names", "workshop", name, where, texts.may_be([*alike]))
        elif listed and search_key(name) not in known and not is_office(name):
            yield Missing("not-listed", "workshop", name, where, texts.spoke(spoke[name]))


def _no_persons(workshop: Workshop) -> set[str]:
    """Return the groups, sectors, organisations and roles, under which people speak without being named."""
    people = list(workshop.every(Person))
    said = {word for person in people for word in (person.organisation, person.sector, person.role)}
    groups = {word for group in workshop.every(Group) for word in (group.id, group.name)}
    return {search_key(word) for word in said | groups if word}


def _first_words(workshop: Workshop) -> dict[str, str]:
    """Return the first record that has somebody's words, or tells of them, by the name."""
    found: dict[str, str] = {}
    for record in sorted(workshop.records.values(), key=lambda record: record.id.partition("-")[2]):
        name = getattr(record, SPEAKER_FIELDS.get(type(record), "name"), "")
        if isinstance(name, str) and name:
            found.setdefault(name, record.id)
    return found


def _acronyms(workshop: Workshop) -> Iterator[Missing]:
    unknown = {short for short, text in used(workshop).items() if not text}
    if not unknown:
        return
    first: dict[str, str] = {}
    for record in sorted(workshop.records.values(), key=lambda record: record.id.partition("-")[2]):
        for field in fields_of(type(record)):
            value = getattr(record, field)
            if isinstance(value, str) and field not in ("id", "position"):
                for short in unknown.difference(first):
                    if short in value:
                        first[short] = record.id
    for short in sorted(unknown):
        yield Missing("acronym", "workshop", short, first.get(short, ""))


def _photographs(workshop: Workshop) -> Iterator[Missing]:
    for photograph in workshop.all_in(PHOTOGRAPHS, Photograph):
        if not photograph.text:
            yield Missing("uncaptioned", "workshop", photograph.path, photograph.id)


def _files(workshop: Workshop, is_there: Callable[[str], bool] | None) -> Iterator[Missing]:
    for photograph in workshop.all_in(PHOTOGRAPHS, Photograph):
        if is_there is not None and not is_there(photograph.path):
            yield Missing("no-file", "workshop", photograph.path, photograph.id)


def _conflicting(workshop: Workshop) -> Iterator[Missing]:
    for record_id, _ in sorted(workshop.disputed):
        if record_id in workshop:
            yield Missing("conflicting", session_of(workshop, record_id), said_of(workshop, record_id), record_id)


def _names(workshop: Workshop) -> Iterator[Missing]:
    if workshop.details.names == "full":
        return
    for mention in mentions(workshop):
        yield Missing("name-left", session_of(workshop, mention.record), mention.words, mention.record, mention.text)


_CHECKS: tuple[Callable[[Workshop], Iterator[Missing]], ...] = (
    _facts, _speakers, _groups, _themes, _votes, _trees, _visions, _brackets, _maps, _talk, _acronyms, _photographs,
    _conflicting, _names,
)  # fmt: skip
