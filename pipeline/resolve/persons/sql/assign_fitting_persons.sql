-- Mentions of a group follow what the group fits; of a group that several fit all are ambiguous.
--
-- reads   person_group, person_fit (evidence: see person_met, person_met_further), person_mention
-- gives   rows for assigned; one per mention of a group that anybody fits
INSERT INTO assigned BY NAME
WITH told AS (
    SELECT g.mention_id, f.anchor, f.anchors, f.level, f.is_other_number,
           f.anchor IS NOT NULL AS is_told,
           (f.evidence & 1249) > 0 AS is_named, (f.evidence & 8192) > 0 AS by_phone,
           (f.evidence & 2) > 0 AS by_sound, (f.evidence & 256) > 0 AS by_look, (f.evidence & 16) > 0 AS by_name_slip,
           (f.evidence & 8) > 0 AS by_surname, (f.evidence & 6244) > 0 AS by_number,
           (f.evidence & 2176) > 0 AS by_employer, (f.evidence & 1024) > 0 AS by_phone_slip,
           m.seen IS NOT NULL AND m.is_masked AS is_masked, m.slip IS NOT NULL AS is_slip, m.seen IS NOT NULL AS is_seen,
           m.is_unreadable, m.is_hub, m.wrong_number
    FROM person_group AS g
    JOIN person_fit AS f ON f.group_no = g.group_no
    JOIN person_mention AS m ON m.mention_id = g.mention_id
    WHERE NOT EXISTS (FROM assigned AS a WHERE a.mention_id = g.mention_id)
)
SELECT mention_id, 'person' AS kind, anchor,
       CASE WHEN is_told THEN 'linked' ELSE 'ambiguous' END AS outcome,
       CASE WHEN is_told AND wrong_number IS NOT NULL THEN 1 WHEN is_told THEN level END AS level,
       CASE WHEN NOT is_told THEN 20 WHEN wrong_number IS NOT NULL THEN 36
            ELSE 40 * level - 4 + 4 * by_employer::INTEGER + 6 * by_number::INTEGER END
           - 4 * (is_unreadable AND NOT by_number)::INTEGER AS score,
       NULL AS via,
       CASE WHEN is_told THEN list_filter([
           CASE WHEN is_named THEN 'name_equal' WHEN by_sound THEN 'sound_equal' WHEN by_look THEN 'look_alike'
                WHEN by_surname THEN 'surname_equal' END,
           CASE WHEN by_phone THEN 'phone_equal' WHEN by_phone_slip THEN 'phone_slip' END,
           CASE WHEN by_number AND is_masked THEN 'mask_fits' WHEN by_number AND is_seen THEN 'digits_fit'
                WHEN by_number AND is_slip THEN 'number_slip' WHEN by_number THEN 'told_with_others' END,
           CASE WHEN by_employer THEN 'employer_equal' END,
           CASE WHEN is_named OR by_sound OR by_look OR by_surname THEN NULL
                WHEN by_name_slip THEN 'name_slip' ELSE 'name_differs' END,
           CASE WHEN wrong_number IS NOT NULL THEN 'number_of_another' WHEN is_other_number THEN 'number_differs'
                WHEN is_unreadable AND NOT by_number THEN 'number_unchecked' END,
           CASE WHEN is_masked AND NOT by_number THEN 'number_masked' END,
           CASE WHEN is_hub THEN 'phone_shared_by_many' END
       ], lambda x: x IS NOT NULL) ELSE list_filter([
           'several_fit',
           CASE WHEN is_unreadable THEN 'number_unchecked' END, CASE WHEN is_masked THEN 'number_masked' END,
           CASE WHEN is_hub THEN 'phone_shared_by_many' END
       ], lambda x: x IS NOT NULL) END AS reasons,
       CASE WHEN wrong_number IS NOT NULL THEN list_append(anchors, 'per:id:' || wrong_number) ELSE anchors END AS rivals
FROM told
