"""Adopting what the plenary chose, and giving it up again."""

from tui.screens.base.console import Desk
from workshop.model import Priority
from workshop.text import shorten
from workshop.votes import priorities


def adopt(desk: Desk, item: str) -> bool:
    """Adopt a theme or a problem, with the trunk of its tree; whether it was taken."""
    priority, trunk = priorities.ids_of(item)
    done = desk.do("Adopt", lambda w: priorities.adopt(w, priority, trunk, item))
    if done:
        desk.say(
            f"Adopted “{shorten(desk.workshop.records[item].statement_text, 40)}”; its trunk stands in the tree (F3)."
        )
    return done


def adopt_own(desk: Desk, text: str) -> bool:
    """Adopt a wording of the plenary's own; whether it was taken."""
    priority, trunk = desk.new_id("priority"), desk.new_id("node")
    return desk.do("Adopt", lambda w: priorities.adopt(w, priority, trunk, text=text))


def give_up(desk: Desk, priority: Priority) -> bool:
    """Take a priority back, and say what goes with it; whether it was taken."""
    hanging = priorities.hanging_on(desk.workshop, priority.id)
    done = desk.do("Give up", lambda w: priorities.give_up(w, priority.id))
    if done:
        more = f" with {hanging} that hung on it" if hanging else ""
        desk.say(f"“{shorten(priority.text, 40)}” is adopted no more{more}; ctrl+z brings it back.")
    return done
