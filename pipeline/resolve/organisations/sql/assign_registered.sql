-- A register's own rows stand for their firms: strongly by a checked code, else by their name.
--
-- reads   organisation_mention, self_anchor
-- gives   rows for assigned; one per register row
INSERT INTO assigned BY NAME
SELECT m.mention_id, 'organisation' AS kind, a.anchor, 'linked' AS outcome,
       CASE WHEN m.code IS NOT NULL THEN 3 WHEN m.is_full THEN 2 ELSE 1 END AS level,
       CASE WHEN m.code IS NOT NULL THEN 100 WHEN m.is_full THEN 80 ELSE 50 END AS score,
       NULL AS via,
       CASE
           WHEN a.is_shared THEN ['registered', 'code_has_two_names']
           WHEN m.code IS NULL THEN ['registered', 'number_unchecked']
           WHEN m.is_repaired THEN ['registered', 'code_repaired']
           ELSE ['registered']
       END AS reasons,
       []::VARCHAR[] AS rivals
FROM self_anchor AS a
JOIN organisation_mention AS m ON m.mention_id = a.mention_id
