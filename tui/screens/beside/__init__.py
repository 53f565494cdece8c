"""What belongs to the row under the cursor, beside the rows, where the terminal is wide."""
