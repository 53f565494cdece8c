"""Blocks as a document for Word: its styles, its lists, the house's own look, and the writer itself.

Only this folder needs python-docx and lxml, and nothing imports it before a document is wanted.
"""
