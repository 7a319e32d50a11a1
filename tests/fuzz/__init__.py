"""Readers under mutated files, run by hand: `python -m tests.fuzz csv --minutes 10 --seed 1`; rules
likewise by `tests.fuzz.rules`.
"""
