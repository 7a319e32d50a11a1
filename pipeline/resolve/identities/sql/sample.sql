-- A sample of links to look at, the same for the same seed, whatever the order of rows.
--
-- reads   link, mention
-- gives   [key, source, record_id, record_key, role, kind, raw_name, raw_id_no, phone, place, outcome, entity_id,
--         entity_name, entity_id_no, level, score, via, reasons, counter_reasons, candidates]; at most $number rows
-- takes   $seed; $level  strong | medium | weak, or an outcome; $source  null: all; $number
SELECT concat_ws('|', l.source, l.record_key, l.role, l.ordinal) AS key, l.source, l.record_id, l.record_key, l.role,
       m.kind, m.raw_name, m.raw_id_no, m.phone, m.place, l.outcome, l.entity_id, l.entity_name, l.entity_id_no, l.level,
       l.score, l.via, l.reasons, l.counter_reasons, l.candidates
FROM link AS l
JOIN mention AS m ON m.source = l.source AND m.record_id = l.record_id AND m.role = l.role AND m.ordinal = l.ordinal
WHERE CASE WHEN $level IN ('founded', 'ambiguous') THEN l.outcome = $level
           ELSE l.outcome = 'linked' AND l.level = $level AND l.role <> 'self' END
  AND ($source IS NULL OR l.source = $source)
ORDER BY sha256($seed || '|' || key), key
LIMIT $number
