"""What passages are about, as vectors: those on the same thing lie near each other, whatever words they use."""
