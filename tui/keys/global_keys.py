"""The keys that work on every screen. One Binding gives the key, the footer, the help and the palette."""

from textual.binding import Binding, BindingType

from tui import texts


def _key(keys: str, action: str, name: str, *, shown: bool = False) -> Binding:
    caption, does = texts.KEYS[name]
    return Binding(keys, action, caption, id=name, show=shown, tooltip=does)


GLOBAL_KEYS: list[BindingType] = [
    _key("f1,alt+1", "session('problems')", "go.problems"),
    _key("f2,alt+2", "session('votes')", "go.votes"),
    _key("f3,alt+3", "session('tree')", "go.tree"),
    _key("f4,alt+4", "session('vision')", "go.vision"),
    _key("f5,alt+5", "session('results')", "go.results"),
    _key("f6,alt+6", "session('workshop')", "go.workshop"),
    _key("f7,alt+c", "dialog('catch')", "app.catch", shown=True),
    _key("f9,ctrl+p", "dialog('keys')", "app.keys", shown=True),
    _key("ctrl+z", "undo", "app.undo", shown=True),
    _key("ctrl+f", "dialog('search')", "app.search", shown=True),
    _key("ctrl+y", "redo", "app.redo"),
    _key("ctrl+t", "dialog('tray')", "app.tray"),
    _key("f10,alt+i", "dialog('inbox')", "app.inbox"),
    _key("alt+question_mark", "dialog('before')", "app.before"),
    _key("alt+at", "dialog('speakers')", "app.speakers"),
    _key("f11", "dialog('report')", "app.report"),
    _key("alt+r", "dialog('report_as')", "app.report-as"),
    _key("alt+9", "dialog('ready')", "app.ready"),
    _key("alt+e", "incoming", "app.incoming"),
    _key("alt+7", "dialog('timeline')", "app.timeline"),
    _key("alt+percent_sign", "dialog('voices')", "app.voices"),
    _key("alt+semicolon", "dialog('recording')", "app.recording"),
    _key("alt+less_than_sign", "dialog('earlier')", "past.earlier"),
    _key("alt+greater_than_sign", "dialog('later')", "past.later"),
    _key("alt+left_parenthesis", "dialog('moment-before')", "past.moment-before"),
    _key("alt+right_parenthesis", "dialog('moment-after')", "past.moment-after"),
    _key("alt+slash", "dialog('now')", "past.now"),
    _key("alt+8", "dialog('wall')", "app.wall"),
    _key("alt+comma", "dialog('wall-freeze')", "wall.freeze"),
    _key("alt+exclamation_mark", "dialog('wall-blank')", "wall.blank"),
    _key("alt+0", "dialog('identity')", "app.identity"),
    _key("ctrl+s", "save", "app.save"),
    _key("alt+d", "look('dark')", "look.dark"),
    _key("alt+l", "look('light')", "look.light"),
    _key("alt+h", "look('contrast')", "look.contrast"),
    _key("ctrl+q", "leave", "app.quit", shown=True),
]
