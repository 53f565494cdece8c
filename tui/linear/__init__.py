"""The console line by line: for screen readers, braille, serial lines, broken graphics; the same pages, no screen."""
