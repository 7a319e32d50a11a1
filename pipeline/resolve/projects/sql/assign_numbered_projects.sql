-- A project number stands for its project.
--
-- reads   project_mention, site
-- gives   rows for assigned; one per mention that gives a project number
INSERT INTO assigned BY NAME
SELECT m.mention_id, 'project' AS kind, s.anchor,
       CASE WHEN s.is_registered THEN 'linked' ELSE 'founded' END AS outcome,
       3 AS level, 100 AS score, NULL AS via,
       [CASE WHEN m.is_registered THEN 'registered' ELSE 'project_no_equal' END] AS reasons,
       []::VARCHAR[] AS rivals
FROM project_mention AS m
JOIN site AS s ON s.id_no = m.id_no
