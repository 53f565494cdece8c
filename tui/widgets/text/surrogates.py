"""Halves of surrogate pairs: some terminals send a character in two, and UTF-8 has no form for one half."""


def join_pairs(text: str) -> str:
    """Return the text with each surrogate pair joined into its character; single halves stay."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


def replace_halves(text: str) -> str:
    """Return the text with each surrogate pair joined and each single half as U+FFFD."""
    if text.isascii():
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
