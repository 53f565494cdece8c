"""What was brought in from a file is known again, and taken back as one step."""

from store.log.clock import Clock
from store.log.imports import imported_by, standing_imports
from store.log.log import Log
from store.log.session import Session
from workshop import problems
from workshop.document import Workshop


def bring_in(session: Session, digest: str) -> str:
    """Import a group with two problems; the stamp of the step."""
    group, *made = (session.new_id(prefix) for prefix in ("group", "problem", "problem"))
    listed = [problems.problem(record, f"text {n}") for n, record in enumerate(made)]
    session.do("Import", lambda w: problems.add(problems.add_group(w, group), listed, group), imported=digest)
    return session.log.stamps()[-1]


def test_an_import_stands_as_long_as_something_of_it_is_there() -> None:
    session = Session(Log(), Workshop(), Clock("here"), lambda _stamp, _step: None)
    first, second = bring_in(session, "a"), bring_in(session, "b")
    session.do("Add group", lambda w: problems.add_group(w, "group-x"))
    assert standing_imports(session.log, session.workshop) == [first, second]
    assert standing_imports(session.log, session.workshop, "b") == [second]
    assert standing_imports(session.log, session.workshop, "c") == []
    *_, one, other = problems.listed(session.workshop)
    session.do("Delete", lambda w: w.drop([one.id]))
    assert standing_imports(session.log, session.workshop, "b") == [second]
    assert session.take_back([second])
    assert other.id not in session.workshop
    assert standing_imports(session.log, session.workshop) == [first]
    session.undo()
    assert standing_imports(session.log, session.workshop) == [first, second]


def test_an_import_belongs_to_the_consoles_of_its_machine() -> None:
    session = Session(Log(), Workshop(), Clock("here"), lambda _stamp, _step: None)
    stamp = bring_in(session, "a")
    session.do("Add group", lambda w: problems.add_group(w, "group-x"))
    assert imported_by(session.log, session.log.stamps(), {"here", "else"}) == [stamp]
    assert imported_by(session.log, session.log.stamps(), {"else"}) == []
    assert imported_by(session.log, [], {"here"}) == []
