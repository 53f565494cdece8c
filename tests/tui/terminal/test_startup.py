"""What is left out at the start is there for whoever asks for it later."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
CODE = """
import json, sys
from tui.terminal.startup import begin, leave_out_openssl
leave_out_openssl()
begin()
from tui.cli import start
from tui.screens.problems import screen
from store.file.hashing import hashed
much = hashed([b"x" * 200_000])
left_out = [name for name in ("ssl", "_hashlib", "textual.command", "textual.widgets._input") if name in sys.modules]
import textual.keys, textual.screen
from tui.terminal.startup import _NO_CHARACTERS
names = [*_NO_CHARACTERS, "tab", "space", "escape", "delete", "a", "ctrl+a", "question_mark", "comma"]
differ = [name for name in names if textual.screen.key_to_character(name) != textual.keys.key_to_character(name)]
replaced = textual.screen.key_to_character is not textual.keys.key_to_character
import hashlib, ssl
from textual.command import CommandPalette
from textual.widgets import Input
print(json.dumps([left_out, differ, replaced, CommandPalette.__module__, Input.__name__, ssl.OP_ALL > 0,
                  hashlib.sha256(b"ab").hexdigest()[:8], hashed([b"a", b"b"]) == hashed([b"ab"])]))
"""


def test_the_palette_tls_and_openssl_are_imported_only_when_somebody_asks() -> None:
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, cwd=ROOT, check=True)
    assert json.loads(done.stdout) == [[], [], True, "textual.command", "Input", True, "fb8e20fc", True]
