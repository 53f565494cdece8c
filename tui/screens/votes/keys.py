"""The keys of the votes screen, each of which belongs to one of its views."""

from textual.binding import Binding, BindingType

BINDINGS: list[BindingType] = [
    Binding("space", "key('select')", "Select", id="votes.select", tooltip="Select the problem, and go on"),
    Binding(
        "alt+u", "key('suggested')", "Take alike", id="votes.alike", tooltip="Select it and those that may overlap"
    ),
    Binding("alt+x", "key('out')", "Take out", id="votes.out", tooltip="Out of its theme; a merged theme, too"),
    Binding("alt+m", "key('merge')", "Merge", id="votes.merge", tooltip="Merge the themes selected into the first"),
    Binding("ctrl+k", "key('sector')", "Sector", id="votes.sector", tooltip="The next sector, for the ballots to come"),
    Binding("ctrl+o", "key('by')", "Tally", id="votes.by", tooltip="The tally of themes, problems, groups or sectors"),
    Binding("alt+s", "key('spoil')", "Spoil", id="votes.spoil", tooltip="The ballot does not count, or does again"),
    Binding("alt+t", "key('rules')", "Rules", id="votes.rules", tooltip="Dots each, stacking, themes, voters"),
    Binding("alt+o", "key('round')", "Round", id="votes.round", tooltip="Ballots go into the next round", show=False),
    Binding("ctrl+b", "key('adopt')", "Adopt", id="votes.adopt", tooltip="Adopt it, or give it up"),
    Binding(
        "alt+w", "key('why')", "Why", id="votes.why", tooltip="Why it was adopted or left out; on the line, the tie"
    ),
    Binding("alt+y", "key('tie')", "Tie", id="votes.tie", tooltip="How the tie at the line was resolved"),
    Binding("alt+v", "key('revote')", "Revote", id="votes.revote", tooltip="A round more, of the tied or the selected"),
    Binding("alt+k", "key('order')", "Order", id="votes.order", tooltip="By dots, or by criteria", show=False),
]
NOT_IN: dict[str, frozenset[str]] = {  # keys of all outlines that mean nothing in some views
    "indent": frozenset({"ballots", "ranking"}),
    "outdent": frozenset({"ballots", "ranking"}),
    "shift": frozenset({"ballots"}),
    "park": frozenset({"ballots"}),
}
