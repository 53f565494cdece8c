"""The digits by which bytes are known again: of backups' names, and of a file that was judged before.

By BLAKE2, which Python has of its own and which is as quick as OpenSSL's SHA-256 without the 4 MB of memory that
loading OpenSSL takes (`tui.terminal.startup` leaves it out).
"""

import hashlib
from collections.abc import Iterable


def hashed(pieces: Iterable[bytes]) -> str:
    """Return 64 hexadecimal digits for pieces one after the other."""
    whole = hashlib.blake2b(digest_size=32)
    for piece in pieces:
        whole.update(piece)
    return whole.hexdigest()
