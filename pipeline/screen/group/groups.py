"""Puts each claim with the site or employer that it belongs to.

group_claim    the columns of claim_record but those of project and employer, and grp (project |
               employer), group_id, link_field, rank (as of claims), employer (party),
               employer_rank, is_sure (linked at least medium, with a day); one row per record and
               group: of several claims of one record there the largest, of the surest links
group_subject  grp, group_id, name, id_no, kind; one row per group

A claim that names neither site nor employer but the phone of its boss goes where the other calls
about that phone go: to the one site they name, else to the one employer. By name and phone both
(medium) it counts; by the phone alone (weak) it is told apart, to be confirmed. A phone that many
names share, or whose calls name several sites and employers, leads nowhere.
"""

import duckdb

from pipeline.screen.group.model import GroupRule
from pipeline.screen.statement import SURE

TOLD = """CREATE OR REPLACE TEMP TABLE told_of_boss AS
WITH told AS (
    SELECT boss_phone, boss, boss_rank, project, project_rank, site_name, site_no, employer,
        employer_rank, employer_name, employer_no, employer_kind
    FROM claim_record
    WHERE boss_phone IS NOT NULL
        AND boss_phone NOT IN (SELECT value FROM hub WHERE value IS NOT NULL)
),
site AS (
    SELECT boss_phone, min(project) AS project, max(project_rank) AS rank,
        arg_max(site_name, (project_rank, site_name)) AS name, min(site_no) AS id_no
    FROM told WHERE project IS NOT NULL AND project_rank > 0
    GROUP BY boss_phone HAVING count(DISTINCT project) = 1
),
firm AS (
    SELECT boss_phone, min(employer) AS employer, max(employer_rank) AS rank,
        arg_max(employer_name, (employer_rank, employer_name)) AS name, min(employer_no) AS id_no,
        min(employer_kind) AS kind
    FROM told WHERE employer IS NOT NULL AND employer_rank > 0
    GROUP BY boss_phone HAVING count(DISTINCT employer) = 1
),
sure_boss AS (
    SELECT boss_phone, list(DISTINCT boss ORDER BY boss) AS bosses FROM told
    WHERE boss_rank >= $sure AND (project IS NOT NULL OR employer IS NOT NULL)
    GROUP BY boss_phone
)
SELECT boss_phone, s.project, s.rank AS project_rank, s.name AS site_name, s.id_no AS site_no,
    CASE WHEN s.project IS NULL THEN f.employer END AS employer, f.rank AS employer_rank,
    f.name AS employer_name, f.id_no AS employer_no, f.kind AS employer_kind,
    coalesce(b.bosses, []) AS bosses
FROM site AS s FULL JOIN firm AS f USING (boss_phone) LEFT JOIN sure_boss AS b USING (boss_phone)"""
BRIDGED = """UPDATE claim_record AS c SET
    project = t.project, site_name = t.site_name, site_no = t.site_no,
    project_rank = least(t.project_rank, w.most), employer = t.employer,
    employer_rank = least(t.employer_rank, w.most), employer_name = t.employer_name,
    employer_no = t.employer_no, employer_kind = t.employer_kind,
    project_field = c.text_field, employer_field = c.text_field
FROM told_of_boss AS t
JOIN (
    SELECT c.source, c.record_id, c.claim_no, c.boss_phone,
        CASE WHEN c.boss_rank >= $sure AND list_contains(t.bosses, c.boss) THEN $sure ELSE 1 END
            AS most
    FROM claim_record AS c JOIN told_of_boss AS t USING (boss_phone)
    WHERE c.project IS NULL AND c.employer IS NULL
) AS w ON w.boss_phone = t.boss_phone
WHERE t.boss_phone = c.boss_phone AND w.source = c.source AND w.record_id = c.record_id
    AND w.claim_no = c.claim_no"""
GROUPED = f"""CREATE OR REPLACE TEMP TABLE group_claim AS
WITH sites AS (
    SELECT record_id, source, claim_no, unnest(sites) AS site FROM claim_record
    WHERE project_rank = 0 AND len(sites) > 0
),
by_project AS (
    SELECT c.*, 'project' AS grp, coalesce(s.site.entity_id, c.project) AS group_id,
        c.project_field AS link_field, c.project_rank AS rank,
        coalesce(s.site.name, c.site_name) AS group_name,
        coalesce(s.site.id_no, c.site_no) AS group_no, 'project' AS group_kind
    FROM claim_record AS c LEFT JOIN sites AS s USING (source, record_id, claim_no)
    WHERE c.project IS NOT NULL AND $by_project
),
by_employer AS (
    SELECT c.*, 'employer' AS grp, c.employer AS group_id, c.employer_field AS link_field,
        c.employer_rank AS rank, c.employer_name AS group_name, c.employer_no AS group_no,
        coalesce(c.employer_kind, 'organisation') AS group_kind
    FROM claim_record AS c
    WHERE (c.project IS NULL OR NOT $by_project) AND c.employer IS NOT NULL AND $by_employer
),
grouped AS (FROM by_project UNION ALL BY NAME FROM by_employer)
SELECT * EXCLUDE (claim_no, boss, boss_rank, boss_phone, project, project_rank, sites, site_name,
        site_no, project_field, employer_name, employer_no, employer_kind, employer_field,
        text_field)
    REPLACE (max(claimed) OVER alike AS claimed, max(amount) OVER alike AS amount,
        bool_and(is_paid) OVER alike AS is_paid),
    rank >= {SURE} AND day IS NOT NULL AS is_sure
FROM grouped
WINDOW alike AS (PARTITION BY grp, group_id, source, record_id, rank)
QUALIFY row_number() OVER (PARTITION BY grp, group_id, source, record_id
    ORDER BY rank DESC, claim_no) = 1
ORDER BY grp, group_id, source, record_id"""
SUBJECTS = """CREATE OR REPLACE TEMP TABLE group_subject AS
SELECT grp, group_id, arg_max(group_name, (rank, -record_id)) AS name,
    arg_max(group_no, (rank, -record_id)) AS id_no, arg_max(group_kind, (rank, -record_id)) AS kind
FROM group_claim GROUP BY grp, group_id ORDER BY grp, group_id"""


def group_claims(con: duckdb.DuckDBPyConnection, rule: GroupRule) -> None:
    """Make `group_claim` and `group_subject` of `claim_record`; reads `hub`."""
    con.execute(TOLD, {"sure": SURE})
    con.execute(BRIDGED, {"sure": SURE})
    by = {"by_project": "project" in rule.group, "by_employer": "employer" in rule.group}
    con.execute(GROUPED, by)
    con.execute(SUBJECTS)
