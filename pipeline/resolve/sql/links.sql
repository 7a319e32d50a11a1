-- The rows of links.parquet: what became of each mention, with its place in a file and reasons in words.
--
-- reads   link, mention, extract, record_place [source, record_id, extract_no, sheet, row] of all sources
-- gives   one row per mention
-- takes   $codes, $words  reason codes and their words, in one order
WITH word AS (
    SELECT map_from_entries(list_zip($codes, $words)) AS of_code
)
SELECT l.source, l.record_key, x.file, p.sheet, p.row, l.role, l.ordinal, m.raw_name, m.raw_id_no, l.outcome,
       l.entity_id, l.entity_kind, l.entity_name, l.entity_id_no, l.level, l.score, l.via,
       list_transform(l.reasons, lambda code: word.of_code[code]) AS reasons, l.candidates
FROM link AS l
CROSS JOIN word
JOIN mention AS m
    ON m.source = l.source AND m.record_id = l.record_id AND m.role = l.role AND m.ordinal = l.ordinal
JOIN record_place AS p ON p.source = l.source AND p.record_id = l.record_id
LEFT JOIN extract AS x ON x.extract_no = p.extract_no
ORDER BY l.source, l.record_key, l.role, l.ordinal
