-- Groups of mentions whose name is a short form or a slip of one site's: no phase or section of it is another's.
--
-- reads   site, project_group, project_name (name_key → core, sound, parts), group_beside, place_rank
-- gives   short_project; one row per group that some site or longer name fits
--         anchor  the one it joins, null when several fit; rivals  all that fit, when several do
-- takes   $most  sites of one core, or of one firm, that are looked at
CREATE OR REPLACE TEMP TABLE short_project AS
WITH named AS (
    SELECT anchor, name_key, place, true AS is_numbered FROM site WHERE name_key IS NOT NULL
    UNION ALL
    SELECT anchor, name_key, arg_min(place, mention_id) FILTER (place IS NOT NULL), false
    FROM project_group WHERE name_key IS NOT NULL AND anchors IS NULL
    GROUP BY anchor, name_key
),
parted AS (
    SELECT m.*, n.core, n.sound, n.parts FROM named AS m
    JOIN project_name AS n ON n.name_key = m.name_key
    WHERE n.core IS NOT NULL
),
cored AS (
    SELECT * FROM parted QUALIFY count(*) OVER (PARTITION BY core) BETWEEN 2 AND $most
),
employed AS (
    SELECT p.*, b.value FROM parted AS p
    JOIN group_beside AS b ON b.anchor = p.anchor AND b.role <> 'address' AND b.is_sure
    QUALIFY count(*) OVER (PARTITION BY b.value) BETWEEN 2 AND $most
),
comparable AS (   -- the longer name says more: further parts, a number, else more words
    SELECT s.anchor AS short_anchor, t.anchor, length(s.core) AS core_chars, place_rank(s.place, t.place) AS place_rank,
           false AS is_slip, false AS is_heard
    FROM cored AS s
    JOIN cored AS t ON t.core = s.core AND t.name_key <> s.name_key
    WHERE NOT s.is_numbered AND list_has_all(t.parts, s.parts)
      AND (len(t.parts), t.is_numbered, length(t.name_key), t.name_key)
          > (len(s.parts), false, length(s.name_key), s.name_key)
    UNION
    SELECT s.anchor, t.anchor, length(s.core), place_rank(s.place, t.place), s.sound <> t.sound, s.sound = t.sound
    FROM employed AS s
    JOIN employed AS t ON t.value = s.value AND t.core <> s.core AND t.parts = s.parts
    WHERE NOT s.is_numbered AND (t.is_numbered OR t.name_key < s.name_key)
      AND (site_slip(s.core, t.core) OR s.sound = t.sound AND length(s.core) >= 3
                                        AND NOT regexp_matches(s.core || t.core, '[一二三四五六七八九十]'))
),
shared AS (
    SELECT c.short_anchor, c.anchor,
           bool_or(s.value = t.value AND s.role <> 'address') AS by_firm,
           bool_or(s.value = t.value AND s.role = 'address') AS by_address,
           bool_or(s.value = t.value AND s.role = 'developer' AND t.role = 'developer') AS by_developer,
           bool_or(s.value = t.value AND s.role = 'contractor' AND t.role = 'contractor') AS by_contractor,
           bool_or(s.role = 'developer' AND t.role = 'developer' AND s.is_sure AND t.is_sure) AS has_developers,
           bool_or(s.role = 'contractor' AND t.role = 'contractor' AND s.is_sure AND t.is_sure) AS has_contractors
    FROM comparable AS c
    JOIN group_beside AS s ON s.anchor = c.short_anchor
    JOIN group_beside AS t ON t.anchor = c.anchor
    GROUP BY c.short_anchor, c.anchor
),
weighed AS (
    SELECT c.*, coalesce(s.by_firm, false) AS by_firm, coalesce(s.by_address, false) AS by_address,
           coalesce(s.by_developer, false) AS by_developer, coalesce(s.by_contractor, false) AS by_contractor,
           coalesce(s.has_developers AND NOT s.by_developer, false) AS is_other_developer,
           coalesce(s.has_contractors AND NOT s.by_contractor, false) AS is_other_contractor
    FROM comparable AS c
    LEFT JOIN shared AS s ON s.short_anchor = c.short_anchor AND s.anchor = c.anchor
),
fitting AS (   -- another developer is another project, unless the contractor is the same
    SELECT * FROM weighed
    WHERE place_rank > 0 AND (NOT is_other_developer OR by_contractor)
      AND (by_firm OR by_address OR place_rank = 3 OR core_chars >= 5 - place_rank)
),
best AS (   -- what is itself short for another is not joined; an equal name comes before a slip
    SELECT *, 8 * (NOT is_slip AND NOT is_heard)::INTEGER + 4 * by_firm::INTEGER + 2 * by_address::INTEGER + place_rank
              - 4 * (is_other_developer OR is_other_contractor)::INTEGER AS weight
    FROM fitting
    WHERE anchor NOT IN (SELECT short_anchor FROM fitting)
    QUALIFY weight = max(weight) OVER (PARTITION BY short_anchor)
)
SELECT short_anchor, CASE WHEN count(DISTINCT anchor) = 1 THEN min(anchor) END AS anchor,
       bool_or(is_slip) AS is_slip, bool_or(is_heard) AS is_heard, bool_or(by_firm) AS by_firm,
       bool_or(by_address) AS by_address, bool_or(by_developer) AS by_developer, bool_or(by_contractor) AS by_contractor,
       bool_or(is_other_developer) AS is_other_developer, bool_or(is_other_contractor) AS is_other_contractor,
       max(place_rank) AS place_rank,
       CASE WHEN count(DISTINCT anchor) > 1 THEN list(DISTINCT anchor ORDER BY anchor) ELSE []::VARCHAR[] END AS rivals
FROM best
GROUP BY short_anchor
