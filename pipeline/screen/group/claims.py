"""Gathers the records that claim wages into one table, as columns and texts give them.

claim_record  source, record_id, record_key, claim_no (in a text; 1 elsewhere), as_of (the day as of
              which it is judged), day DATE (null unknown), project (party), project_rank (3 strong,
              2 medium, 1 weak, 0 ambiguous), sites (candidates), site_name, site_no,
              project_field, the same of employer, boss (party), boss_rank, boss_phone, person
              (party; null: nobody is named), is_personal, candidates VARCHAR[], name, phone,
              id_no, claimed BIGINT, amount DECIMAL(18,2), is_paid, is_repeat, place, text_field
              (what the claim was read in; null: in no text); one row per record and claim in it

Where a column and the text both name a site or an employer, the column counts; the text only
where its link is surer than a weak one of the column, or, of several claims in one text, where
the column's is not strong.
"""

from datetime import timedelta

import duckdb

from connectors.model import Contract
from pipeline.engine.statement import identifier, text_literal
from pipeline.screen.group.model import HAPPENED, Claim, GroupRule, Matching
from pipeline.screen.group.texts import gather_texts
from pipeline.screen.group.words import is_paid, is_wage_complaint
from pipeline.screen.mentions import mentions
from pipeline.screen.names import Contracts, mention_field
from pipeline.screen.seen import seen
from pipeline.screen.statement import RANK_OF_LEVEL, SURE, UNITS, Clock

CANDIDATES = "STRUCT(entity_id VARCHAR, name VARCHAR, id_no VARCHAR)[]"
COLUMNS = (
    "source VARCHAR, record_id BIGINT, record_key VARCHAR, claim_no INTEGER, as_of DATE, day DATE,"
    f" project VARCHAR, project_rank INTEGER, sites {CANDIDATES},"
    " site_name VARCHAR, site_no VARCHAR, project_field VARCHAR, employer VARCHAR,"
    " employer_rank INTEGER, employer_name VARCHAR, employer_no VARCHAR, employer_kind VARCHAR,"
    " employer_field VARCHAR, boss VARCHAR, boss_rank INTEGER, boss_phone VARCHAR, person VARCHAR,"
    " is_personal BOOLEAN, candidates VARCHAR[], name VARCHAR, phone VARCHAR, id_no VARCHAR,"
    " claimed BIGINT, amount DECIMAL(18,2), is_paid BOOLEAN, is_repeat BOOLEAN, place VARCHAR,"
    " text_field VARCHAR"
)
CELL = ("extract_no", "sheet", "row")
"""Where a record stands."""
VAGUE = """CREATE OR REPLACE TEMP TABLE vague AS
SELECT extract_no, sheet, row, field, max(low) AS low, max(high) AS high FROM issue
WHERE low IS NOT NULL OR high IS NOT NULL GROUP BY extract_no, sheet, row, field"""
"""Cells whose figure is known within bounds only (三十余人)."""


def _by_text(alias: str, named: str) -> str:
    """Write the condition that the text, not the column, says whom the claim is about."""
    return (
        f"t.{named} IS NOT NULL AND ({alias}.party_id IS NULL OR (t.{named}_rank >= {SURE}"
        f" AND k.{named}_rank <= {SURE} AND (k.{named}_rank < {SURE} OR t.claims > 1)))"
    )


TOLD_BY = f"""CROSS JOIN LATERAL (SELECT {RANK_OF_LEVEL.format(level="p.level")} AS project_rank,
  {RANK_OF_LEVEL.format(level="e.level")} AS employer_rank) AS k
CROSS JOIN LATERAL (SELECT {_by_text("p", "project")} AS project,
  {_by_text("e", "employer")} AS employer) AS b"""
"""Ranks of the column's links, and whether the text says whom the claim is about."""


def gather_claims(
    con: duckdb.DuckDBPyConnection,
    rule: GroupRule,
    contracts: Contracts,
    *,
    clock: Clock,
) -> None:
    """Make `claim_record` of records that may lie in a window or lack a day, and `vague`."""
    reach = rule.setting("window_days") + rule.setting("recent_days")
    con.execute(f"CREATE OR REPLACE TEMP TABLE claim_record ({COLUMNS})")
    con.execute(VAGUE)
    has_read = gather_texts(con)
    days = {"as_of": clock.as_of, "seen_on": clock.seen_on}
    values = {**days, "since": clock.as_of - timedelta(days=reach)}
    for claim in rule.claims:
        select = claim_select(claim, contracts[claim.source], has_read=has_read)
        con.execute(f"INSERT INTO claim_record BY NAME {select}", values)
    if clock.told:
        con.execute(clock.told.replace(UNITS, "claim_record"))


