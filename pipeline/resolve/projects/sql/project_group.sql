-- Mentions of a project that no number is known for, by the name they would found: equal names meet where the districts
-- agree, and the developers as far as said.
--
-- reads   project_mention, project_beside, assigned
-- gives   project_group; one row per mention of a project not linked yet; name_key  null where it gives no name
--         anchor  what it founds; anchors  of several developers' projects of the name, where it says no developer
CREATE OR REPLACE TEMP TABLE project_group AS
WITH left_over AS (
    SELECT m.* REPLACE (coalesce(full_key, name_key) AS name_key), b.developer
    FROM project_mention AS m
    LEFT JOIN (
        SELECT mention_id, min(value) AS developer FROM project_beside WHERE role = 'developer' AND is_sure GROUP BY mention_id
    ) AS b ON b.mention_id = m.mention_id
    WHERE NOT EXISTS (FROM assigned AS a WHERE a.mention_id = m.mention_id)
),
only_place AS (
    SELECT name_key, min(site_place) AS place FROM left_over
    WHERE site_place IS NOT NULL GROUP BY name_key HAVING count(DISTINCT site_place) = 1
),
placed AS (
    SELECT l.*, 'prj:name:' || l.name_key || '@' || coalesce(l.site_place, o.place, '') AS founding
    FROM left_over AS l
    LEFT JOIN only_place AS o ON o.name_key = l.name_key
),
torn AS (
    SELECT founding, list(DISTINCT developer ORDER BY developer) AS developers FROM placed
    WHERE developer IS NOT NULL GROUP BY founding HAVING count(DISTINCT developer) > 1
)
SELECT p.mention_id, p.name_key, p.place, p.is_full, p.full_key IS NOT NULL AS is_known_short,
       CASE WHEN p.name_key IS NULL THEN 'prj:record:' || p.mention_key
            ELSE p.founding || CASE WHEN t.founding IS NOT NULL AND p.developer IS NOT NULL THEN '|' || p.developer ELSE '' END
       END AS anchor,
       CASE WHEN p.developer IS NULL THEN list_transform(t.developers, lambda developer: p.founding || '|' || developer) END
           AS anchors
FROM placed AS p
LEFT JOIN torn AS t ON t.founding = p.founding
