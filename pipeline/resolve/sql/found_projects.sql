-- A project that no number is known for is founded by its name; equal names meet where the districts agree.
--
-- reads   project_mention, assigned
-- gives   rows for assigned; one per mention of a project not there yet
INSERT INTO assigned BY NAME
WITH left_over AS (
    SELECT m.* REPLACE (coalesce(full_key, name_key) AS name_key) FROM project_mention AS m
    WHERE NOT EXISTS (FROM assigned AS a WHERE a.mention_id = m.mention_id)
),
only_place AS (
    SELECT name_key, min(site_place) AS place FROM left_over
    WHERE site_place IS NOT NULL GROUP BY name_key HAVING count(DISTINCT site_place) = 1
)
SELECT l.mention_id, 'project' AS kind,
       CASE WHEN l.name_key IS NULL THEN 'prj:record:' || l.mention_key
            ELSE 'prj:name:' || l.name_key || '@' || coalesce(l.site_place, o.place, '') END AS anchor,
       'founded' AS outcome,
       CASE WHEN l.is_full AND l.full_key IS NULL THEN 2 ELSE 1 END AS level,
       CASE WHEN l.full_key IS NOT NULL THEN 44 WHEN l.is_full THEN 70 WHEN l.name_key IS NULL THEN 10 ELSE 40 END AS score,
       NULL AS via,
       [CASE WHEN l.full_key IS NOT NULL THEN 'known_short_name' WHEN l.is_full THEN 'full_name' WHEN l.name_key IS NULL THEN 'stands_alone' ELSE 'short_name' END]
           AS reasons,
       []::VARCHAR[] AS rivals
FROM left_over AS l
LEFT JOIN only_place AS o ON o.name_key = l.name_key
