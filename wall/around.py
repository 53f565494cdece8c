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

    That is what is in hand, what it stands under from the nearest up but for the root, which goes first, all roots,
    what is right below it, its siblings from the nearest, those of what it stands under, and the rest level by level.

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
    for root in roots:
        take(root, 0)
    for above, siblings, level in _families(roots, below, way):
        if left <= 0:
            break
        for statement in siblings if above in shown or not above else ():
            if not take(statement, level):
                break
    return {*shown}


def _families(roots: Sequence[str], below: Below, way: Sequence[str]) -> Iterator[tuple[str, Sequence[str], int]]:
    """Yield statements with what they stand under and their level, those nearest to the one in hand first."""
    depth = len(way) - 1
    beside = [(way[place - 1] if place else "", place) for place in range(depth, -1, -1)]
    yield way[-1], below(way[-1]), depth + 1
    for above, place in beside:
        yield above, _nearest_first(below(above) if above else roots, way[place]), place
    levels = [(child, below(child), depth + 2) for child in below(way[-1])]
    levels += [
        (sibling, below(sibling), place + 1)
        for above, place in beside
        for sibling in (below(above) if above else roots)
        if sibling != way[place]
    ]
    while levels:
        yield from levels
        levels = [(child, below(child), level + 1) for _, members, level in levels for child in members]


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
