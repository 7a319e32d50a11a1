"""Sees to it that a person is counted once within a group, whatever the sources call them.

Linking has done most of it: one ID, one name with phone, one name with employer, one phone are
one party. What it cannot know is that two records belong to one site.
"""

import duckdb

OF_SEVERAL = """UPDATE group_claim AS c SET person = f.person
FROM (
    SELECT a.grp, a.group_id, a.person AS asked, min(k.person) AS person
    FROM (
        SELECT DISTINCT grp, group_id, person, unnest(candidates) AS candidate FROM group_claim
    ) AS a
    JOIN group_claim AS k
        ON k.grp = a.grp AND k.group_id = a.group_id AND k.person = a.candidate
    GROUP BY a.grp, a.group_id, a.person
) AS f
WHERE f.grp = c.grp AND f.group_id = c.group_id AND f.asked = c.person"""
"""A phone or name that fits several people, one of whom is in the group, is no further person."""

BY_NAME = """UPDATE group_claim AS c SET person = f.person
FROM (
    WITH told AS (
        SELECT grp, group_id, person, name, phone IS NULL AND id_no IS NULL AS is_bare,
            min(person) OVER same AS first_of_all,
            min(person) FILTER (phone IS NOT NULL OR id_no IS NOT NULL) OVER same AS first_known,
            min(phone) OVER same IS NOT DISTINCT FROM max(phone) OVER same AS one_phone,
            min(id_no) OVER same IS NOT DISTINCT FROM max(id_no) OVER same AS one_number
        FROM group_claim WHERE name IS NOT NULL AND person IS NOT NULL
        WINDOW same AS (PARTITION BY grp, group_id, name)
    )
    SELECT grp, group_id, person AS asked, min(CASE
        WHEN one_phone AND one_number THEN first_of_all
        WHEN is_bare THEN coalesce(first_known, first_of_all)
        ELSE person END) AS person
    FROM told GROUP BY grp, group_id, person
) AS f
WHERE f.grp = c.grp AND f.group_id = c.group_id AND f.asked = c.person"""
"""In one group a name is one person unless phones or IDs differ; a bare name is one there."""


def count_once(con: duckdb.DuckDBPyConnection) -> None:
    """Make `group_claim.person` the same for records of one person in one group."""
    con.execute(OF_SEVERAL)
    con.execute(BY_NAME)
