"""Who is who: chains within a text, spellings, matches across sources; "possibly the same" is a state."""
