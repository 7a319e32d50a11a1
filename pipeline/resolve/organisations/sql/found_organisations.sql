-- A mention that no firm fits founds one; equal names meet in it where the places agree.
--
-- reads   organisation_mention, assigned
-- gives   rows for assigned; one per mention of an organisation not there yet. A project department stands
--         for its head; a name that names nobody, or none, for its own record alone
INSERT INTO assigned BY NAME
WITH left_over AS (
    SELECT m.* REPLACE (CASE WHEN is_somebody OR full_key IS NOT NULL THEN coalesce(full_key, group_key) END AS group_key)
    FROM organisation_mention AS m
    WHERE NOT EXISTS (FROM assigned AS a WHERE a.mention_id = m.mention_id)
),
only_area AS (
    SELECT group_key, min(area) AS area FROM left_over
    WHERE area IS NOT NULL AND NOT has_place
    GROUP BY group_key HAVING count(DISTINCT area) = 1
),
placed AS (
    SELECT l.*, CASE WHEN l.has_place THEN '' ELSE coalesce(l.area, o.area, '') END AS final_area,
           l.group_key IS NULL AS is_alone
    FROM left_over AS l
    LEFT JOIN only_area AS o ON o.group_key = l.group_key
)
SELECT mention_id, 'organisation' AS kind,
       CASE WHEN is_alone THEN 'org:record:' || mention_key
            ELSE 'org:name:' || group_key || '@' || final_area END AS anchor,
       'founded' AS outcome,
       CASE WHEN is_full AND NOT is_alone AND full_key IS NULL THEN 2 ELSE 1 END AS level,
       CASE WHEN is_alone THEN 10 WHEN full_key IS NOT NULL THEN 44 WHEN is_full THEN 70 ELSE 40 END AS score,
       CASE WHEN tail = 'department' AND NOT is_alone AND full_key IS NULL THEN 'part_of' END AS via,
       list_filter([
           CASE WHEN is_alone THEN 'stands_alone' WHEN full_key IS NOT NULL THEN 'known_short_name' WHEN is_full THEN 'full_name' ELSE 'short_name' END,
           CASE WHEN is_unreadable THEN 'number_unchecked' END,
           CASE WHEN is_masked THEN 'number_masked' END
       ], lambda x: x IS NOT NULL) AS reasons,
       []::VARCHAR[] AS rivals
FROM placed
