"""Gathers what was read in the texts of a source's records, for rules that count people.

read_text   source, record_id, is_withdrawn, is_repeat; one row per record whose text was read
read_claim  source, record_id, claim_no, claims (in the record), people_low, amount_low, is_paid,
            and of the best linked span in each role: project, project_rank, sites, site_name,
            site_no, employer, employer_rank, employer_name, employer_no, employer_kind, boss,
            boss_rank, boss_phone, caller; one row per claim about wages

Both are empty where no text was read: then words alone tell what a text is about.
"""

import duckdb

from pipeline.screen.statement import RANK_OF_LEVEL

WAGES = "wages"
"""The kind of claim that these rules are about."""

STAGE = ("reading", "claim", "claim_part", "text_mention")
"""The tables that the reading of texts leaves; without them nothing was read."""

TEXTS = """CREATE OR REPLACE TEMP TABLE read_text AS
SELECT source, record_id, is_withdrawn, is_repeat FROM reading"""
NAMED = f"""CREATE OR REPLACE TEMP TABLE named_in_text AS
SELECT m.source, m.record_id, m.claim_no, m.role, l.party_id AS party, l.candidates,
    coalesce(l.entity_name, p.entity_name, p.text) AS name, l.entity_id_no AS id_no, l.entity_kind,
    {RANK_OF_LEVEL.format(level="l.level")} AS rank, m.phone
FROM text_mention AS m
JOIN link AS l ON l.source = m.source AND l.record_id = m.record_id AND l.role = m.role
    AND l.ordinal = m.ordinal
LEFT JOIN claim_part AS p ON p.source = m.source AND p.record_id = m.record_id
    AND p.claim_no = m.claim_no AND p.part = m.part AND p.ordinal = m.part_ordinal
QUALIFY row_number() OVER (PARTITION BY m.source, m.record_id, m.role,
    CASE WHEN m.role <> 'text_caller' THEN m.claim_no END
    ORDER BY rank DESC, m.phone IS NULL, m.ordinal) = 1"""
CLAIMS = """CREATE OR REPLACE TEMP TABLE read_claim AS
SELECT c.source, c.record_id, c.claim_no, count(*) OVER (PARTITION BY c.source, c.record_id)
    AS claims, c.people_low, c.amount_low, coalesce(c.is_paid, FALSE) AS is_paid,
    p.party AS project, p.rank AS project_rank, p.candidates AS sites, p.name AS site_name,
    p.id_no AS site_no, e.party AS employer, e.rank AS employer_rank, e.name AS employer_name,
    e.id_no AS employer_no, e.entity_kind AS employer_kind, b.party AS boss, b.rank AS boss_rank,
    b.phone AS boss_phone, w.party AS caller
FROM claim AS c
LEFT JOIN named_in_text AS p ON p.role = 'text_project' AND p.source = c.source
    AND p.record_id = c.record_id AND p.claim_no = c.claim_no
LEFT JOIN named_in_text AS e ON e.role = 'text_employer' AND e.source = c.source
    AND e.record_id = c.record_id AND e.claim_no = c.claim_no
LEFT JOIN named_in_text AS b ON b.role = 'text_boss' AND b.source = c.source
    AND b.record_id = c.record_id AND b.claim_no = c.claim_no
LEFT JOIN named_in_text AS w ON w.role = 'text_caller' AND w.source = c.source
    AND w.record_id = c.record_id
WHERE c.kind = $kind"""
NOTHING = """CREATE OR REPLACE TEMP TABLE read_text (
  source VARCHAR, record_id BIGINT, is_withdrawn BOOLEAN, is_repeat BOOLEAN);
CREATE OR REPLACE TEMP TABLE read_claim (
  source VARCHAR, record_id BIGINT, claim_no INTEGER, claims BIGINT, people_low BIGINT,
  amount_low DECIMAL(18,2), is_paid BOOLEAN, project VARCHAR, project_rank INTEGER,
  sites STRUCT(entity_id VARCHAR, name VARCHAR, id_no VARCHAR)[], site_name VARCHAR,
  site_no VARCHAR, employer VARCHAR, employer_rank INTEGER, employer_name VARCHAR,
  employer_no VARCHAR, employer_kind VARCHAR, boss VARCHAR, boss_rank INTEGER,
  boss_phone VARCHAR, caller VARCHAR)"""


def gather_texts(con: duckdb.DuckDBPyConnection) -> bool:
    """Make `read_text` and `read_claim`; tells whether texts were read."""
    if not is_read(con):
        con.execute(NOTHING)
        return False
    con.execute(TEXTS)
    con.execute(NAMED)
    con.execute(CLAIMS, {"kind": WAGES})
    return True


def is_read(con: duckdb.DuckDBPyConnection) -> bool:
    """Tell whether the tables of what was read in texts are there."""
    found = con.sql("SELECT table_name FROM duckdb_tables() WHERE NOT temporary").fetchall()
    return set(STAGE) <= {name for (name,) in found}
