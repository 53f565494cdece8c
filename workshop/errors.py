"""What the rules of the method refuse."""


class WorkshopError(Exception):
    """An edit that the workshop cannot take; its text is one sentence for the typist."""
