-- What became of every mention, with the place it was delivered at and the words it was delivered in.
--
-- reads   link, reason, mention, extract, place [source, record_id, extract_no, sheet, row] (a view made by pipeline/report/links.py)
-- gives   the columns of links.parquet, and nested ones as JSON text besides; one row per mention
WITH word AS (
    SELECT map_from_entries(list(struct_pack(code, words) ORDER BY code)) AS of_code FROM reason
),
told AS (   -- few lists are given, to many links
    SELECT codes, list_transform(codes, lambda code: of_code[code]) AS words
    FROM (SELECT reasons AS codes FROM link UNION SELECT counter_reasons FROM link)
    CROSS JOIN word
)
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
    coalesce(pro.words, []) AS reasons,
    coalesce(contra.words, []) AS counter_reasons,
    coalesce(link.candidates, []) AS candidates,
    to_json(coalesce(pro.words, []))::VARCHAR AS reasons_text,
    to_json(coalesce(contra.words, []))::VARCHAR AS counter_reasons_text,
    to_json(coalesce(link.candidates, []))::VARCHAR AS candidates_text
FROM link
JOIN place USING (source, record_id)
JOIN extract USING (extract_no)
LEFT JOIN told AS pro ON pro.codes = link.reasons
LEFT JOIN told AS contra ON contra.codes = link.counter_reasons
LEFT JOIN mention
    ON mention.source = link.source
    AND mention.record_id = link.record_id
    AND mention.role = link.role
    AND mention.ordinal = link.ordinal
ORDER BY link.source, extract.file, extract.sha256, place.sheet, place."row", link.role, link.ordinal
