"""The readers that a user can choose between, each a name and a function from a source to a reading."""
