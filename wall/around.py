"""Which statements of a tree or map hang on the wall: what is in hand, the way to it, and as much beside it as fits."""

from collections.abc import Callable, Iterator, Mapping, Sequence

Below = Callable[[str], Sequence[str]]
High = Callable[[str, int], int]  # the lines that a statement takes at a level


def way_to(roots: Sequence[str], below: Below, item: str) -> list[str]:
    """Return the statements from a root down to the one in hand; the first root alone where it stands under none."""
    if item:
        waiting: list[tuple[str, tuple[str, ...]]] = [(root, (root,)) for root in reversed(roots)]
        while waiting:
            here, way = waiting.pop()
            if here == item:
                return [*way]
            waiting.extend((child, (*way, child)) for child in reversed(below(here)))
    return [*roots[:1]]


def chosen(roots: Sequence[str], below: Below, way: Sequence[str], high: High, lines: int) -> set[str]:
    """Return the statements that are shown in so many lines, the most important first.

    That is what is in hand, what it stands under from the nearest up but for the root, which goes first, what is
    right below it, its siblings from the nearest, those of what it stands under, and the rest level by level.

    Args:
        roots: What stands on top.
        below: What stands right below a statement.
        way: The statements from a root down to the one in hand.
        high: How many lines a statement takes.
        lines: How many there are.
    """
    shown: dict[str, int] = {}
    left = lines

    def take(statement: str, level: int) -> bool:
        nonlocal left
        if statement in shown:
            return True
        lines_of_it = high(statement, level)
        if lines_of_it > left and shown:
            return False
        shown[statement] = level
        left -= lines_of_it
        return True

    if not way:
        return set()
    item, depth = way[-1], len(way) - 1
    take(item, depth)
    for place in (0, *range(depth - 1, 0, -1)) if depth else ():
        take(way[place], place)
    for siblings, level in _families(roots, below, way):
        for statement in siblings:
            if not take(statement, level):
                break
        if left <= 0:
            break
    return {*shown}


def _families(roots: Sequence[str], below: Below, way: Sequence[str]) -> Iterator[tuple[Sequence[str], int]]:
    """Yield statements that belong together with their level, those nearest to the one in hand first."""
    depth = len(way) - 1
    yield below(way[-1]), depth + 1
    for place in range(depth, -1, -1):
        members = below(way[place - 1]) if place else roots
        yield _nearest_first(members, way[place]), place
    levels: list[tuple[Sequence[str], int]] = [(below(child), depth + 2) for child in below(way[-1])]
    levels += [
        (below(sibling), place + 1)
        for place in range(depth, -1, -1)
        for sibling in (below(way[place - 1]) if place else roots)
        if sibling != way[place]
    ]
    while levels:
        yield from levels
        levels = [(below(child), level + 1) for members, level in levels for child in members]
        levels = [family for family in levels if family[0]]


def _nearest_first(members: Sequence[str], one: str) -> Sequence[str]:
    here = members.index(one) if one in members else 0
    return [members[place] for place in sorted(range(len(members)), key=lambda place: abs(place - here))]


def in_order(roots: Sequence[str], below: Below, shown: set[str]) -> tuple[list[tuple[str, int]], Mapping[str, int]]:
    """Return what is shown with its level, in order, and how many stand under each that is shown without being so."""
    order: list[tuple[str, int]] = []
    hidden: dict[str, int] = {}
    waiting: list[tuple[str, int, str]] = [(root, 0, "") for root in reversed(roots)]
    while waiting:
        here, level, above = waiting.pop()
        if here in shown:
            order.append((here, level))
            above = here
        else:
            hidden[above] = hidden.get(above, 0) + 1
        waiting.extend((child, level + 1, above) for child in reversed(below(here)))
    return order, hidden
