-- The rows that were set aside, with the file they lie in.
--
-- reads   quarantine, extract
-- gives   [file, sheet, row, column, reason, cells]; one row per row set aside
SELECT extract.file, q.sheet, q."row", q."column", q.reason, q.cells::VARCHAR AS cells
FROM quarantine AS q
JOIN extract USING (extract_no)
ORDER BY extract.file, extract.extract_no, q.sheet, q."row", q."column", q.reason
