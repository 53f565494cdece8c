"""The drawing half of the outline: a viewport's lines as strips, and only those drawn anew that changed."""

from typing import ClassVar, Generic

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Offset, Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.widgets.outline.source import Key
from tui.widgets.outline.viewport import ScreenLine, Viewport

GUTTER = 2
"""Cells before the rows: the sign of the cursor, the sign of a selected row."""

_LOOKS = (
    "heading", "trunk", "item", "talk", "empty", "struck", "label", "who", "guide", "sign", "state", "warning", "chip",
    "note", "found", "gutter", "band", "cursor",
)  # fmt: skip
_KEPT_LINES = 1000
_REVERSE = Style(reverse=True)
_CURSOR, _BAND = "outline--cursor", "outline--band"
_KEPT = frozenset({"state", "guide"})
"""The looks that are not given up to the cursor: a filled chip, and lines that are no text."""
_KEPT_ON_BAND = _KEPT | {"warning", "label", "sign"}


class OutlineCanvas(ScrollView, Generic[Key]):
    """Draws a ``Viewport``. Scrolls by rows, not by lines, so that rows out of sight need no height."""

    DEFAULT_CSS = """
    OutlineCanvas {
        height: 1fr;
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;
        & > .outline--heading { text-style: bold; color: $text-primary; }
        & > .outline--band { background: $success-muted; color: $foreground; text-style: bold; }
        & > .outline--trunk { text-style: bold; }
        & > .outline--talk { color: $foreground-muted; }
        & > .outline--empty { color: $text-muted; text-style: italic; }
        & > .outline--struck { color: $text-muted; text-style: strike; }
        & > .outline--label { color: $text-secondary; }
        & > .outline--who { color: $foreground; text-style: bold; }
        & > .outline--guide { color: $foreground 30%; }
        & > .outline--sign { color: $text-muted; }
        & > .outline--state { background: $secondary-muted; color: $foreground; }
        & > .outline--warning { color: $text-warning; }
        & > .outline--chip { color: $text-muted; }
        & > .outline--note { color: $text-muted; }
        & > .outline--found { text-style: bold underline; color: $text-accent; }
        & > .outline--gutter { color: $text-accent; text-style: bold; }
        & > .outline--cursor {
            background: $block-cursor-blurred-background;
            color: $block-cursor-blurred-foreground;
            text-style: bold;
        }
        &:focus > .outline--cursor { background: $block-cursor-background; color: $block-cursor-foreground; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"outline--{look}" for look in _LOOKS}

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - as in Textual
        super().__init__(id=id, classes=classes)
        self._view: Viewport[Key] = Viewport()
        self._drawn: list[ScreenLine] = []
        self._settling = False
        self._strips: dict[object, tuple[Strip, ScreenLine | None]] = {}  # as they were drawn, by what they look like
        self._look: object = None

    def on_resize(self) -> None:
        """Fit the rows to the new window."""
        width, height = self.scrollable_content_region.size
        self._view.resize(width - GUTTER, height)
        self._settle()

    def measure_anew(self) -> None:
        """Lay out all rows again, since characters are wider or narrower than they were."""
        self._view.use_signs(self._view.signs)
        self._drawn = []
        self._settle()
        self.refresh()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:  # noqa: ARG002 - as in ScrollView
        """Follow the scrollbar and the wheel, which may leave the cursor out of sight."""
        if self.show_vertical_scrollbar:
            self.vertical_scrollbar.position = new_value
        top = round(new_value)
        if not self._settling and top != self._view.top:
            self._view.top = top
            self._view.follows = False
            self._settle()

    def _settle(self) -> None:
        """Bring window, scrollbar and screen up to the state of the view."""
        view = self._view
        view.settle()
        self._settling = True
        extent = Size(self.scrollable_content_region.width, view.last_top + view.height)
        if extent != self.virtual_size:
            # Not by assignment: that lays out the whole screen, though only the scrollbar may have changed.
            self.set_reactive(OutlineCanvas.virtual_size, extent)
            self._scroll_update(extent)
        self.scroll_y = self.scroll_target_y = view.top
        self._settling = False
        self._refresh_changed_lines()
        if self.has_focus:  # where terminals put the window of an input method, and screen readers look
            self.app.cursor_position = self._cursor_offset()

    def _refresh_changed_lines(self) -> None:
        new, old = self._view.lines, self._drawn
        self._drawn = new
        width, height = self.size
        start: int | None = None
        for y in range(height + 1):
            if y < len(new) and y < len(old):
                same = new[y].looks_like(old[y])
            else:
                same = y >= height or (y >= len(new) and y >= len(old))
            if not same and start is None:
                start = y
            elif same and start is not None:
                self.refresh(Region(0, start, width, y - start))
                start = None

    def _cursor_offset(self) -> Offset:
        lines = self._view.lines
        y = next((y for y, line in enumerate(lines) if line.at_cursor), 0)
        return self.content_region.offset + Offset(0, y)

    def row_at(self, event: events.MouseEvent) -> tuple[int, bool] | None:
        """Return the index of the row under the mouse, and whether it is on the sign for folding."""
        offset = event.get_content_offset(self)
        if offset is None or offset.y >= len(self._view.lines):
            return None
        line = self._view.lines[offset.y]
        sign = GUTTER + line.layout.sign_at
        return line.row, line.number == 0 and sign <= offset.x <= sign + 1

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the rows in the first frame of a new window already: word of its size comes only after that."""
        width, height = self.scrollable_content_region.size
        if (width - GUTTER, height) != (self._view.width, self._view.height):
            self._view.resize(width - GUTTER, height)
            self._view.settle()
            self._drawn = self._view.lines
        return self._straight(crop) if self._has_no_frame() else super().render_lines(crop)

    def _has_no_frame(self) -> bool:
        """Return whether nothing is drawn but the rows, so that Textual has nothing to lay round or over them."""
        styles = self.styles
        edges = (*styles.border, *styles.outline)
        return not (any(styles.gutter) or any(edge for edge, _ in edges)) and self.opacity == styles.text_opacity == 1

    def _straight(self, crop: Region) -> list[Strip]:
        """Draw the rows; those that only moved, or were drawn before, are not drawn anew."""
        width, background = self.region.width, self.background_colors[1]
        filters = self.get_line_filters()
        look = (width, background, filters, *(self._style("item", over) for over in ("", _CURSOR, _BAND)))
        if look != self._look or len(self._strips) > _KEPT_LINES:
            self._look, self._strips = look, {}
        lines, strips = self._view.lines, []
        for y in crop.line_range:
            line = lines[y] if y < len(lines) else None
            key = (id(line.layout), line.number, line.at_cursor, line.selected) if line is not None else None
            if (kept := self._strips.get(key)) is None:
                strip = self.render_line(y).adjust_cell_length(width, self.visual_style.rich_style)
                for each in filters:
                    strip = strip.apply_filter(each, background)
                kept = self._strips[key] = (strip, line)  # which keeps the layout, and so its id
            strips.append(kept[0])
        if crop.column_span != (0, width):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips

    def notify_style_update(self) -> None:
        """Draw all lines anew."""
        self._strips = {}
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        """Draw one line of the window."""
        width = self.size.width
        if y >= len(self._view.lines):
            return Strip.blank(width, self.visual_style.rich_style)
        line = self._view.lines[y]
        signs = self._view.signs
        gutter = (signs.cursor if line.at_cursor and line.number == 0 else " ") + (
            signs.selected if line.selected else " "
        )
        over = _CURSOR if line.at_cursor else _BAND if line.layout.band else ""
        segments = [
            Segment(text, self._style(look, over))
            for text, look in ((gutter, "gutter" if gutter.strip() else "guide"), *line.layout.lines[line.number])
        ]
        # Neighbours in one style are one on the wire, too.
        return Strip(segments).adjust_cell_length(width, self._style("item", over)).simplify()

    def _style(self, look: str, over: str) -> Style:
        """Return the style of a look, which gives way to what lies over the whole row: the cursor or a band."""
        names = [f"outline--{look}"]
        if over:
            kept = _KEPT if over == _CURSOR else _KEPT_ON_BAND
            names.insert(0 if look in kept else 1, over)
        style = self.get_visual_style(*names).rich_style
        # Where nothing is filled with a colour, the cursor's row is; Textual forgets reverse on the way from the CSS.
        return style + _REVERSE if over == _CURSOR and self.app.native_ansi_color else style
