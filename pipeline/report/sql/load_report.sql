-- The files that the run took, with the first issues of each kind.
--
-- reads   extract, issue
-- gives   the keys of load_report.json, nested ones as JSON text; one row per extract taken by this run
-- takes   $most  issues of a file and kind that are listed
WITH ranked AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY extract_no, kind ORDER BY sheet, "row", "column", raw, done
        ) AS place
    FROM issue
),
listed AS (
    SELECT
        extract_no,
        to_json(list(
            {
                'sheet': sheet, 'row': "row", 'column': "column", 'kind': kind, 'raw': raw, 'done': done,
                'low': low::VARCHAR, 'high': high::VARCHAR
            }
            ORDER BY sheet, "row", "column", kind, raw, done
        ))::VARCHAR AS issues
    FROM ranked
    WHERE place <= $most
    GROUP BY extract_no
)
SELECT
    extract.file,
    extract.sha256,
    extract.source,
    extract.format,
    extract.encoding,
    to_json({
        'kind': extract.coverage_kind,
        'spans': coalesce(extract.coverage, '[]'::JSON)
    })::VARCHAR AS coverage,
    extract.rows_read,
    extract.rows_loaded,
    extract.rows_quarantined,
    extract.duplicates,
    extract.lines_ignored,
    extract.headers::VARCHAR AS headers,
    extract.normalised::VARCHAR AS normalised,
    coalesce(listed.issues, '[]') AS issues
FROM extract
LEFT JOIN listed USING (extract_no)
WHERE extract.is_new
ORDER BY extract.file, extract.sha256
