"""Gathers the cases that know of a matter already: how many people, who, when closed.

known_case    source, case_key, record_id, record_key, project (party), project_rank,
              sites VARCHAR[], employer (party), employer_rank, workers, workers_most BIGINT
              (bounds of a vague figure), is_counted (has a number of people), closed_on,
              is_closing_known; one row per case
known_person  source, case_key, person (party), shown_source, record_id; one row per person
              and record
known_record  source, case_key, record_id; one row per record of a case
group_case    source, case_key, via (project | employer), key (group id or party), is_sure;
              the groups a case speaks of: the site it names, or, when it names none, whom it
              is against
"""

import duckdb

from connectors.model import Contract
from pipeline.engine.statement import identifier, text_literal
from pipeline.screen.group.claims import CELL, bounds_join, holds, link_join
from pipeline.screen.group.model import GroupRule, Known
from pipeline.screen.names import Contracts
from pipeline.screen.seen import is_none_able, seen
from pipeline.screen.statement import RANK_OF_LEVEL, SURE, Clock

RECORD = """CREATE OR REPLACE TEMP TABLE known_line (
  source VARCHAR, record_id BIGINT, record_key VARCHAR,
  case_key VARCHAR, project VARCHAR, project_rank INTEGER, sites VARCHAR[], employer VARCHAR,
  employer_rank INTEGER, workers BIGINT, workers_most BIGINT, is_counted BOOLEAN, person VARCHAR,
  closed_on DATE, is_open BOOLEAN)"""
PERSON = """CREATE OR REPLACE TEMP TABLE known_person (
  source VARCHAR, case_key VARCHAR, person VARCHAR, shown_source VARCHAR, record_id BIGINT)"""
CASE = """CREATE OR REPLACE TEMP TABLE known_case AS
SELECT source, case_key, min(record_id) AS record_id, arg_min(record_key, record_id) AS record_key,
    arg_min(project, record_id) AS project,
    arg_min(project_rank, record_id) FILTER (project IS NOT NULL) AS project_rank,
    arg_min(sites, record_id) FILTER (project IS NOT NULL) AS sites,
    arg_min(employer, record_id) AS employer,
    arg_min(employer_rank, record_id) FILTER (employer IS NOT NULL) AS employer_rank,
    max(workers) AS workers,
    CASE WHEN NOT bool_or(workers IS NOT NULL AND workers_most IS NULL) THEN max(workers_most)
        END AS workers_most,
    bool_or(is_counted) AS is_counted, max(closed_on) AS closed_on,
    max(closed_on) IS NOT NULL OR bool_or(is_open) AS is_closing_known
FROM known_line GROUP BY source, case_key ORDER BY source, case_key"""
OF_GROUP = f"""CREATE OR REPLACE TEMP TABLE group_case AS
SELECT source, case_key, 'project' AS via, unnest(CASE WHEN project_rank = 0 AND len(sites) > 0
    THEN sites ELSE [project] END) AS key, project_rank >= {SURE} AS is_sure
FROM known_case WHERE project IS NOT NULL
UNION ALL
SELECT source, case_key, 'employer', employer, employer_rank >= {SURE}
FROM known_case WHERE project IS NULL AND employer IS NOT NULL
ORDER BY ALL"""
RECORDS = """CREATE OR REPLACE TEMP TABLE known_record AS
SELECT source, case_key, record_id FROM known_line"""
PEOPLE = """INSERT INTO known_person
SELECT source, case_key, person, source, record_id FROM known_line WHERE person IS NOT NULL
ORDER BY ALL"""


def gather_cases(
    con: duckdb.DuckDBPyConnection, rule: GroupRule, contracts: Contracts, *, clock: Clock
) -> None:
    """Make `known_case`, `known_person`, `known_record` and `group_case`."""
    seen_on = {"seen_on": clock.seen_on}
    con.execute(RECORD)
    con.execute(PERSON)
    for known in rule.known:
        lines = _lines(known, contracts[known.source])
        con.execute(f"INSERT INTO known_line BY NAME {lines}", seen_on)
        if known.roster:
            con.execute(_roster(known, contracts[known.roster.source]), seen_on)
    con.execute(PEOPLE)
    con.execute(RECORDS)
    con.execute(CASE)
    con.execute(OF_GROUP)


def _lines(known: Known, contract: Contract) -> str:
    source = text_literal(known.source)
    workers = f"r.{identifier(known.workers)}" if known.workers else "NULL"
    none = (
        f"r.{identifier(known.closed + '__none')}"
        if is_none_able(contract, known.closed)
        else "FALSE"
    )
    is_person = f"{known.person is not None} AND coalesce(w.entity_kind, 'person') = 'person'"
    joins = [
        link_join(known.source, alias, role)
        for alias, role in (("p", known.project), ("e", known.employer), ("w", known.person))
    ]
    return (
        f"SELECT {source} AS source, r.record_id, r.record_key,"
        f" CAST(r.{identifier(known.case)} AS VARCHAR) AS case_key,"
        f" p.party_id AS project, {RANK_OF_LEVEL.format(level='p.level')} AS project_rank,"
        " list_transform(p.candidates, lambda c: c.entity_id) AS sites, e.party_id AS employer,"
        f" {RANK_OF_LEVEL.format(level='e.level')} AS employer_rank,"
        f" CAST(coalesce({workers}, v.low) AS BIGINT) AS workers,"
        f" CAST(coalesce({workers}, v.high) AS BIGINT) AS workers_most,"
        f" {known.workers is not None} AS is_counted,"
        f" CASE WHEN {is_person} THEN w.party_id END AS person,"
        f" CAST(r.{identifier(known.closed)} AS DATE) AS closed_on,"
        f" coalesce({none}, FALSE) AS is_open\n"
        f"FROM {seen(contract, contract.fields, beside=CELL)} AS r\n"
        + "\n".join([*joins, bounds_join("v", known.workers)])
        + f"\nWHERE r.{identifier(known.case)} IS NOT NULL AND {holds(known.matching)}"
        + (f" AND NOT {holds(known.unless)}" if known.unless else "")
    )


def _roster(known: Known, contract: Contract) -> str:
    roster = known.roster
    if roster is None:
        return ""
    shown = text_literal(roster.source)
    link = link_join(roster.source, "w", roster.person)
    return (
        f"INSERT INTO known_person SELECT {text_literal(known.source)},"
        f" CAST(r.{identifier(roster.case)} AS VARCHAR),"
        f" coalesce(w.party_id, {shown} || ':' || r.record_id), {shown}, r.record_id\n"
        f"FROM {seen(contract, contract.fields)} AS r\n{link}\nORDER BY ALL"
    )
