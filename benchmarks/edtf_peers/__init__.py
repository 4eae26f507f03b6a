"""What the EDTF benchmarks compare: one small program a library, each run in an interpreter of its own."""