def claim_select(claim: Claim, contract: Contract, *, has_read: bool) -> str:
    """Write the SELECT of one source's claims; reads `$as_of`, `$seen_on`, `$since`.

    What was read in the texts says what they claim; where the contract names none, or nothing was
    read, their words do.
    """
    columns, joins = _columns(claim, contract)
    told = ", ".join(f"{sql} AS {name}" for name, sql in columns.items())
    source = text_literal(claim.source)
    said = f"{identifier(claim.outcome) if claim.outcome else 'NULL'} AS said_outcome"
    beside = ["happened_on", *CELL, said]
    return (
        f"SELECT {source} AS source, r.record_id, r.record_key, {told}\n"
        f"FROM {seen(contract, contract.fields, beside=beside)} AS r\n"
        f"LEFT JOIN read_text AS x ON x.source = {source} AND x.record_id = r.record_id\n"
        f"LEFT JOIN read_claim AS t ON t.source = {source} AND t.record_id = r.record_id\n"
        f"{joins}\nWHERE {_is_claim(claim, contract, has_read=has_read)}"
    )


def link_join(source: str, alias: str, role: str | None) -> str:
    """Write the join with what became of the record's mention in `role`; no role finds nothing."""
    on = f"{alias}.source = {text_literal(source)} AND {alias}.role = {text_literal(role or '')}"
    return f"LEFT JOIN link AS {alias} ON {on} AND {alias}.record_id = r.record_id"


def bounds_join(alias: str, field: str | None) -> str:
    """Write the join with the bounds of a vague figure in `field`; no field finds nothing."""
    on = " AND ".join(f"{alias}.{name} = r.{name}" for name in CELL)
    return f"LEFT JOIN vague AS {alias} ON {on} AND {alias}.field = {text_literal(field or '')}"


def holds(matching: Matching | None) -> str:
    """Write the condition that the record's field holds one of the words, or of a list's."""
    if matching is None:
        return "TRUE"
    field = f"r.{identifier(matching.field)}"
    told = [f"contains({field}, {text_literal(word)})" for word in matching.words]
    if matching.mentions:
        told.append(mentions(matching.mentions, field))
    found = " OR ".join(told)
    return f"coalesce({found}, FALSE)"


def _is_claim(claim: Claim, contract: Contract, *, has_read: bool) -> str:
    day = _day(claim)
    tests = [f"({day} IS NULL OR {day} BETWEEN $since AND $seen_on)", holds(claim.matching)]
    if claim.text and has_read and contract.texts is not None:
        tests.append("t.record_id IS NOT NULL AND NOT x.is_withdrawn")
    elif claim.text:
        text = "concat_ws('。', " + ", ".join(f"r.{identifier(name)}" for name in claim.text) + ")"
        tests.append(is_wage_complaint(text))
    return " AND ".join(tests)


def _day(claim: Claim) -> str:
    return "r.happened_on" if claim.on == HAPPENED else f"CAST(r.{identifier(claim.on)} AS DATE)"


