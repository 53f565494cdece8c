"""What is printed where the code page of a terminal is older than what is said."""

import io
import sys

import pytest

from tui.terminal import code_page


@pytest.mark.parametrize(
    ("encoding", "said", "printed"),
    [
        ("ascii", "n’a été «\u00a0coupé\u00a0»…", 'n\'a ete " coupe "...'),
        ("latin-1", "n’a été «\u00a0coupé\u00a0» – œuvre", "n'a été «\u00a0coupé\u00a0» - oeuvre"),
        ("ascii", "ລາວ", "\\u0ea5\\u0eb2\\u0ea7"),
        ("cp850", "ລ é", "\\u0ea5 é"),
        ("utf-8", "ລາວ n’a", "ລາວ n’a"),
    ],
)
def test_signs_that_a_code_page_lacks_are_printed_plainer(
    encoding: str, said: str, printed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    monkeypatch.setattr(sys, "stdout", stream)
    monkeypatch.setattr(sys, "stderr", None)
    code_page.use()
    stream.write(said)
    stream.flush()
    assert stream.buffer.getvalue().decode(encoding) == printed


def test_what_is_piped_on_windows_keeps_every_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    out = io.TextIOWrapper(io.BytesIO(), encoding="cp1252")
    with monkeypatch.context() as there:
        there.setattr(sys, "stdout", out)
        there.setattr(sys, "stderr", None)
        there.setattr(sys, "platform", "win32")
        code_page.use()
    out.write("“ລາວ” é")
    out.flush()
    assert out.buffer.getvalue().decode("utf-8") == "“ລາວ” é"
