-- Groups of mentions whose name is a short form of one site's: no phase or section of it is another's.
--
-- reads   site, project_group, project_name (name_key → core, parts), mention_work, assigned, place_rank
-- gives   short_project; one row per group that some site or longer name fits
--         anchor  the one it joins, null when several fit; rivals  all that fit, when several do
-- takes   $most  sites of one core that are looked at
CREATE OR REPLACE TEMP TABLE short_project AS
WITH named AS (
    SELECT anchor, name_key, place, true AS is_numbered FROM site WHERE name_key IS NOT NULL
    UNION ALL
    SELECT anchor, name_key, arg_min(place, mention_id) FILTER (place IS NOT NULL), false
    FROM project_group WHERE name_key IS NOT NULL
    GROUP BY anchor, name_key
),
parted AS (
    SELECT m.*, n.core, n.parts FROM named AS m
    JOIN project_name AS n ON n.name_key = m.name_key
    WHERE n.core IS NOT NULL
    QUALIFY count(*) OVER (PARTITION BY n.core) BETWEEN 2 AND $most
),
comparable AS (   -- the longer name says more: further parts, a number, else more words
    SELECT s.anchor AS short_anchor, t.anchor, length(s.core) AS core_chars, place_rank(s.place, t.place) AS place_rank
    FROM parted AS s
    JOIN parted AS t ON t.core = s.core AND t.name_key <> s.name_key
    WHERE NOT s.is_numbered AND list_has_all(t.parts, s.parts)
      AND (len(t.parts), t.is_numbered, length(t.name_key), t.name_key)
          > (len(s.parts), false, length(s.name_key), s.name_key)
),
standing AS (
    SELECT mention_id, anchor FROM project_group
    UNION ALL
    SELECT m.mention_id, s.anchor FROM project_mention AS m JOIN site AS s ON s.id_no = m.id_no
),
working_there AS (
    SELECT DISTINCT p.anchor, a.anchor AS firm
    FROM standing AS p
    JOIN mention_work AS m ON m.mention_id = p.mention_id
    JOIN mention_work AS o ON o.source = m.source AND o.record_id = m.record_id AND o.kind = 'organisation'
    JOIN assigned AS a ON a.mention_id = o.mention_id
    WHERE a.anchor IS NOT NULL
      AND p.anchor IN (SELECT short_anchor FROM comparable UNION SELECT anchor FROM comparable)
),
shared AS (
    SELECT DISTINCT c.short_anchor, c.anchor
    FROM comparable AS c
    JOIN working_there AS s ON s.anchor = c.short_anchor
    JOIN working_there AS t ON t.anchor = c.anchor AND t.firm = s.firm
),
fitting AS (
    SELECT c.*, s.anchor IS NOT NULL AS by_employer
    FROM comparable AS c
    LEFT JOIN shared AS s ON s.short_anchor = c.short_anchor AND s.anchor = c.anchor
    WHERE c.place_rank > 0 AND (s.anchor IS NOT NULL OR c.place_rank = 3 OR c.core_chars >= 5 - c.place_rank)
),
best AS (   -- what is itself short for another is not joined
    SELECT * FROM fitting
    WHERE anchor NOT IN (SELECT short_anchor FROM fitting)
    QUALIFY by_employer::INTEGER * 4 + place_rank = max(by_employer::INTEGER * 4 + place_rank) OVER (PARTITION BY short_anchor)
)
SELECT short_anchor, CASE WHEN count(*) = 1 THEN min(anchor) END AS anchor,
       bool_or(by_employer) AS by_employer, max(place_rank) AS place_rank,
       CASE WHEN count(*) > 1 THEN list(anchor ORDER BY anchor) ELSE []::VARCHAR[] END AS rivals
FROM best
GROUP BY short_anchor
