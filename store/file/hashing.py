"""The fingerprint of bytes, by what is quickest for so many."""

import hashlib
from collections.abc import Sequence
from functools import cache
from typing import Any

_MANY = 1 << 16  # bytes


def sha256(pieces: Sequence[bytes]) -> str:
    """Return Sha256, in hex, of pieces one after the other."""
    whole = _openssl()() if sum(map(len, pieces)) > _MANY else hashlib.sha256()
    for piece in pieces:
        whole.update(piece)
    return str(whole.hexdigest())


@cache
def _openssl() -> Any:
    """Return OpenSSL's, five times as fast, which `tui.terminal.startup` leaves out as it takes 4 MB of memory."""
    try:
        from _hashlib import openssl_sha256
    except ImportError:  # a Python without OpenSSL
        return hashlib.sha256
    return openssl_sha256
