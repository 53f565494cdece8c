"""The keys that work on every screen. One Binding gives the key, the footer, the help and the palette."""

from textual.binding import Binding, BindingType

GLOBAL_KEYS: list[BindingType] = [
    Binding("f1,alt+1", "session('problems')", "Problems", id="go.problems", show=False, tooltip="1 The problems"),
    Binding("f2,alt+2", "session('votes')", "Votes", id="go.votes", show=False, tooltip="2 Votes and priorities"),
    Binding("f3,alt+3", "session('tree')", "Tree", id="go.tree", show=False, tooltip="3 The problem trees"),
    Binding("f4,alt+4", "session('vision')", "Vision", id="go.vision", show=False, tooltip="4 The visions"),
    Binding("f5,alt+5", "session('results')", "Results", id="go.results", show=False, tooltip="5 The results maps"),
    Binding("f6,alt+6", "session('workshop')", "Workshop", id="go.workshop", show=False, tooltip="Title, people"),
    Binding("f7,alt+c", "dialog('catch')", "Catch", id="app.catch", tooltip="Catch a sentence now, file it later"),
    Binding("f9,ctrl+p", "dialog('keys')", "Keys", id="app.keys", tooltip="Every action of this screen, and its key"),
    Binding("ctrl+z", "undo", "Undo", id="app.undo", tooltip="Take back the last edit"),
    Binding("ctrl+f", "dialog('search')", "Search", id="app.search", tooltip="Search the whole workshop"),
    Binding("ctrl+y", "redo", "Redo", id="app.redo", tooltip="Bring back what was undone", show=False),
    Binding(
        "ctrl+t", "dialog('tray')", "Tray", id="app.tray", tooltip="What was deleted, and the way back", show=False
    ),
    Binding("f10,alt+i", "dialog('inbox')", "Inbox", id="app.inbox", tooltip="Inbox, and what is parked", show=False),
    Binding(
        "f11,alt+r",
        "dialog('report')",
        "Report",
        id="app.report",
        tooltip="Writes it beside the file",
        show=False,
    ),
    Binding("alt+e", "incoming", "Came in", id="app.incoming", show=False, tooltip="What came in from others"),
    Binding("ctrl+s", "save", "Save", id="app.save", tooltip="Saves by itself; this says when", show=False),
    Binding("alt+d", "look('dark')", "Dark look", id="look.dark", show=False, tooltip="Now and next time"),
    Binding("alt+l", "look('light')", "Light look", id="look.light", show=False, tooltip="Now and next time"),
    Binding("alt+h", "look('contrast')", "High contrast", id="look.contrast", show=False, tooltip="Black and white"),
    Binding("ctrl+q", "leave", "Quit", id="app.quit", tooltip="Save and leave"),
]
