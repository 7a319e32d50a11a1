-- A checked ID stands for its person, unless it stands beside the name of somebody else.
--
-- reads   person_mention, number_doubt
-- gives   rows for assigned; one per mention with a checked ID of its own. Where two names that have nothing in
--         common are given equally often, the mentions of both are weak
INSERT INTO assigned BY NAME
WITH unlike AS (   -- no name, and neither phone nor employer of the others with the number
    SELECT m.mention_id
    FROM person_mention AS m
    JOIN person_mention AS o ON o.number = m.number AND o.mention_id <> m.mention_id
    WHERE m.name_key IS NULL AND m.surname IS NULL AND (m.phone IS NOT NULL OR m.employer IS NOT NULL)
    GROUP BY m.mention_id
    HAVING NOT bool_or(coalesce(o.phone = m.phone, false) OR coalesce(o.employer = m.employer, false))
),
told AS (
    SELECT m.*, d.doubt, u.mention_id IS NOT NULL AS is_unlike
    FROM person_mention AS m
    LEFT JOIN number_doubt AS d ON d.number = m.number AND d.called = coalesce(m.name_key, m.surname)
    LEFT JOIN unlike AS u ON u.mention_id = m.mention_id
    WHERE m.number IS NOT NULL AND coalesce(d.doubt <> 'other', true)
)
SELECT mention_id, 'person' AS kind, 'per:id:' || number AS anchor, 'founded' AS outcome,
       CASE WHEN doubt = 'tie' THEN 1 WHEN is_repaired OR doubt = 'slip' OR is_unlike THEN 2 ELSE 3 END AS level,
       CASE WHEN doubt = 'tie' THEN 40 WHEN is_repaired OR doubt = 'slip' OR is_unlike THEN 80
            WHEN name_key IS NULL THEN 94 ELSE 100 END AS score,
       NULL AS via,
       list_filter([
           'id_checked',
           CASE WHEN doubt = 'tie' THEN 'name_contradicts' WHEN doubt = 'slip' THEN 'surname_alone_equal'
                WHEN is_unlike THEN 'nothing_beside_agrees' END,
           CASE WHEN is_repaired THEN 'id_repaired' END
       ], lambda x: x IS NOT NULL) AS reasons,
       []::VARCHAR[] AS rivals
FROM told
