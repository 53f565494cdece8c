"""The keys that work on statements of trees and on entries of maps alike."""

from textual.binding import Binding, BindingType

STATEMENT_KEYS: list[BindingType] = [
    Binding("alt+m", "merge", "Merge", id="statement.merge", show=False, tooltip="Make two statements one"),
    Binding("alt+s", "split", "Split in two", id="statement.split", show=False, tooltip="At the cursor of the line"),
    Binding("alt+u", "duplicate", "Duplicate", id="statement.copy", show=False, tooltip="Copy the branch below it"),
    Binding("alt+y", "copy_text", "Copy as text", id="statement.text", show=False, tooltip="The branch, indented"),
    Binding("alt+x", "move_under", "Move under…", id="statement.move", show=False, tooltip="Pick where it goes"),
    Binding("alt+g", "group", "From whom", id="statement.group", show=False, tooltip="Which group it came from"),
    Binding("alt+w", "reason", "Why", id="statement.why", show=False, tooltip="Record why it was reworded"),
]
