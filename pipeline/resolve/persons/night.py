"""Links a night's persons: by checked ID, else name and phone; a bare name never links."""

import duckdb

from pipeline.resolve.persons.decide import decide, step
from pipeline.resolve.persons.sounds import keep_sounds


def link_persons(con: duckdb.DuckDBPyConnection) -> None:
    """Add to `assigned` what became of each mention of a person; writes `hub`.

    Needs organisations to be linked: a person without number and phone is told by the employer.
    """
    keep_sounds(con)
    step(con, "person_told")
    decide(con)
