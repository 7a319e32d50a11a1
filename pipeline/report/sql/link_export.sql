-- What became of every mention, with the place it was delivered at and the words it was delivered in.
--
-- reads   link, mention, extract, place [source, record_id, extract_no, sheet, row] (a view made by pipeline/report/links.py)
-- gives   the columns of links.parquet, and reasons and candidates as JSON text besides; one row per mention
SELECT
    link.source,
    link.record_key,
    extract.file,
    place.sheet,
    place."row",
    link.role,
    link.ordinal,
    mention.raw_name,
    mention.raw_id_no,
    link.outcome,
    link.entity_id,
    link.entity_kind,
    link.entity_name,
    link.entity_id_no,
    link.level,
    link.score,
    link.via,
    coalesce(link.reasons, []) AS reasons,
    coalesce(link.candidates, []) AS candidates,
    to_json(coalesce(link.reasons, []))::VARCHAR AS reasons_text,
    to_json(coalesce(link.candidates, []))::VARCHAR AS candidates_text
FROM link
JOIN place USING (source, record_id)
JOIN extract USING (extract_no)
LEFT JOIN mention
    ON mention.source = link.source
    AND mention.record_id = link.record_id
    AND mention.role = link.role
    AND mention.ordinal = link.ordinal
ORDER BY link.source, extract.file, extract.sha256, place.sheet, place."row", link.role, link.ordinal
