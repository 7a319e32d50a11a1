-- The mentions that people judged, with what linking made of them.
--
-- reads   judged_node [node, group_no], mention_work, assigned, firm, site
-- gives   [node, mention_id, kind, anchor, level, is_registered]; one row per mention
-- takes   $kinds  kinds of mentions looked at
SELECT n.node, m.mention_id, m.kind, a.anchor, coalesce(a.level, 0) AS level,
       coalesce(f.is_registered, s.is_registered, false) AS is_registered
FROM judged_node AS n
JOIN mention_work AS m ON m.mention_key = n.node
JOIN assigned AS a ON a.mention_id = m.mention_id
LEFT JOIN firm AS f ON f.anchor = a.anchor
LEFT JOIN site AS s ON s.anchor = a.anchor
WHERE m.kind IN (SELECT unnest($kinds))
ORDER BY n.node
