"""Gathers the records that claim wages into one table, each with the group that it belongs to.

group_claim    source, record_id, record_key, day DATE (null unknown), grp (project | employer),
               group_id, link_field, rank (3 strong, 2 medium, 1 weak, 0 ambiguous),
               employer (party), employer_rank, person (party; null: nobody is named),
               is_personal, candidates VARCHAR[], name, phone, id_no, claimed BIGINT,
               amount DECIMAL(18,2), is_paid, place, is_sure; one row per record and group
group_subject  grp, group_id, name, id_no, kind; one row per group
"""

from datetime import date, timedelta

import duckdb

from connectors.model import Contract
from pipeline.engine.statement import identifier
from pipeline.screen.group.model import HAPPENED, Claim, GroupRule, Matching
from pipeline.screen.group.words import Words, is_paid, is_wage_complaint
from pipeline.screen.names import Contracts, mention_field
from pipeline.screen.seen import seen
from pipeline.screen.statement import RANK_OF_LEVEL, SURE, text_literal

COLUMNS = (
    "source VARCHAR, record_id BIGINT, record_key VARCHAR, day DATE, project VARCHAR,"
    " project_rank INTEGER, sites STRUCT(entity_id VARCHAR, name VARCHAR, id_no VARCHAR)[],"
    " site_name VARCHAR, site_no VARCHAR, project_field VARCHAR, employer VARCHAR,"
    " employer_rank INTEGER, employer_name VARCHAR, employer_no VARCHAR, employer_kind VARCHAR,"
    " employer_field VARCHAR, person VARCHAR, is_personal BOOLEAN, candidates VARCHAR[],"
    " name VARCHAR, phone VARCHAR, id_no VARCHAR, claimed BIGINT, amount DECIMAL(18,2),"
    " is_paid BOOLEAN, place VARCHAR"
)
GROUPED = f"""CREATE OR REPLACE TEMP TABLE group_claim AS
WITH sites AS (
    SELECT record_id, source, unnest(sites) AS site FROM claim_record
    WHERE project_rank = 0 AND len(sites) > 0
),
by_project AS (
    SELECT c.*, 'project' AS grp, coalesce(s.site.entity_id, c.project) AS group_id,
        c.project_field AS link_field, c.project_rank AS rank,
        coalesce(s.site.name, c.site_name) AS group_name,
        coalesce(s.site.id_no, c.site_no) AS group_no, 'project' AS group_kind
    FROM claim_record AS c LEFT JOIN sites AS s USING (source, record_id)
    WHERE c.project IS NOT NULL AND $by_project
),
by_employer AS (
    SELECT c.*, 'employer' AS grp, c.employer AS group_id, c.employer_field AS link_field,
        c.employer_rank AS rank, c.employer_name AS group_name, c.employer_no AS group_no,
        coalesce(c.employer_kind, 'organisation') AS group_kind
    FROM claim_record AS c
    WHERE (c.project IS NULL OR NOT $by_project) AND c.employer IS NOT NULL AND $by_employer
)
SELECT * EXCLUDE (project, project_rank, sites, site_name, site_no, project_field, employer_name,
    employer_no, employer_kind, employer_field), rank >= {SURE} AND day IS NOT NULL AS is_sure
FROM (FROM by_project UNION ALL BY NAME FROM by_employer)
ORDER BY grp, group_id, source, record_id"""
SUBJECTS = """CREATE OR REPLACE TEMP TABLE group_subject AS
SELECT grp, group_id, arg_max(group_name, (rank, -record_id)) AS name,
    arg_max(group_no, (rank, -record_id)) AS id_no, arg_max(group_kind, (rank, -record_id)) AS kind
FROM group_claim GROUP BY grp, group_id ORDER BY grp, group_id"""


def gather_claims(
    con: duckdb.DuckDBPyConnection,
    rule: GroupRule,
    contracts: Contracts,
    words: Words,
    *,
    as_of: date,
) -> None:
    """Make `group_claim` and `group_subject` of records that may lie in a window or lack a day."""
    reach = rule.setting("window_days") + rule.setting("recent_days")
    con.execute(f"CREATE OR REPLACE TEMP TABLE claim_record ({COLUMNS})")
    values = {"as_of": as_of, "since": as_of - timedelta(days=reach)}
    for claim in rule.claims:
        select = claim_select(claim, contracts[claim.source], words)
        con.execute(f"INSERT INTO claim_record BY NAME {select}", values)
    by = {"by_project": "project" in rule.group, "by_employer": "employer" in rule.group}
    con.execute(GROUPED, by)
    con.execute(SUBJECTS)


