-- Every issue of the warehouse with the file it lies in.
--
-- reads   issue, extract
-- gives   [file, sha256, source, sheet, row, column, kind, raw, done, low, high]; one row per issue
SELECT
    extract.file,
    extract.sha256,
    extract.source,
    issue.sheet,
    issue."row",
    issue."column",
    issue.kind,
    issue.raw,
    issue.done,
    issue.low,
    issue.high
FROM issue
JOIN extract USING (extract_no)
ORDER BY ALL
