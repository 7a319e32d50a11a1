-- A phone without a full name is linked to the one person on it whom the surname fits, else founds.
--
-- reads   person_mention, known_person
-- gives   rows for assigned; one per mention with a phone, without a name and a checked ID
-- takes   $with_surname  true: those that give a surname (张先生); false: those that give none
INSERT INTO assigned BY NAME
WITH asked AS (
    SELECT * FROM person_mention
    WHERE number IS NULL AND name_key IS NULL AND phone IS NOT NULL AND (surname IS NOT NULL) = $with_surname
),
met AS (
    SELECT DISTINCT a.mention_id, k.anchor
    FROM asked AS a
    JOIN known_person AS k ON k.phone = a.phone
    WHERE a.surname IS NULL OR k.name_key IS NULL OR starts_with(k.name_key, a.surname)
),
decided AS (
    SELECT mention_id, count(*) AS fitting, min(anchor) AS anchor, list(anchor ORDER BY anchor) AS anchors
    FROM met GROUP BY mention_id
)
SELECT a.mention_id, 'person' AS kind,
       CASE WHEN d.fitting > 1 THEN NULL
            ELSE coalesce(d.anchor, 'per:phone:' || concat_ws('|', coalesce(a.surname, ''), a.phone)) END AS anchor,
       CASE WHEN d.fitting > 1 THEN 'ambiguous' WHEN d.fitting = 1 THEN 'linked' ELSE 'founded' END AS outcome,
       CASE WHEN d.fitting > 1 THEN NULL ELSE 1 END AS level,
       CASE WHEN d.fitting > 1 THEN 20 WHEN d.fitting = 1 THEN 44 ELSE 30 END AS score,
       NULL AS via,
       CASE WHEN d.fitting > 1 THEN ['several_fit']
            WHEN d.fitting = 1 AND a.surname IS NOT NULL THEN ['phone_equal', 'surname_equal']
            WHEN d.fitting = 1 THEN ['phone_equal']
            ELSE ['phone_alone'] END AS reasons,
       CASE WHEN d.fitting > 1 THEN d.anchors ELSE []::VARCHAR[] END AS rivals
FROM asked AS a
LEFT JOIN decided AS d ON d.mention_id = a.mention_id
