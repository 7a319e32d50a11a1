-- What was odd in one extract, counted, with the first places of each kind and column.
--
-- reads   issue, quarantine
-- gives   [done, kind, column, field, cells, written, rows, places STRUCT(sheet, row, raw)[] in their order]; one row per
--         kind, column and what was done; of a million issues only the first places are kept. What is odd besides in a
--         row that was set aside for another reason has done = 'beside'
-- takes   $extract  its number;  $most  places kept of each kind and column
WITH reason AS (
    SELECT DISTINCT sheet, "row", reason AS kind, "column"
    FROM quarantine
    WHERE extract_no = $extract
)
SELECT
    CASE WHEN issue.done = 'quarantined' AND reason.kind IS NULL THEN 'beside' ELSE issue.done END AS done,
    issue.kind,
    issue."column",
    issue.field,
    count(*) AS cells,
    count(*) FILTER (coalesce(issue.raw, '') <> '') AS written,
    count(DISTINCT (issue.sheet, issue."row")) AS rows,
    min({'sheet': issue.sheet, 'row': issue."row", 'raw': issue.raw}, $most) AS places
FROM issue
LEFT JOIN reason
    ON reason.sheet = issue.sheet
    AND reason."row" = issue."row"
    AND reason.kind = issue.kind
    AND reason."column" = issue."column"
WHERE issue.extract_no = $extract
GROUP BY 1, issue.kind, issue."column", issue.field
ORDER BY 1, cells DESC, issue.kind, issue."column", issue.field
