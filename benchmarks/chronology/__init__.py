"""What the chronology's figures are: correctness against exact solvers, speed and size beside peers, real family trees."""
