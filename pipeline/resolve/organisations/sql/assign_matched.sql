-- A mention whose parts one firm fits is linked to it; one that several fit alike is ambiguous.
--
-- reads   matched (as `match.match` gives it), firm, forbidden (mention_id, anchor)
-- gives   rows for assigned; one per mention that some firm fits and people did not keep apart from it
INSERT INTO assigned BY NAME
WITH candidate AS (
    SELECT m.mention_id, f.anchor
    FROM (SELECT mention_id, unnest(candidates) AS firm_id FROM matched WHERE outcome = 'ambiguous') AS m
    JOIN firm AS f ON f.firm_id = m.firm_id
    WHERE NOT EXISTS (FROM forbidden AS x WHERE x.mention_id = m.mention_id AND x.anchor = f.anchor)
)
SELECT m.mention_id, 'organisation' AS kind, f.anchor, 'linked' AS outcome,
       CASE m.level WHEN 'medium' THEN 2 ELSE 1 END AS level,
       CASE m.level WHEN 'medium' THEN 70 ELSE m.score // 2 END AS score,
       CASE WHEN list_contains(m.reasons, 'department') THEN 'part_of' END AS via,
       list_filter(m.reasons, lambda x: x <> 'place_none') AS reasons, []::VARCHAR[] AS rivals
FROM matched AS m
JOIN firm AS f ON f.firm_id = m.firm_id
WHERE m.outcome = 'linked'
  AND NOT EXISTS (FROM forbidden AS x WHERE x.mention_id = m.mention_id AND x.anchor = f.anchor)
UNION ALL
SELECT mention_id, 'organisation', NULL, 'ambiguous', NULL, 20, NULL, ['several_fit'], list(anchor ORDER BY anchor)
FROM candidate
GROUP BY mention_id
HAVING count(*) > 1