def _columns(claim: Claim, contract: Contract) -> tuple[dict[str, str], str]:
    def field(name: str | None, kind: str) -> str:
        return f"r.{identifier(name)}" if name else f"CAST(NULL AS {kind})"

    place = contract.place.field if contract.place is not None else None
    outcome = field(claim.outcome, "VARCHAR")
    columns = {
        "claim_no": "coalesce(t.claim_no, 1)",
        "as_of": "$as_of",
        "day": _day(claim),
        **_site(contract, claim.project),
        **_employer(contract, claim.employer),
        "boss": "t.boss",
        "boss_rank": "t.boss_rank",
        "boss_phone": "t.boss_phone",
        "claimed": f"coalesce(t.people_low, {field(claim.claimed, 'BIGINT')},"
        " CAST(v.low AS BIGINT))",
        "amount": f"coalesce(t.amount_low, {field(claim.amount, 'DECIMAL(18,2)')}, y.low)",
        # what the text says counts unless it may rest on an outcome that lies after the as-of date
        "is_paid": f"{is_paid(outcome)}"
        f" OR (coalesce(t.is_paid, FALSE) AND {outcome} IS NOT DISTINCT FROM r.said_outcome)",
        "is_repeat": "coalesce(x.is_repeat, FALSE)",
        "place": field(place, "VARCHAR"),
        "text_field": _text(contract.texts.body if contract.texts else None),
        **_person(claim, contract),
    }
    joins = [
        link_join(claim.source, alias, role)
        for alias, role in (("p", claim.project), ("e", claim.employer), ("w", claim.person))
    ]
    bounds = [bounds_join(alias, f) for alias, f in (("v", claim.claimed), ("y", claim.amount))]
    return columns, "\n".join([*joins, *bounds, TOLD_BY])


def _site(contract: Contract, role: str | None) -> dict[str, str]:
    """Give the project, by column or text."""
    field = _mention(contract, role)
    column = f"r.{identifier(field)}" if field else "CAST(NULL AS VARCHAR)"
    by_text = "b.project"
    return {
        "project": f"CASE WHEN {by_text} THEN t.project ELSE p.party_id END",
        "project_rank": f"CASE WHEN {by_text} THEN t.project_rank ELSE k.project_rank END",
        "sites": f"CASE WHEN {by_text} THEN t.sites ELSE p.candidates END",
        "site_name": f"CASE WHEN {by_text} THEN t.site_name"
        f" ELSE coalesce(p.entity_name, {column}) END",
        "site_no": f"CASE WHEN {by_text} THEN t.site_no ELSE p.entity_id_no END",
        "project_field": _field(contract, field, by_text),
    }


def _employer(contract: Contract, role: str) -> dict[str, str]:
    """Give the employer, by column or text."""
    field = _mention(contract, role)
    column = f"r.{identifier(field)}" if field else "CAST(NULL AS VARCHAR)"
    by_text = "b.employer"
    return {
        "employer": f"CASE WHEN {by_text} THEN t.employer ELSE e.party_id END",
        "employer_rank": f"CASE WHEN {by_text} THEN t.employer_rank ELSE k.employer_rank END",
        "employer_name": f"CASE WHEN {by_text} THEN t.employer_name"
        f" ELSE coalesce(e.entity_name, {column}) END",
        "employer_no": f"CASE WHEN {by_text} THEN t.employer_no ELSE e.entity_id_no END",
        "employer_kind": f"CASE WHEN {by_text} THEN t.employer_kind ELSE e.entity_kind END",
        "employer_field": _field(contract, field, by_text),
    }


def _field(contract: Contract, field: str | None, by_text: str) -> str:
    if contract.texts is None:
        return _text(field)
    return f"CASE WHEN {by_text} THEN {text_literal(contract.texts.body)} ELSE {_text(field)} END"


def _person(claim: Claim, contract: Contract) -> dict[str, str]:
    """Give who claims: the person's party, or the phone where nothing became of it."""
    mention = _mention(contract, claim.person)
    spec = contract.fields[mention] if mention else None
    phone = f"r.{identifier(spec.phone)}" if spec and spec.phone else "CAST(NULL AS VARCHAR)"
    id_no = f"r.{identifier(spec.id)}" if spec and spec.id else "CAST(NULL AS VARCHAR)"
    is_person = f"{mention is not None} AND coalesce(w.entity_kind, 'person') = 'person'"
    party = f"coalesce(w.party_id, 'tel:' || {phone}, t.caller)"
    return {
        "is_personal": is_person,
        "person": f"CASE WHEN {is_person} THEN {party} END",
        "candidates": "list_transform(w.candidates, lambda c: c.entity_id)",
        "name": f"r.{identifier(mention)}" if mention else "CAST(NULL AS VARCHAR)",
        "phone": phone,
        "id_no": id_no,
    }


def _mention(contract: Contract, role: str | None) -> str | None:
    return mention_field(contract, role) if role else None


def _text(value: str | None) -> str:
    return text_literal(value) if value else "CAST(NULL AS VARCHAR)"
