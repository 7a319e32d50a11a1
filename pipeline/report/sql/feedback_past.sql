-- The deliveries of one source up to a given one, with the share of rows that were odd or set aside.
--
-- reads   extract, issue
-- gives   [extract_no, night, file, sha256, in_force, rows_read, rows_loaded, rows_quarantined, duplicates, issue_rows];
--         one row per extract, in the order of delivery; issue_rows counts rows with an issue of whatever kind, exact
--         copies apart
-- takes   $extract  the last one
WITH counted AS (
    SELECT extract_no, count(DISTINCT (sheet, "row")) AS issue_rows
    FROM issue
    WHERE "row" > 0 AND kind <> 'exact_copy'
    GROUP BY extract_no
)
SELECT
    extract.extract_no,
    extract.delivered_night AS night,
    extract.file,
    extract.sha256,
    extract.in_force,
    extract.rows_read,
    extract.rows_loaded,
    extract.rows_quarantined,
    extract.duplicates,
    coalesce(counted.issue_rows, 0) AS issue_rows
FROM extract
LEFT JOIN counted USING (extract_no)
WHERE extract.source = (SELECT source FROM extract WHERE extract_no = $extract)
    AND extract.extract_no <= $extract
ORDER BY extract.delivered_night, extract.file, extract.sha256, extract.extract_no
