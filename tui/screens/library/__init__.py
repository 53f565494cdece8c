"""The workshops of a folder: a list that fills in, with what the row under the cursor holds."""
