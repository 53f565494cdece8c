"""Sentences that the rules of a series say."""

from languages.exchange import exchanged

NO_SUCH_THEME = "This shared theme is no longer there; look at the matrix again."
SAME_ALREADY = "These are in one shared theme already."
EMPTY_NAME = "A shared theme needs a name."


exchanged(globals())
