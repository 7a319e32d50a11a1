-- What was odd in one extract, counted, with the first places of each kind and column.
--
-- reads   issue
-- gives   [done, kind, column, field, cells, written, rows, places STRUCT(sheet, row, raw)[] in their order]; one row per
--         kind, column and what was done; of a million issues only the first places are kept
-- takes   $extract  its number;  $most  places kept of each kind and column
SELECT
    done,
    kind,
    "column",
    field,
    count(*) AS cells,
    count(*) FILTER (coalesce(raw, '') <> '') AS written,
    count(DISTINCT (sheet, "row")) AS rows,
    min({'sheet': sheet, 'row': "row", 'raw': raw}, $most) AS places
FROM issue
WHERE extract_no = $extract
GROUP BY done, kind, "column", field
ORDER BY done, cells DESC, kind, "column", field
