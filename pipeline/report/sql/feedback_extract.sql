-- One extract as it was delivered and taken.
--
-- reads   extract
-- gives   [extract_no, sha256, file, source, format, encoding, kind, night, coverage, coverage_kind, absent, rows_read,
--         rows_loaded, rows_quarantined, duplicates, lines_ignored, headers, normalised, found_in], JSON as text; one row
-- takes   $extract  its number
SELECT
    extract_no,
    sha256,
    file,
    source,
    format,
    encoding,
    kind,
    delivered_night AS night,
    coalesce(coverage, '[]')::VARCHAR AS coverage,
    coverage_kind,
    absent,
    rows_read,
    rows_loaded,
    rows_quarantined,
    duplicates,
    lines_ignored,
    headers::VARCHAR AS headers,
    normalised::VARCHAR AS normalised,
    coalesce(found_in, '[]')::VARCHAR AS found_in
FROM extract
WHERE extract_no = $extract
ORDER BY extract_no
