-- A name that no number is known for joins the one site it is short for, weakly, else founds a project.
--
-- reads   project_group, short_project, group_beside, site, place_rank
-- gives   rows for assigned; one per mention of a project not there yet. Where it may be short for several
--         it founds its own, and they stand as its rivals; where several developers build under its name it is ambiguous
INSERT INTO assigned BY NAME
WITH namesake AS (   -- sites of the very name that another developer builds
    SELECT g.anchor, list(DISTINCT s.anchor ORDER BY s.anchor) AS sites
    FROM project_group AS g
    JOIN site AS s ON s.name_key = g.name_key
    JOIN group_beside AS o ON o.anchor = g.anchor AND o.role = 'developer'
    JOIN group_beside AS t ON t.anchor = s.anchor AND t.role = 'developer' AND t.value <> o.value
    WHERE place_rank(g.place, s.place) > 0
    GROUP BY g.anchor
)
SELECT g.mention_id, 'project' AS kind, CASE WHEN g.anchors IS NULL THEN coalesce(s.anchor, g.anchor) END AS anchor,
       CASE WHEN g.anchors IS NOT NULL THEN 'ambiguous' WHEN s.anchor IS NOT NULL THEN 'linked' ELSE 'founded' END AS outcome,
       CASE WHEN g.anchors IS NOT NULL THEN NULL
            WHEN g.is_full AND NOT g.is_known_short AND s.anchor IS NULL THEN 2 ELSE 1 END AS level,
       CASE WHEN g.anchors IS NOT NULL THEN 30
            WHEN s.anchor IS NOT NULL
            THEN 40 + 4 * s.by_firm::INTEGER + s.place_rank - 8 * (s.is_other_developer OR s.is_other_contractor)::INTEGER
            WHEN g.is_known_short THEN 44 WHEN g.is_full THEN 70 WHEN g.name_key IS NULL THEN 10 ELSE 40 END AS score,
       NULL AS via,
       CASE WHEN g.anchors IS NOT NULL THEN ['several_fit'] ELSE list_filter([
           CASE WHEN s.anchor IS NOT NULL AND s.is_slip THEN 'site_name_slip'
                WHEN s.anchor IS NOT NULL AND s.is_heard THEN 'sound_equal'
                WHEN s.anchor IS NOT NULL THEN 'site_name_shared' WHEN g.is_known_short THEN 'known_short_name'
                WHEN g.is_full THEN 'full_name' WHEN g.name_key IS NULL THEN 'stands_alone' ELSE 'short_name' END,
           CASE WHEN s.anchor IS NOT NULL AND s.by_developer THEN 'developer_equal' END,
           CASE WHEN s.anchor IS NOT NULL AND s.by_contractor THEN 'contractor_equal' END,
           CASE WHEN s.anchor IS NOT NULL AND s.by_firm AND NOT s.by_developer AND NOT s.by_contractor THEN 'employer_equal' END,
           CASE WHEN s.anchor IS NOT NULL AND s.by_address THEN 'address_equal' END,
           CASE WHEN s.anchor IS NOT NULL AND s.place_rank = 3 THEN 'place_equal'
                WHEN s.anchor IS NOT NULL AND s.place_rank = 2 THEN 'place_near' END,
           CASE WHEN s.anchor IS NOT NULL AND s.is_other_developer OR s.anchor IS NULL AND n.anchor IS NOT NULL THEN 'developer_differs' END,
           CASE WHEN s.anchor IS NOT NULL AND s.is_other_contractor THEN 'contractor_differs' END,
           CASE WHEN len(s.rivals) > 0 THEN 'several_fit' END
       ], lambda x: x IS NOT NULL) END AS reasons,
       CASE WHEN s.anchor IS NULL AND g.anchors IS NULL
            THEN list_sort(list_distinct(list_concat(coalesce(s.rivals, []), coalesce(n.sites, []))))
            ELSE coalesce(g.anchors, s.rivals) END AS rivals
FROM project_group AS g
LEFT JOIN short_project AS s ON s.short_anchor = g.anchor AND g.anchors IS NULL
LEFT JOIN namesake AS n ON n.anchor = g.anchor
