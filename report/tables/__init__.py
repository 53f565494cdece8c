"""Tables for spreadsheets: the votes and the results framework."""
