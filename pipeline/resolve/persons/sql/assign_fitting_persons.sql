-- Mentions of a group follow what the group fits; of a group that several fit all are ambiguous.
--
-- reads   person_group, person_fit, person_mention
-- gives   rows for assigned; one per mention of a group that anybody fits
INSERT INTO assigned BY NAME
SELECT g.mention_id, 'person' AS kind, f.anchor,
       CASE WHEN f.anchor IS NULL THEN 'ambiguous' ELSE 'linked' END AS outcome,
       CASE WHEN f.anchor IS NOT NULL THEN f.level END AS level,
       CASE WHEN f.anchor IS NULL THEN 20
            ELSE 40 * f.level - 4 + 4 * f.by_employer::INTEGER + 6 * (f.by_mask OR f.by_slip)::INTEGER END
           - 4 * (m.is_unreadable AND NOT f.by_slip)::INTEGER AS score,
       NULL AS via,
       list_filter([
           CASE WHEN f.anchor IS NULL THEN 'several_fit' WHEN f.is_named THEN 'name_equal'
                WHEN f.by_sound THEN 'sound_equal' WHEN f.by_surname THEN 'surname_equal' END,
           CASE WHEN f.anchor IS NOT NULL AND (f.by_phone OR f.by_sound OR f.by_number OR f.by_surname OR f.by_name_slip)
                THEN 'phone_equal' END,
           CASE WHEN f.anchor IS NOT NULL AND (f.by_mask OR f.by_number AND m.slip IS NULL) THEN 'mask_fits' END,
           CASE WHEN f.anchor IS NOT NULL AND (f.by_slip OR f.by_number AND m.slip IS NOT NULL) THEN 'number_slip' END,
           CASE WHEN f.anchor IS NOT NULL AND f.by_employer THEN 'employer_equal' END,
           CASE WHEN f.anchor IS NULL OR f.is_named OR f.by_sound THEN NULL WHEN f.by_name_slip THEN 'name_slip'
                WHEN NOT f.by_surname THEN 'name_differs' END,
           CASE WHEN f.is_other_number THEN 'number_differs'
                WHEN m.is_unreadable AND NOT f.by_slip AND NOT f.by_number THEN 'number_unchecked' END,
           CASE WHEN m.is_masked AND NOT f.by_mask AND NOT f.by_number THEN 'number_masked' END,
           CASE WHEN m.is_hub THEN 'phone_shared_by_many' END
       ], lambda x: x IS NOT NULL) AS reasons,
       f.anchors AS rivals
FROM person_group AS g
JOIN (SELECT *, by_phone OR by_mask OR by_slip OR by_employer AS is_named FROM person_fit) AS f
    ON f.group_no = g.group_no
JOIN person_mention AS m ON m.mention_id = g.mention_id
WHERE NOT EXISTS (FROM assigned AS a WHERE a.mention_id = g.mention_id)
