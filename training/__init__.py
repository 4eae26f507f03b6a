"""How the tables and weights of the reader are made."""
