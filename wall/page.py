"""The board as one page of HTML for a browser: it renews itself, zooms, fills the screen, and draws trees and maps.

It needs nothing from elsewhere and no server. People's words are escaped and never markup, and the page's policy lets
nothing run but its own script (`wall/script.py`), in which none of them are.
"""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from typing import Final

from report.harmless import harmless
from report.pictures.picture import Box, Picture, Side
from report.pictures.svg import draw
from report.scripts import SCRIPTS
from report.writers.escaped import direction, typed
from wall import texts
from wall.pointing import View
from wall.rows import Board, Clock, Room, Row
from wall.script import HASH, SCRIPT

_FONTS: Final = ", ".join(f'"{font}"' for font in dict.fromkeys(["Noto Sans", *(script.noto for script in SCRIPTS)]))
_POLICY: Final = (
    f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{HASH}'; frame-src 'self' file:; "
    "base-uri 'none'; form-action 'none'"
)
_STYLE: Final = f"""
:root {{ --ground: #000000; --ink: #f4f4f0; --faint: #a9b1b8; --hand: #ffd866; --bar: #6fb3e0; --gap: #ff9d76;
  --new: #8fe08f; --old: #c9a0a0; color-scheme: dark; }}
:root.bright {{ --ground: #ffffff; --ink: #101010; --faint: #565d63; --hand: #0b3d91; --bar: #3b7dbd; --gap: #a83800;
  --new: #0a6b0a; --old: #8a4444; color-scheme: light; }}
* {{ box-sizing: border-box; margin: 0; }}
html, body {{ height: 100%; overflow: hidden; background: var(--ground); }}
main {{ position: fixed; inset: 0; display: flex; flex-direction: column; padding: 1em 1.4em; background: var(--ground);
  color: var(--ink); font: min(4vh, 2.4vw)/1.35 system-ui, "Segoe UI", {_FONTS}, sans-serif; overflow-wrap: anywhere;
  overflow: hidden; }}
:lang(my), :lang(km) {{ line-height: 1.75; }}
iframe {{ position: fixed; inset: 0; width: 100%; height: 100%; border: 0; z-index: -1; }}
iframe.front {{ z-index: 1; }}
h1 {{ font-size: .8em; font-weight: 600; color: var(--faint); margin-bottom: .5em; }}
p {{ padding-block: .12em; padding-inline-start: calc(var(--level, 0) * 1.2em); display: flex; gap: .5em; }}
p > span:not([class]) {{ flex: 1; }}
.label {{ font-variant-numeric: tabular-nums; }} .label, .note {{ color: var(--faint); }}
.item {{ font-size: 1.3em; font-weight: 700; color: var(--hand); padding-block: .3em;
  padding-inline-start: calc(var(--level, 0) * 1.2em / 1.3); }}
.item .note, .item .gap {{ font-size: .7em; }}
.parent, .count, .heading, .cut {{ color: var(--faint); }} .heading {{ font-weight: 600; margin-top: .4em; }}
.cut {{ font-size: .8em; border-top: .12em dashed var(--gap); margin-top: .3em; }}
.gap {{ color: var(--gap); font-weight: 600; }}
.agreed {{ color: var(--new); font-weight: 800; letter-spacing: .06em; }}
ins {{ color: var(--new); text-decoration: underline; text-decoration-thickness: .12em; }}
del {{ color: var(--old); font-weight: 400; }}
.bar {{ width: 22%; margin-top: .3em; height: .8em; }}
.bar > i {{ display: block; height: 100%; background: var(--bar); }}
.dots {{ min-width: 2.2em; text-align: end; font-variant-numeric: tabular-nums; }}
.said {{ font-size: .85em; margin-top: auto; padding-top: .6em; }}
figure {{ flex: 1 1 0; min-height: 70vh; }} figure svg {{ width: 100%; height: 100%; }}
:root:not(.bright) figure svg {{ filter: invert(1) hue-rotate(180deg); }}
.clock {{ margin: auto; text-align: center; }} .clock p {{ display: block; }}
.clock .label {{ margin-inline-end: .5em; }}
.now {{ font-size: 5em; line-height: 1.1; font-weight: 700; font-variant-numeric: tabular-nums; }}
.left {{ font-size: 2.2em; color: var(--hand); font-variant-numeric: tabular-nums; }}
"""
_TAGS: Final = {"struck": "del", "inserted": "ins"}
_DRAWN: Final = frozenset({"tree", "map"})
_DRAWN_LINES: Final = 12
_ON_A_SCREEN: Final = 2  # columns of a drawing at least


def room(view: View) -> Room:
    """Return how much the board of a page may hold, so that it is read from the last row: less where it is drawn."""
    return Room(_DRAWN_LINES if view in _DRAWN else Room().lines)


