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
left_out = [name for name in ("ssl", "_hashlib", "textual.command", "textual.widgets._input") if name in sys.modules]
import hashlib, ssl
from textual.command import CommandPalette
from textual.widgets import Input
from store.file.hashing import sha256
much = b"x" * 200_000
print(json.dumps([left_out, CommandPalette.__module__, Input.__name__, ssl.OP_ALL > 0,
                  sha256([much]) == hashlib.sha256(much).hexdigest(), sha256([b"a", b"b"])[:8]]))
"""


def test_the_palette_tls_and_openssl_are_imported_only_when_somebody_asks() -> None:
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, cwd=ROOT, check=True)
    assert json.loads(done.stdout) == [[], "textual.command", "Input", True, True, "fb8e20fc"]
