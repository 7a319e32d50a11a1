-- Mentions with a name and a phone follow their group.
--
-- reads   person_mention, phone_group
-- gives   rows for assigned; one per mention without a checked ID that gives a name and a phone
INSERT INTO assigned BY NAME
SELECT m.mention_id, 'person' AS kind, g.anchor,
       CASE WHEN g.anchor IS NULL THEN 'ambiguous' WHEN g.level IS NULL THEN 'founded' ELSE 'linked' END AS outcome,
       CASE WHEN g.anchor IS NULL THEN NULL ELSE coalesce(g.level, 2) END AS level,
       CASE WHEN g.anchor IS NULL THEN 30 WHEN g.level IS NULL THEN 70 WHEN g.level = 2 THEN 80 ELSE 50 END
           - 4 * m.is_unreadable::INTEGER AS score,
       NULL AS via,
       CASE WHEN g.anchor IS NULL THEN ['several_fit']
            WHEN g.level IS NULL THEN ['name_and_phone']
            ELSE list_concat(['name_equal'], g.reasons) END
           || CASE WHEN m.is_unreadable THEN ['number_unchecked'] ELSE [] END AS reasons,
       CASE WHEN g.anchor IS NULL THEN g.anchors ELSE [] END AS rivals
FROM person_mention AS m
JOIN phone_group AS g ON g.name_key = m.name_key AND g.phone = m.phone
WHERE m.number IS NULL
