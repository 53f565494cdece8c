"""Sentences about what a report has."""

from languages.exchange import exchanged

LEFT_OUT = "The report does not have this chapter; deleting it once more takes it in again."
NO_FURTHER = "It is at the end already."
ANNEXES_LAST = "The annexes come after the chapters."


exchanged(globals())
