-- The extracts of the warehouse and what became of their rows.
--
-- reads   extract, issue
-- gives   [extract_no, source, file, kind, is_new, in_force, rows_read, rows_loaded, rows_quarantined, duplicates,
--         lines_ignored, issues]; one row per extract
WITH counted AS (
    SELECT extract_no, count(*) AS issues FROM issue GROUP BY extract_no
)
SELECT
    extract.extract_no,
    extract.source,
    extract.file,
    extract.kind,
    extract.is_new,
    extract.in_force,
    extract.rows_read,
    extract.rows_loaded,
    extract.rows_quarantined,
    extract.duplicates,
    extract.lines_ignored,
    coalesce(counted.issues, 0) AS issues
FROM extract
LEFT JOIN counted USING (extract_no)
ORDER BY extract.source, extract.file, extract.extract_no
