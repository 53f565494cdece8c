"""Text on a terminal: graphemes, widths, wrapping, what may be displayed."""
