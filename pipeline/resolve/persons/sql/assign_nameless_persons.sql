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
    SELECT a.mention_id, k.anchor, bool_or(coalesce(k.employer = a.employer, false)) AS by_employer,
           coalesce(bool_or(k.number LIKE a.seen), false) AS by_mask
    FROM asked AS a
    JOIN known_person AS k ON k.phone = a.phone
    WHERE (a.surname IS NULL OR k.name_key IS NULL OR starts_with(k.name_key, a.surname))
      AND coalesce(k.number LIKE a.seen, true) AND coalesce(k.number <> a.wrong_number, true)
    GROUP BY a.mention_id, k.anchor
),
best AS (   -- of several people on the phone, the one of the employer, or whom the mask fits
    SELECT * FROM met QUALIFY by_employer::INTEGER + 2 * by_mask::INTEGER
                              = max(by_employer::INTEGER + 2 * by_mask::INTEGER) OVER (PARTITION BY mention_id)
),
decided AS (
    SELECT mention_id, count(*) AS fitting, min(anchor) AS anchor, list(anchor ORDER BY anchor) AS anchors,
           bool_or(by_employer) AS by_employer, bool_or(by_mask) AS by_mask
    FROM best GROUP BY mention_id
)
SELECT a.mention_id, 'person' AS kind,
       CASE WHEN d.fitting > 1 THEN NULL
            ELSE coalesce(d.anchor, 'per:id_name:' || a.wrong_number || '|' || a.surname,
                          'per:phone:' || concat_ws('|', coalesce(a.surname, ''), a.phone)) END AS anchor,
       CASE WHEN d.fitting > 1 THEN 'ambiguous' WHEN d.fitting = 1 THEN 'linked' ELSE 'founded' END AS outcome,
       CASE WHEN d.fitting > 1 THEN NULL ELSE 1 END AS level,
       CASE WHEN d.fitting > 1 THEN 20 WHEN d.fitting = 1 THEN 44 ELSE 30 END AS score,
       NULL AS via,
       list_filter([
           CASE WHEN d.fitting > 1 THEN 'several_fit' WHEN d.fitting = 1 THEN 'phone_equal'
                WHEN a.wrong_number IS NULL THEN 'phone_alone' ELSE 'id_checked' END,
           CASE WHEN d.fitting = 1 AND a.surname IS NOT NULL THEN 'surname_equal' END,
           CASE WHEN d.fitting = 1 AND d.by_mask THEN 'mask_fits' END,
           CASE WHEN d.fitting = 1 AND d.by_employer THEN 'employer_equal' END,
           CASE WHEN a.wrong_number IS NOT NULL AND d.fitting > 0 THEN 'number_of_another'
                WHEN a.wrong_number IS NOT NULL THEN 'name_contradicts' END
       ], lambda x: x IS NOT NULL) AS reasons,
       CASE WHEN d.fitting > 1 THEN d.anchors ELSE []::VARCHAR[] END AS rivals
FROM asked AS a
LEFT JOIN decided AS d ON d.mention_id = a.mention_id
