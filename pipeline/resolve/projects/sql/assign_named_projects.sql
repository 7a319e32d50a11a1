-- A project named in full is linked to the one project of that name, in the district if one is given.
--
-- reads   project_mention, site, forbidden, place_rank
-- gives   rows for assigned; one per mention without a number that a numbered project fits
-- takes   $most  how many projects of one name are looked at
INSERT INTO assigned BY NAME
WITH asked AS (
    SELECT mention_id, place, CASE WHEN is_short THEN full_key ELSE name_key END AS name_key, is_short
    FROM (
        SELECT *, full_key IS NOT NULL AND name_key NOT IN (SELECT name_key FROM site WHERE name_key IS NOT NULL)
            AS is_short
        FROM project_mention WHERE id_no IS NULL AND name_key IS NOT NULL
    )
),
called AS (
    SELECT name_key, anchor, place FROM site WHERE name_key IS NOT NULL
    QUALIFY row_number() OVER (PARTITION BY name_key ORDER BY anchor) <= $most
),
met AS (
    SELECT a.mention_id, c.anchor, a.is_short,
           place_rank(a.place, c.place) AS place_rank
    FROM asked AS a
    JOIN called AS c ON c.name_key = a.name_key
    LEFT JOIN forbidden AS j ON j.mention_id = a.mention_id AND j.anchor = c.anchor
    WHERE j.mention_id IS NULL
),
best AS (
    SELECT * FROM met WHERE place_rank > 0 QUALIFY place_rank = max(place_rank) OVER (PARTITION BY mention_id)
),
decided AS (
    SELECT mention_id, count(*) AS fitting, min(anchor) AS anchor, max(place_rank) AS place_rank, bool_or(is_short) AS is_short,
           list(anchor ORDER BY anchor) AS anchors
    FROM best GROUP BY mention_id
)
SELECT mention_id, 'project' AS kind, CASE WHEN fitting = 1 THEN anchor END AS anchor,
       CASE WHEN fitting = 1 THEN 'linked' ELSE 'ambiguous' END AS outcome,
       CASE WHEN fitting = 1 AND is_short THEN 1 WHEN fitting = 1 THEN 2 END AS level,
       CASE WHEN fitting > 1 THEN 30 WHEN is_short THEN 46 WHEN place_rank = 3 THEN 86 WHEN place_rank = 2 THEN 82 ELSE 78 END AS score,
       NULL AS via,
       CASE WHEN fitting > 1 THEN ['several_fit'] WHEN is_short THEN ['known_short_name'] WHEN place_rank = 3 THEN ['name_equal', 'place_equal']
            WHEN place_rank = 2 THEN ['name_equal', 'place_near'] ELSE ['name_equal'] END AS reasons,
       CASE WHEN fitting > 1 THEN anchors ELSE []::VARCHAR[] END AS rivals
FROM decided
