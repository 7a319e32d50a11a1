-- The files that the run took, their issues counted, and the first places of each kind and column.
--
-- reads   extract, issue
-- gives   the keys of load_report.json, nested ones as JSON text; one row per extract taken by this run
-- takes   $most  issues of a file, kind and column that are listed
WITH counted AS (
    SELECT
        extract_no,
        kind,
        "column",
        done,
        count(*) AS cells,
        min(
            {
                'sheet': sheet, 'row': "row", 'column': "column", 'kind': kind, 'raw': raw, 'done': done,
                'low': low::VARCHAR, 'high': high::VARCHAR
            },
            $most
        ) AS first_ones
    FROM issue
    WHERE extract_no IN (SELECT extract_no FROM extract WHERE is_new)
    GROUP BY extract_no, kind, "column", done
),
listed AS (
    SELECT
        extract_no,
        to_json(list({'kind': kind, 'column': "column", 'done': done, 'count': cells} ORDER BY kind, "column", done))
        ::VARCHAR AS issue_counts,
        to_json(list_sort(flatten(list(first_ones ORDER BY kind, "column", done))))::VARCHAR AS issues
    FROM counted
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
    coalesce(extract.found_in, '[]'::JSON)::VARCHAR AS found_in,
    coalesce(listed.issues, '[]') AS issues,
    coalesce(listed.issue_counts, '[]') AS issue_counts
FROM extract
LEFT JOIN listed USING (extract_no)
WHERE extract.is_new
ORDER BY extract.file, extract.sha256
