"""Tables from spreadsheets: their text, their rows and their headings."""
