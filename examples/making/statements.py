"""How the parts below write down trees and maps before they are typed."""

from dataclasses import dataclass

from workshop.kinds import Category, ResultKind


@dataclass(frozen=True, slots=True)
class Cause:
    """A cause or an effect, and what stands under it."""

    text: str
    category: Category = ""
    below: tuple["Cause", ...] = ()


@dataclass(frozen=True, slots=True)
class Tree:
    """A problem tree."""

    priority: str
    trunk: str
    causes: tuple[Cause, ...]
    effects: tuple[Cause, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a results map, what it answers (by their texts), and what stands under it."""

    kind: ResultKind
    text: str
    answers: tuple[str, ...] = ()
    below: tuple["Entry", ...] = ()
