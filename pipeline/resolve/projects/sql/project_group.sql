-- Mentions of a project that no number is known for, by the name they would found: equal names meet where the districts agree.
--
-- reads   project_mention, assigned
-- gives   project_group; one row per mention of a project not linked yet; name_key  null where it gives no name
CREATE OR REPLACE TEMP TABLE project_group AS
WITH left_over AS (
    SELECT m.* REPLACE (coalesce(full_key, name_key) AS name_key) FROM project_mention AS m
    WHERE NOT EXISTS (FROM assigned AS a WHERE a.mention_id = m.mention_id)
),
only_place AS (
    SELECT name_key, min(site_place) AS place FROM left_over
    WHERE site_place IS NOT NULL GROUP BY name_key HAVING count(DISTINCT site_place) = 1
)
SELECT l.mention_id, l.name_key, l.place, l.is_full, l.full_key IS NOT NULL AS is_known_short,
       CASE WHEN l.name_key IS NULL THEN 'prj:record:' || l.mention_key
            ELSE 'prj:name:' || l.name_key || '@' || coalesce(l.site_place, o.place, '') END AS anchor
FROM left_over AS l
LEFT JOIN only_place AS o ON o.name_key = l.name_key