def page(board: Board, *, bright: bool = False) -> str:
    """Return the board as a whole page; the same board gives the same page, to the byte.

    Args:
        board: What hangs on the wall.
        bright: Whether the room is bright, for dark letters on a light ground.
    """
    body = "".join(_body(board))
    stamp = sha256(f"{bright}{body}".encode()).hexdigest()[:16]
    return "\n".join((
        "<!DOCTYPE html>",
        f'<html lang="{texts.LANGUAGE}"{" class=bright" if bright else ""}>',
        '<head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{texts.WALL}</title>",
        f"<style>{_STYLE}</style></head>",
        f'<body data-stamp="{stamp}"><main>{body}</main>',
        f"<script>{SCRIPT}</script></body></html>",
        "",
    ))  # fmt: skip


def _body(board: Board) -> Iterator[str]:
    if board.blank:
        return
    if board.clock is not None:
        yield from _clock(board.clock)
        return
    yield f"<h1>{typed(board.title)}</h1>"
    if board.view in _DRAWN and any(row.side and row.record for row in board.rows):
        yield from map(_row, (row for row in board.rows if not row.side and row.weight == "parent"))
        yield f"<figure>{_picture(board.rows)}</figure>"
        yield _headings(board.rows)
        yield from map(_row, (row for row in board.rows if not row.side and row.weight != "parent"))
    else:
        yield from map(_row, board.rows)
    if board.said:
        yield f'<div class="said">{"".join(map(_row, board.said))}</div>'


def _headings(rows: Iterable[Row]) -> str:
    """Return what the headings of a map say besides their names, which a drawing has no box for."""
    told = [
        f"{row.text} {row.note or row.gap}" for row in rows if row.side and not row.record and (row.note or row.gap)
    ]
    return f'<p class="count">{typed(texts.together(told))}</p>' if told else ""


def _row(row: Row) -> str:
    said = "".join(_marked(stretch.mark, stretch.text) for stretch in row.words)
    after = ((texts.AGREED if row.agreed else "", "agreed"), (row.gap, "gap"), (row.note, "note"))
    told = [said, *(f'<bdi class="{name}">{typed(text)}</bdi>' for text, name in after if text)]
    parts = [f'<bdi class="label">{typed(row.label)}</bdi>'] if row.label else []
    leftwards = direction(row.text)  # of the words alone where a bar stands behind them, so that bars have one foot
    parts.append(f"<span{leftwards if row.bar else ''}>{' '.join(told)}</span>")
    if row.bar is not None:
        parts.append(f'<span class="bar"><i style="width: {row.bar.share:.1%}"></i></span>')
        parts.append(f'<span class="dots">{row.bar.dots}</span>')
    weight = "" if row.weight in ("around", "said") else f' class="{row.weight}"'
    level = f' style="--level: {row.indent}"' if row.indent else ""
    return f"<p{weight}{level}{'' if row.bar else leftwards}>{''.join(parts)}</p>"


def _marked(mark: str, text: str) -> str:
    tag = _TAGS.get(mark)
    return f"<{tag}>{typed(text)}</{tag}>" if tag else typed(text)


def _picture(rows: Iterable[Row]) -> str:
    """Return a tree or map drawn: what grows from the middle above it, what feeds it below."""
    rows = [row for row in rows if row.side]
    sides = {name: _side([row for row in rows if row.side == name]) for name in ("above", "middle", "below")}
    picture = Picture("", "", sides["middle"], sides["above"], sides["below"], *texts.SIDES)
    return draw([picture], _ON_A_SCREEN).svg.rstrip("\n")


def _side(rows: Sequence[Row]) -> Side:
    """Return the boxes of one side, each with how many of those that are shown it stands under."""
    found: list[tuple[int, Box]] = []
    above: list[int] = []
    for row in rows:
        if not row.record:  # a heading
            continue
        while above and above[-1] >= row.indent:
            above.pop()
        found.append((len(above), _box(row)))
        above.append(row.indent)
    return tuple(found)


def _box(row: Row) -> Box:
    tone = "hand" if row.weight == "item" else "trunk" if row.side == "middle" else "gap" if row.gap else "item"
    note = "  ".join(filter(None, (row.gap, row.note)))
    return Box(row.label, _shown(row.text), _shown(note), tone)


def _shown(text: str) -> str:
    return harmless(text).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")


def _clock(clock: Clock) -> Iterator[str]:
    yield '<div class="clock"><p class="now" data-now></p>'
    if clock.until is not None:
        yield f'<p class="left" data-until="{clock.until.timestamp() * 1000:.0f}"></p><p>{typed(clock.back)}</p>'
    yield from map(_row, filter(None, (clock.now, clock.next)))
    yield "</div>"
