-- A name that no number is known for joins the one site it is short for, weakly, else founds a project.
--
-- reads   project_group, short_project
-- gives   rows for assigned; one per mention of a project not there yet. Where it may be short for several
--         it founds its own, and they stand as its rivals
INSERT INTO assigned BY NAME
SELECT g.mention_id, 'project' AS kind, coalesce(s.anchor, g.anchor) AS anchor,
       CASE WHEN s.anchor IS NOT NULL THEN 'linked' ELSE 'founded' END AS outcome,
       CASE WHEN g.is_full AND NOT g.is_known_short AND s.anchor IS NULL THEN 2 ELSE 1 END AS level,
       CASE WHEN s.anchor IS NOT NULL THEN 40 + 4 * s.by_employer::INTEGER + s.place_rank
            WHEN g.is_known_short THEN 44 WHEN g.is_full THEN 70 WHEN g.name_key IS NULL THEN 10 ELSE 40 END AS score,
       NULL AS via,
       list_filter([
           CASE WHEN s.anchor IS NOT NULL THEN 'site_name_shared' WHEN g.is_known_short THEN 'known_short_name'
                WHEN g.is_full THEN 'full_name' WHEN g.name_key IS NULL THEN 'stands_alone' ELSE 'short_name' END,
           CASE WHEN s.anchor IS NOT NULL AND s.by_employer THEN 'employer_equal' END,
           CASE WHEN s.anchor IS NOT NULL AND s.place_rank = 3 THEN 'place_equal'
                WHEN s.anchor IS NOT NULL AND s.place_rank = 2 THEN 'place_near' END,
           CASE WHEN len(s.rivals) > 0 THEN 'several_fit' END
       ], lambda x: x IS NOT NULL) AS reasons,
       coalesce(s.rivals, []) AS rivals
FROM project_group AS g
LEFT JOIN short_project AS s ON s.short_anchor = g.anchor
