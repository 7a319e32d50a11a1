"""Puts together what is said of each group that answers: records, figures, doubts.

group_shown   grp, group_id and the columns of group_claim; the claims of the window that
              speaks, those not sure among them; one row per record
group_answer  the columns of group_choice, name, id_no, kind, place, rank and the figures; one
              row per group
group_doubt   grp, group_id, source, record_id, record_key, kind (workers | closed | link),
              names_project; one row per case of which it is not sure that, or for how many
              people, it counts
group_record  grp, group_id, signal, source, record_id; the records that show an answer
"""

import duckdb

SHOWN = """CREATE OR REPLACE TEMP TABLE group_shown AS
SELECT c.grp, c.group_id, k.* EXCLUDE (grp, group_id)
FROM group_choice AS c JOIN group_window AS w ON w.grp = c.grp AND w.group_id = c.group_id
    AND w.from_day = c.from_day AND w.last_day = c.last_day AND NOT w.is_sure
JOIN group_member AS m ON m.window_id = w.window_id
JOIN group_claim AS k ON k.grp = c.grp AND k.group_id = c.group_id AND k.source = m.source
    AND k.record_id = m.record_id
ORDER BY c.grp, c.group_id, k.day, k.source, k.record_id"""
ANSWER = """CREATE OR REPLACE TEMP TABLE group_answer AS
WITH counted AS (
    SELECT s.* FROM group_shown AS s JOIN group_choice AS c USING (grp, group_id)
    WHERE s.is_sure OR c.outcome = 'incomplete'
),
person_highest AS (
    SELECT grp, group_id, person, max(amount) AS amount FROM counted
    WHERE person IS NOT NULL AND coalesce(claimed, 1) <= 1 GROUP BY grp, group_id, person
),
added AS (SELECT grp, group_id, sum(amount) AS amount FROM person_highest GROUP BY grp, group_id),
single AS (SELECT grp, group_id, max(amount) AS amount FROM counted GROUP BY grp, group_id),
told AS (
    SELECT grp, group_id, count(DISTINCT person) FILTER (is_sure) AS named,
        max(claimed) FILTER (is_sure) AS claimed, count(DISTINCT person) AS all_named,
        first({source: source, record_key: record_key}
            ORDER BY claimed DESC, day, source, record_id)
            FILTER (is_sure AND claimed IS NOT NULL) AS largest,
        count(*) FILTER (is_personal AND person IS NULL AND NOT is_repeat) AS unnamed,
        count(*) FILTER (is_paid) AS paid, min(rank) FILTER (is_sure) AS rank, min(place) AS place
    FROM group_shown GROUP BY grp, group_id
)
SELECT c.*, t.named AS sure_named, t.claimed AS sure_claimed,
    t.largest.source AS claimed_source, t.largest.record_key AS claimed_key,
    t.all_named - t.named AS if_confirmed, t.unnamed, t.paid, t.rank, t.place,
    s.name, s.id_no, s.kind,
    CAST(greatest(coalesce(a.amount, i.amount), coalesce(i.amount, a.amount))
        AS DECIMAL(18,2)) AS amount
FROM group_choice AS c
JOIN told AS t USING (grp, group_id)
JOIN group_subject AS s USING (grp, group_id)
LEFT JOIN added AS a USING (grp, group_id)
LEFT JOIN single AS i USING (grp, group_id)
ORDER BY c.grp, c.group_id"""
DOUBT = """CREATE OR REPLACE TEMP TABLE group_doubt AS
SELECT c.grp, c.group_id, k.source, k.record_id, k.record_key,
    CASE WHEN w.is_unknown OR w.workers <> w.workers_most THEN 'workers'
        WHEN NOT k.is_closing_known THEN 'closed'
        ELSE 'link' END AS kind,
    k.project IS NOT NULL AS names_project
FROM group_choice AS c
JOIN window_case AS w USING (window_id)
JOIN known_case AS k USING (source, case_key)
WHERE w.is_unknown OR NOT w.is_sure OR w.workers <> w.workers_most
ORDER BY c.grp, c.group_id, k.source, k.record_id"""
RECORDS = """CREATE OR REPLACE TEMP TABLE group_record AS
SELECT grp, group_id, CASE WHEN is_sure THEN 'complaints' ELSE 'unconfirmed' END AS signal,
    source, record_id
FROM group_shown
UNION
SELECT c.grp, c.group_id, 'known', r.source, r.record_id
FROM group_choice AS c
JOIN window_case AS w USING (window_id)
JOIN known_record AS r USING (source, case_key)
UNION
SELECT c.grp, c.group_id, 'known', p.shown_source, p.record_id
FROM group_choice AS c
JOIN window_case AS w USING (window_id)
JOIN known_person AS p USING (source, case_key)"""


def gather_answers(con: duckdb.DuckDBPyConnection) -> None:
    """Make `group_shown`, `group_answer`, `group_doubt` and `group_record` of `group_choice`."""
    for sql in (SHOWN, ANSWER, DOUBT, RECORDS):
        con.execute(sql)
