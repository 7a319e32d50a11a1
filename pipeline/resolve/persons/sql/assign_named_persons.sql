-- A name without ID or phone is linked by its employer or its masked ID, else founds; a bare name stands alone.
--
-- reads   person_mention, known_person (persons of checked ID, or of name and phone)
-- gives   rows for assigned; one per mention with a name, without a checked ID and phone
INSERT INTO assigned BY NAME
WITH asked AS (
    SELECT * FROM person_mention WHERE number IS NULL AND name_key IS NOT NULL AND phone IS NULL
),
met AS (
    SELECT a.mention_id, k.anchor, bool_or(a.employer = k.employer) AS by_employer,
           bool_or(k.number LIKE a.mask) AS mask_fits
    FROM asked AS a
    JOIN known_person AS k ON k.name_key = a.name_key AND k.employer = a.employer
    WHERE a.twin = '' OR a.mask IS NOT NULL
    GROUP BY a.mention_id, k.anchor
    UNION ALL
    SELECT DISTINCT a.mention_id, k.anchor, false, true
    FROM asked AS a
    JOIN known_person AS k ON k.name_key = a.name_key AND k.number LIKE a.mask
    WHERE NOT EXISTS (
        FROM known_person AS same
        WHERE same.anchor = k.anchor AND same.name_key = a.name_key AND same.employer = a.employer
    )
),
fitting AS (
    SELECT *, CASE WHEN by_employer AND mask_fits THEN 2 ELSE 1 END AS level
    FROM met WHERE coalesce(mask_fits, true)
),
best AS (
    SELECT * FROM fitting QUALIFY level = max(level) OVER (PARTITION BY mention_id)
),
decided AS (
    SELECT mention_id, count(*) AS fitting, min(anchor) AS anchor, max(level) AS level,
           bool_or(by_employer) AS by_employer, bool_or(mask_fits) AS mask_fits,
           list(anchor ORDER BY anchor) AS anchors
    FROM best GROUP BY mention_id
)
SELECT a.mention_id, 'person' AS kind,
       CASE
           WHEN d.fitting > 1 THEN NULL
           WHEN d.fitting = 1 THEN d.anchor
           WHEN a.employer IS NULL THEN 'per:record:' || a.mention_key
           ELSE 'per:employer_name:' || concat_ws('|', a.name_key, a.twin, a.employer, a.mask)
       END AS anchor,
       CASE WHEN d.fitting > 1 THEN 'ambiguous' WHEN d.fitting = 1 THEN 'linked' ELSE 'founded' END AS outcome,
       CASE WHEN d.fitting > 1 THEN NULL WHEN d.fitting = 1 THEN d.level ELSE 1 END AS level,
       CASE WHEN d.fitting > 1 THEN 20 WHEN d.level = 2 THEN 76 WHEN d.fitting = 1 THEN 46
            WHEN a.employer IS NULL THEN 10 ELSE 30 END AS score,
       NULL AS via,
       list_filter([
           CASE WHEN d.fitting > 1 THEN 'several_fit' WHEN d.fitting = 1 THEN 'name_equal'
                WHEN a.employer IS NULL THEN 'bare_name' ELSE 'name_and_employer' END,
           CASE WHEN d.fitting = 1 AND d.by_employer THEN 'employer_equal' END,
           CASE WHEN d.fitting = 1 AND d.mask_fits THEN 'mask_fits' END,
           CASE WHEN a.mask IS NOT NULL AND d.mask_fits IS NULL THEN 'number_masked' END,
           CASE WHEN a.is_unreadable THEN 'number_unchecked' END,
           CASE WHEN a.is_hub THEN 'phone_shared_by_many' END
       ], lambda x: x IS NOT NULL) AS reasons,
       CASE WHEN d.fitting > 1 THEN d.anchors ELSE []::VARCHAR[] END AS rivals
FROM asked AS a
LEFT JOIN decided AS d ON d.mention_id = a.mention_id
