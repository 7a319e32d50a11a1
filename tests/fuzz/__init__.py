"""Readers under mutated files, run by hand: `python -m tests.fuzz csv --minutes 10 --seed 1`."""
