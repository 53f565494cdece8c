"""What of a screen is drawn: the lines that changed, by the widgets that are in sight there.

Textual has every widget of the screen draw all of its lines whenever a letter changes, and takes what it needs.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import cast

from textual._compositor import Compositor
from textual.geometry import Region
from textual.strip import Strip

Line = dict[int, Strip | None]
"""What stands in a line, by the cell where it begins; None for what is not drawn yet."""


class Painting(Compositor):
    """Puts the widgets of a screen together, and asks none for what nobody would see."""

    def _render_chops(self, crop: Region, is_rendered_line: Callable[[int], bool]) -> Sequence[Mapping[int, Strip]]:
        begin, end = crop.column_span
        cuts = self.cuts
        lines: list[Line] = [{} for _ in cuts]
        empty: dict[int, set[int]] = {}  # by line, what of it is not drawn yet, as the cells where that begins
        for y in crop.line_range:
            if 0 <= y < len(cuts) and is_rendered_line(y):
                lines[y] = dict.fromkeys(cuts[y][:-1])
                empty[y] = {cut for cut, after in pairwise(cuts[y]) if cut < end and after > begin}
        for widget, (region, clip) in self.visible_widgets.items():  # what is in front comes first
            shown = region.intersection(clip)
            left, right = shown.column_span
            places = [y for y in shown.line_range if y in empty and any(left <= cut < right for cut in empty[y])]
            if not places:
                continue
            first, last = places[0], places[-1]
            strips = widget.render_lines(Region(left - region.x, first - region.y, shown.width, last - first + 1))
            for y in places:
                wanted, own = empty[y], [cut for cut in cuts[y] if left <= cut <= right]
                parts = strips[y - first].divide([cut - left for cut in own[1:]])
                for cut, part in zip(own, parts, strict=False):
                    if cut in wanted:
                        lines[y][cut] = part
                        wanted.discard(cut)
                if not wanted:
                    del empty[y]
        return cast("Sequence[Mapping[int, Strip]]", lines)
