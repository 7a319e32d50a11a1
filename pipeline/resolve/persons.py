"""Links persons: by checked ID, else name and phone; a bare name never links to anybody."""

import duckdb

from pipeline.resolve.tables import step

MOST_NAMES_OF_A_PHONE = 20
"""A phone with more names than this is an agent's or an office's and links nobody; ours: families
and crews that share one phone stay below it."""


def link_persons(con: duckdb.DuckDBPyConnection) -> None:
    """Add to `assigned` what became of each mention of a person; writes `hub`.

    Needs organisations to be linked: a person without number and phone is told by the employer.
    """
    step(con, "hub", {"most_names": MOST_NAMES_OF_A_PHONE})
    step(con, "person_mention")
    step(con, "assign_numbered_persons")
    step(con, "known_person")
    step(con, "phone_group")
    step(con, "assign_phoned_persons")
    step(con, "known_person")
    step(con, "assign_named_persons")
    step(con, "assign_nameless_persons", {"with_surname": True})
    step(con, "known_person")
    step(con, "assign_nameless_persons", {"with_surname": False})
    step(con, "found_lone_persons")
