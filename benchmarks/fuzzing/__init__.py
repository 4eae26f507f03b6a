"""A mutational fuzzer of every parser: what is mutated, by what, and how each input is judged."""
