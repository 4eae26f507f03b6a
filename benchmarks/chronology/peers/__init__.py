"""The same with other libraries: each program runs in an interpreter that has one of these, and nothing of ours."""
