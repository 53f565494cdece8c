"""What the tree and the results map share: views of statements and edits on them."""
