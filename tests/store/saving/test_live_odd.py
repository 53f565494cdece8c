"""What lies beside the file and is no file stops nothing."""

import json
import os
import sys
from pathlib import Path

import pytest

from tests.store.saving.consoles import Console


@pytest.mark.skipif(sys.platform == "win32", reason="needs named pipes")
def test_a_pipe_beside_the_file_is_not_waited_for(path: Path, one: Console) -> None:
    os.mkfifo(path.with_name("pipe.json"))
    one.add("Debt")
    assert one.open.close(60)
    assert "Debt" in json.dumps(json.loads(path.read_text(encoding="utf-8")))
