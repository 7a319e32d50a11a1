-- A project named in full is linked to the one project of that name, in the district if one is given.
--
-- reads   project_mention, site, project_beside, site_beside, forbidden, place_rank
-- gives   rows for assigned; one per mention without a number that a numbered project fits. Another developer is
--         another project, unless the contractor is the same; another contractor makes the link weak
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
beside AS (
    SELECT m.mention_id, m.anchor,
           bool_or(b.value = s.value AND b.role = 'developer' AND s.role = 'developer') AS by_developer,
           bool_or(b.value = s.value AND b.role = 'contractor' AND s.role = 'contractor') AS by_contractor,
           bool_or(b.value = s.value AND (b.role = 'employer' OR s.role = 'employer')) AS by_employer,
           bool_or(b.value = s.value AND b.role = 'address') AS by_address,
           bool_or(b.role = 'developer' AND s.role = 'developer' AND b.is_sure AND s.is_sure) AS has_developers,
           bool_or(b.role = 'contractor' AND s.role = 'contractor' AND b.is_sure AND s.is_sure) AS has_contractors
    FROM met AS m
    JOIN project_beside AS b ON b.mention_id = m.mention_id
    JOIN site_beside AS s ON s.anchor = m.anchor
    GROUP BY m.mention_id, m.anchor
),
weighed AS (
    SELECT m.*, coalesce(b.by_developer, false) AS by_developer, coalesce(b.by_contractor, false) AS by_contractor,
           coalesce(b.by_employer, false) AS by_employer, coalesce(b.by_address, false) AS by_address,
           coalesce(b.has_developers AND NOT b.by_developer, false) AS is_other_developer,
           coalesce(b.has_contractors AND NOT b.by_contractor, false) AS is_other_contractor
    FROM met AS m
    LEFT JOIN beside AS b ON b.mention_id = m.mention_id AND b.anchor = m.anchor
    WHERE m.place_rank > 0
),
best AS (
    SELECT *, 2 * place_rank + by_developer::INTEGER + by_contractor::INTEGER + by_employer::INTEGER + by_address::INTEGER
              - 3 * (is_other_developer OR is_other_contractor)::INTEGER AS weight
    FROM weighed
    WHERE NOT is_other_developer OR by_contractor
    QUALIFY weight = max(weight) OVER (PARTITION BY mention_id)
),
decided AS (
    SELECT mention_id, count(*) AS fitting, min(anchor) AS anchor, max(place_rank) AS place_rank, bool_or(is_short) AS is_short,
           bool_or(by_developer) AS by_developer, bool_or(by_contractor) AS by_contractor, bool_or(by_employer) AS by_employer,
           bool_or(by_address) AS by_address, bool_or(is_other_developer) AS is_other_developer,
           bool_or(is_other_contractor) AS is_other_contractor, list(anchor ORDER BY anchor) AS anchors
    FROM best GROUP BY mention_id
)
SELECT mention_id, 'project' AS kind, CASE WHEN fitting = 1 THEN anchor END AS anchor,
       CASE WHEN fitting = 1 THEN 'linked' ELSE 'ambiguous' END AS outcome,
       CASE WHEN fitting > 1 THEN NULL WHEN is_short OR is_other_developer OR is_other_contractor THEN 1 ELSE 2 END AS level,
       CASE WHEN fitting > 1 THEN 30 WHEN is_short OR is_other_developer OR is_other_contractor THEN 46
            WHEN place_rank = 3 THEN 86 WHEN place_rank = 2 THEN 82 ELSE 78 END AS score,
       NULL AS via,
       CASE WHEN fitting > 1 THEN ['several_fit'] ELSE list_filter([
           CASE WHEN is_short THEN 'known_short_name' ELSE 'name_equal' END,
           CASE WHEN place_rank = 3 AND NOT is_short THEN 'place_equal' WHEN place_rank = 2 AND NOT is_short THEN 'place_near' END,
           CASE WHEN by_developer THEN 'developer_equal' END, CASE WHEN by_contractor THEN 'contractor_equal' END,
           CASE WHEN by_employer THEN 'employer_equal' END, CASE WHEN by_address THEN 'address_equal' END,
           CASE WHEN is_other_developer THEN 'developer_differs' END,
           CASE WHEN is_other_contractor THEN 'contractor_differs' END
       ], lambda x: x IS NOT NULL) END AS reasons,
       CASE WHEN fitting > 1 THEN anchors ELSE []::VARCHAR[] END AS rivals
FROM decided
