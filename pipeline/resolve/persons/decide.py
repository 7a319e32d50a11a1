"""Decides who each mention of a person is: the same steps for a night and for a table of records.

A checked ID stands for its person. Else a name needs something beside it: a phone, what a mask
shows of an ID, an ID one slip away, an employer where the name is not too common. Two checked IDs
are never one person, and a bare name never links.
"""

from collections.abc import Mapping
from pathlib import Path

import duckdb

from pipeline.engine.statement import run_file
from pipeline.resolve.persons.looks import keep_looks
from pipeline.resolve.tables import is_empty

SQL = Path(__file__).with_name("sql")

MOST_NAMES_OF_A_PHONE = 20
"""A phone with more names than this is an agent's or an office's and links nobody; ours: families
and crews that share one phone stay below it."""

LEAST_SHOWN = 3
"""Digits of an ID that must be seen to tell, with the phone, a person whose name is written
otherwise: a character of the last four counts one, of the birthday a half, of the region a quarter;
ours."""

OTHER_PEOPLE = 20_000
"""People added to those known before a name's share is reckoned; ours."""

MOST_NAMESAKES, MOST_PHONED_NAMESAKES = 0.04, 0.01
"""Further bearers of its name that an employer may be expected to have where name and employer link
(where, in the second, the phones differ); ours, from `benchmarks/persons` on another seed."""

MOST_PHONES = 4
"""Phones of one name and employer, or mask, that are taken for one person's; ours."""

MACROS = ("seen_differ", "differing", "given_without", "name_slip", "number_fits")
"""Functions of SQL that the steps use."""

Values = Mapping[str, object]


def decide(con: duckdb.DuckDBPyConnection) -> None:
    """Add to `assigned` what became of each row of `person_told`; writes `hub`.

    Needs `person_told`, `forbidden`; leaves `person_mention` [one row per mention] for the
    identities.
    """
    keep_looks(con)
    for macro in MACROS:
        step(con, macro)
    step(con, "shared_phone")
    step(con, "hub", {"most_names": MOST_NAMES_OF_A_PHONE})
    step(con, "person_mention")
    if is_empty(con, "person_mention"):
        return
    _number(con)
    _fit(con, "misnumbered")
    step(con, "found_misnumbered_persons")
    step(con, "known_founded", {"prefix": "per:id_name:"})
    _fit(con, "phoned")
    _fit(con, "phoned", further=True)
    _tie(con)
    step(con, "known_founded", {"prefix": "per:phone_name:"})
    _fit(con, "unphoned", further=True)
    step(con, "found_named_persons", {"most_namesakes": MOST_NAMESAKES})
    step(con, "assign_nameless_persons", {"with_surname": True})
    step(con, "known_founded", {"prefix": "per:phone:"})
    step(con, "assign_nameless_persons", {"with_surname": False})
    step(con, "found_lone_persons")


def step(con: duckdb.DuckDBPyConnection, name: str, values: Values | None = None) -> None:
    """Run the statement `sql/<name>.sql` of this package."""
    run_file(con, SQL / f"{name}.sql", values)


def _number(con: duckdb.DuckDBPyConnection) -> None:
    """Assign the mentions with a checked ID, and make the tables of those known by it."""
    step(con, "varied_number")
    step(con, "number_doubt")
    step(con, "assign_numbered_persons")
    step(con, "take_wrong_numbers")
    step(con, "known_person")
    step(con, "sole_name")
    step(con, "staff")
    step(con, "name_share", {"others": OTHER_PEOPLE})
    step(con, "person_group", {"most_namesakes": MOST_NAMESAKES})


def _fit(con: duckdb.DuckDBPyConnection, asked: str, *, further: bool = False) -> None:
    """Assign the groups of one kind that somebody known fits; what they say is known then.

    Those with a phone are asked twice: who was found by employer or mask brings a further phone.
    """
    limits = {
        "is_phoned": asked != "unphoned",
        "most_namesakes": MOST_NAMESAKES,
        "most_phoned_namesakes": MOST_PHONED_NAMESAKES,
        "least_shown": LEAST_SHOWN,
    }
    step(con, "person_asked", {"round": asked})
    if is_empty(con, "person_asked"):
        return
    step(con, "person_met", limits)
    if further:
        step(con, "person_met_further", {"most_namesakes": MOST_NAMESAKES})
    if is_empty(con, "person_met"):
        return
    step(con, "person_fit")
    step(con, "assign_fitting_persons")
    step(con, "known_fitting")


def _tie(con: duckdb.DuckDBPyConnection) -> None:
    """Found persons of the names with phones that are left, those tied together as one."""
    limits = {"most_phoned_namesakes": MOST_PHONED_NAMESAKES, "most_phones": MOST_PHONES}
    step(con, "person_tie", limits)
    con.execute(
        "CREATE OR REPLACE TEMP TABLE person_label AS"
        " SELECT DISTINCT group_no, group_no AS label FROM person_tie"
    )
    before = None
    while before != (before := con.sql("SELECT sum(label) FROM person_label").fetchall()):
        step(con, "person_label")
    step(con, "found_phoned_persons", {"most_phones": MOST_PHONES})
