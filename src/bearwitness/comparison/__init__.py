"""Across sources: which statements state one fact, where they differ, who is silent, who repeats whom."""
