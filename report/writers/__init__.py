"""What turns the blocks of a document into a file, a module a format."""
