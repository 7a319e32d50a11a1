-- A project number stands for its project; one under which the register has two names, weakly.
--
-- reads   project_mention, site
-- gives   rows for assigned; one per mention that gives a project number
INSERT INTO assigned BY NAME
WITH shared AS (
    SELECT id_no FROM project_mention WHERE is_registered
    GROUP BY id_no HAVING count(DISTINCT name_key) > 1
)
SELECT m.mention_id, 'project' AS kind, s.anchor,
       CASE WHEN s.is_registered THEN 'linked' ELSE 'founded' END AS outcome,
       CASE WHEN h.id_no IS NULL THEN 3 ELSE 1 END AS level, 100 AS score, NULL AS via,
       [CASE WHEN m.is_registered THEN 'registered' ELSE 'project_no_equal' END]
       || CASE WHEN h.id_no IS NULL THEN [] ELSE ['number_has_two_names'] END AS reasons,
       []::VARCHAR[] AS rivals
FROM project_mention AS m
JOIN site AS s ON s.id_no = m.id_no
LEFT JOIN shared AS h ON h.id_no = m.id_no
