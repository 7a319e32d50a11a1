"""Finds a group's windows of days, what was found and what was known in each, and which one speaks.

    group_window  window_id, grp, group_id, as_of, is_sure, from_day, last_day; a window of the
                  claims that are sure (linked at least medium, with a day), or of all of them
    group_figure  those, first_day, named, claimed, found, known_least, known_most, is_known_known
    group_choice  those of one window per group, outcome (flagged | incomplete)

A window ends on the day of a claim. It starts `window_days` earlier, or on the day after a case
of the group was closed: only there does less become known, so that no other window can say more.
"""

import duckdb

from pipeline.screen.group.model import GroupRule

CASES = """CREATE OR REPLACE TEMP TABLE case_of_group AS
WITH wide AS (
    SELECT grp, group_id FROM group_claim GROUP BY grp, group_id
    HAVING count(DISTINCT person) >= $min_people OR max(claimed) >= $min_claimed
),
employers AS (
    SELECT DISTINCT grp, group_id, employer FROM group_claim SEMI JOIN wide USING (grp, group_id)
    WHERE employer IS NOT NULL
),
met AS (
    SELECT w.grp, w.group_id, g.source, g.case_key, NULL AS employer, g.is_sure
    FROM wide AS w
    JOIN group_case AS g ON w.grp = 'project' AND g.via = 'project' AND g.key = w.group_id
    UNION ALL
    SELECT e.grp, e.group_id, g.source, g.case_key, e.employer, g.is_sure
    FROM employers AS e JOIN group_case AS g ON g.via = 'employer' AND g.key = e.employer
)
SELECT m.*, c.workers, c.workers_most, c.is_counted, c.closed_on, c.is_closing_known
FROM met AS m JOIN known_case AS c USING (source, case_key)
ORDER BY ALL"""
WINDOWS = """CREATE OR REPLACE TEMP TABLE group_window AS
WITH wide AS (
    SELECT grp, group_id FROM group_claim GROUP BY grp, group_id
    HAVING count(DISTINCT person) >= $min_people OR max(claimed) >= $min_claimed
),
ends AS (
    SELECT DISTINCT c.grp, c.group_id, c.as_of, m.is_sure, coalesce(c.day, c.as_of) AS last_day
    FROM group_claim AS c SEMI JOIN wide USING (grp, group_id)
    CROSS JOIN (VALUES (TRUE), (FALSE)) AS m (is_sure)
    WHERE (c.is_sure OR NOT m.is_sure) AND coalesce(c.day, c.as_of) >= c.as_of - $recent
),
starts AS (
    SELECT grp, group_id, as_of, is_sure, last_day, last_day - $days AS from_day FROM ends
    UNION
    SELECT e.grp, e.group_id, e.as_of, e.is_sure, e.last_day, c.closed_on + 1
    FROM ends AS e JOIN case_of_group AS c USING (grp, group_id)
    WHERE c.closed_on >= e.last_day - $days AND c.closed_on < e.last_day
)
SELECT row_number() OVER (ORDER BY grp, group_id, is_sure, last_day, from_day) AS window_id, *
FROM starts ORDER BY window_id"""
MEMBERS = """CREATE OR REPLACE TEMP TABLE group_member AS
SELECT w.window_id, c.source, c.record_id, c.day, c.person, c.claimed, c.amount, c.employer,
    c.employer_rank, c.is_sure
FROM group_window AS w JOIN group_claim AS c USING (grp, group_id)
WHERE (c.is_sure OR NOT w.is_sure)
    AND (c.day BETWEEN w.from_day AND w.last_day OR (c.day IS NULL AND NOT w.is_sure))"""
KNOWN = """CREATE OR REPLACE TEMP TABLE window_case AS
WITH first AS (
    SELECT window_id, coalesce(min(m.day), w.from_day) AS first_day
    FROM group_window AS w JOIN group_member AS m USING (window_id) GROUP BY window_id, w.from_day
),
employers AS (
    SELECT window_id, employer, max(employer_rank) >= 2 AS is_sure FROM group_member
    WHERE employer IS NOT NULL GROUP BY window_id, employer
)
SELECT w.window_id, c.source, c.case_key, bool_or(c.is_sure AND c.is_closing_known
    AND coalesce(e.is_sure, TRUE)) AS is_sure, max(c.workers) AS workers,
    max(c.workers_most) AS workers_most,
    bool_or(c.is_counted AND c.workers_most IS NULL) AS is_unknown
FROM group_window AS w
JOIN first AS f USING (window_id)
JOIN case_of_group AS c USING (grp, group_id)
LEFT JOIN employers AS e ON e.window_id = w.window_id AND e.employer = c.employer
WHERE (c.employer IS NULL OR e.employer IS NOT NULL)
    AND (c.closed_on IS NULL OR c.closed_on >= f.first_day)
GROUP BY w.window_id, c.source, c.case_key"""
FIGURES = """CREATE OR REPLACE TEMP TABLE group_figure AS
WITH claims AS (
    SELECT window_id, min(day) AS first_day, count(DISTINCT person) AS named,
        max(claimed) AS claimed
    FROM group_member GROUP BY window_id
),
counted AS (
    SELECT window_id, sum(workers) FILTER (is_sure) AS least, sum(workers_most) AS most,
        bool_or(is_unknown) AS is_unknown
    FROM window_case GROUP BY window_id
),
people AS (
    SELECT window_id, count(DISTINCT person) FILTER (is_sure) AS least,
        count(DISTINCT person) AS most
    FROM window_case JOIN known_person USING (source, case_key) GROUP BY window_id
)
SELECT w.*, f.first_day, f.named, f.claimed, greatest(f.named, coalesce(f.claimed, 0)) AS found,
    CAST(greatest(coalesce(c.least, 0), coalesce(p.least, 0)) AS BIGINT) AS known_least,
    CAST(greatest(coalesce(c.most, 0), coalesce(p.most, 0)) AS BIGINT) AS known_most,
    NOT coalesce(c.is_unknown, FALSE) AS is_known_known
FROM group_window AS w JOIN claims AS f USING (window_id)
LEFT JOIN counted AS c USING (window_id) LEFT JOIN people AS p USING (window_id)"""
CHOICE = """CREATE OR REPLACE TEMP TABLE group_choice AS
WITH held AS (
    SELECT *, is_sure AND found > known_most AND is_known_known AS is_flagged FROM group_figure
    WHERE (named >= $min_people OR claimed >= $min_claimed) AND found > known_least
)
SELECT *, CASE WHEN is_flagged THEN 'flagged' ELSE 'incomplete' END AS outcome FROM held
WHERE is_flagged OR NOT is_sure
QUALIFY row_number() OVER (PARTITION BY grp, group_id
    ORDER BY is_flagged DESC, found DESC, last_day DESC, from_day) = 1
ORDER BY grp, group_id"""


def choose_windows(con: duckdb.DuckDBPyConnection, rule: GroupRule) -> None:
    """Make `group_window`, `group_member`, `window_case`, `group_figure` and `group_choice`."""
    least = {name: rule.setting(name) for name in ("min_people", "min_claimed")}
    con.execute(CASES, least)
    days = {"recent": rule.setting("recent_days"), "days": rule.setting("window_days")}
    con.execute(WINDOWS, {**least, **days})
    for sql in (MEMBERS, KNOWN, FIGURES):
        con.execute(sql)
    con.execute(CHOICE, least)