def claim_select(claim: Claim, contract: Contract, words: Words) -> str:
    """Write the SELECT of one source's claims; reads `$as_of` and `$since`."""
    columns, joins = _columns(claim, contract, words)
    told = ", ".join(f"{sql} AS {name}" for name, sql in columns.items())
    source = text_literal(claim.source)
    return (
        f"SELECT {source} AS source, r.record_id, r.record_key, {told}\n"
        f"FROM {seen(contract, contract.fields)} AS r\n"
        f"JOIN (SELECT record_id, happened_on FROM {identifier(claim.source)}) AS h"
        f" USING (record_id)\n{joins}\nWHERE {_is_claim(claim, words)}"
    )


def link_join(source: str, alias: str, role: str | None) -> str:
    """Write the join with what became of the record's mention in `role`; no role finds nothing."""
    on = f"{alias}.source = {text_literal(source)} AND {alias}.role = {text_literal(role or '')}"
    return f"LEFT JOIN link AS {alias} ON {on} AND {alias}.record_id = r.record_id"


def holds(matching: Matching | None) -> str:
    """Write the condition that the record's field holds one of the words."""
    if matching is None:
        return "TRUE"
    field = f"r.{identifier(matching.field)}"
    found = " OR ".join(f"contains({field}, {text_literal(word)})" for word in matching.words)
    return f"coalesce({found}, FALSE)"


def _is_claim(claim: Claim, words: Words) -> str:
    day = _day(claim)
    tests = [f"({day} IS NULL OR {day} BETWEEN $since AND $as_of)", holds(claim.matching)]
    if claim.text:
        text = "concat_ws('。', " + ", ".join(f"r.{identifier(name)}" for name in claim.text) + ")"
        tests.append(is_wage_complaint(text, words))
    return " AND ".join(tests)


def _day(claim: Claim) -> str:
    return "h.happened_on" if claim.on == HAPPENED else f"CAST(r.{identifier(claim.on)} AS DATE)"


def _columns(claim: Claim, contract: Contract, words: Words) -> tuple[dict[str, str], str]:
    def field(name: str | None, kind: str) -> str:
        return f"r.{identifier(name)}" if name else f"CAST(NULL AS {kind})"

    rank = RANK_OF_LEVEL
    place = contract.place.field if contract.place is not None else None
    site, employer = _mention(contract, claim.project), _mention(contract, claim.employer)
    columns = {
        "day": _day(claim),
        "project": "p.party_id",
        "project_rank": rank.format(level="p.level"),
        "sites": "p.candidates",
        "site_name": f"coalesce(p.entity_name, {field(site, 'VARCHAR')})",
        "site_no": "p.entity_id_no",
        "project_field": _text(site),
        "employer": "e.party_id",
        "employer_rank": rank.format(level="e.level"),
        "employer_name": f"coalesce(e.entity_name, {field(employer, 'VARCHAR')})",
        "employer_no": "e.entity_id_no",
        "employer_kind": "e.entity_kind",
        "employer_field": _text(employer),
        "claimed": field(claim.claimed, "BIGINT"),
        "amount": field(claim.amount, "DECIMAL(18,2)"),
        "is_paid": is_paid(field(claim.outcome, "VARCHAR"), words),
        "place": field(place, "VARCHAR"),
        **_person(claim, contract),
    }
    joins = [
        link_join(claim.source, alias, role)
        for alias, role in (("p", claim.project), ("e", claim.employer), ("w", claim.person))
    ]
    return columns, "\n".join(joins)


def _person(claim: Claim, contract: Contract) -> dict[str, str]:
    """Give who claims: the person's party, or the phone where nothing became of it."""
    mention = _mention(contract, claim.person)
    spec = contract.fields[mention] if mention else None
    phone = f"r.{identifier(spec.phone)}" if spec and spec.phone else "CAST(NULL AS VARCHAR)"
    id_no = f"r.{identifier(spec.id)}" if spec and spec.id else "CAST(NULL AS VARCHAR)"
    is_person = f"{mention is not None} AND coalesce(w.entity_kind, 'person') = 'person'"
    return {
        "is_personal": is_person,
        "person": f"CASE WHEN {is_person} THEN coalesce(w.party_id, 'tel:' || {phone}) END",
        "candidates": "list_transform(w.candidates, lambda c: c.entity_id)",
        "name": f"r.{identifier(mention)}" if mention else "CAST(NULL AS VARCHAR)",
        "phone": phone,
        "id_no": id_no,
    }


def _mention(contract: Contract, role: str | None) -> str | None:
    return mention_field(contract, role) if role else None


def _text(value: str | None) -> str:
    return text_literal(value) if value else "CAST(NULL AS VARCHAR)"
