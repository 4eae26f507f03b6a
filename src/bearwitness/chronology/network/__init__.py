"""Days that push one another, in numbers: the part of the chronology that knows nothing of lives and sources."""
