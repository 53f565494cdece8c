"""What is done with a proposal: it is accepted into the record, noted beside it, or refused."""

from collections.abc import Callable
from typing import Literal

from intake.review.proposals import Kind, Proposal
from workshop import outline, talk, visions
from workshop.document import Workshop
from workshop.model import Comment, Node, Problem, Record, Result, Vision
from workshop.slots import slot
from workshop.statements import results, statements
from workshop.statements.brackets import as_typed
from workshop.statements.settling import bracketed
from workshop.text import cleaned

Answer = Literal["accept", "refuse", "note"]
_ONLY_NOTED: frozenset[Kind] = frozenset({"elsewhere", "moved", "looks"})
_LISTED = (Problem, Node, Result)


def may_be_accepted(workshop: Workshop, proposal: Proposal) -> bool:
    """Return whether a proposal can go into the record: it is about something that is there."""
    if proposal.kind in _ONLY_NOTED or proposal.record not in workshop:
        return False
    if proposal.kind == "added":
        return isinstance(workshop.records[proposal.record], _LISTED)
    return True


def stands_already(workshop: Workshop, proposal: Proposal) -> bool:
    """Return whether the record says already what is proposed, as when the document was taken before."""
    record = workshop.records.get(proposal.record)
    if proposal.kind == "removed":
        return bool(proposal.record) and record is None
    if record is None:
        return False
    if proposal.kind == "comment":
        return any(said.text == cleaned(proposal.after) for said in workshop.all_in(_talk_of(record), Comment))
    said = statements.said_of(workshop, record.id)
    if proposal.kind == "added":
        beside = (workshop.records[each] for each in workshop.children(record.parent))
        return any(each.statement_text == cleaned(proposal.after) for each in beside)
    amended = any(vision.text == cleaned(proposal.after) for vision in _beside(workshop, record))
    return proposal.kind == "reworded" and (said == cleaned(proposal.after) or amended)


def accepted(workshop: Workshop, proposal: Proposal, new_id: Callable[[str], str]) -> Workshop:
    """Return the workshop with a proposal taken; another wording of a vision stands beside it as an amendment."""
    record = workshop.records[proposal.record]
    match proposal.kind:
        case "removed":
            return outline.drop(workshop, [record.id])
        case "comment":
            return _said(workshop, proposal, new_id, proposal.after)
        case "added":
            made = type(record)(id=new_id(record.prefix)).replace_fields(text=cleaned(proposal.after))
            if isinstance(record, Result):
                made = made.replace_fields(kind=record.kind)
            return outline.insert(workshop, [made], record.parent, record.id)
    held = bracketed(workshop, record.id)
    words = as_typed(proposal.after, held.alternatives, held.ordinary) if held is not None else proposal.after
    match record:
        case Node():
            return statements.reword(workshop, record.id, words, proposal.author)
        case Result():
            return results.reword(workshop, record.id, words, proposal.author)
        case Vision():
            return visions.amend(workshop, new_id("vision"), record.id, words, proposal.author)
    return workshop.put(record.replace_fields(**{record.statement: cleaned(proposal.after)}))


def noted(workshop: Workshop, proposal: Proposal, new_id: Callable[[str], str], words: str) -> Workshop:
    """Return the workshop with a note of what was proposed, on what it is about or in the inbox."""
    return _said(workshop, proposal, new_id, words)


def _said(workshop: Workshop, proposal: Proposal, new_id: Callable[[str], str], words: str) -> Workshop:
    record = workshop.records.get(proposal.record)
    kind: Literal["comment", "note"] = "comment" if words == proposal.after else "note"
    said = talk.comment(new_id("comment"), words, kind, proposal.author)
    if record is None:
        return talk.catch(workshop, said)
    return outline.insert(workshop, [said], _talk_of(record))


def _talk_of(record: Record) -> str:
    return record.id if isinstance(record, Comment) else slot(record.id, "talk")


def _beside(workshop: Workshop, record: Record) -> list[Vision]:
    return list(workshop.all_in(record.parent, Vision)) if isinstance(record, Vision) else []
