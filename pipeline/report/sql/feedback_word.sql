-- Words of one extract that are not in the contract's vocabulary, the most frequent first.
--
-- reads   issue
-- gives   [column, field, word, cells]; one row per column and word
-- takes   $extract  its number;  $most  words given of each column
SELECT "column", field, raw AS word, count(*) AS cells
FROM issue
WHERE extract_no = $extract AND kind = 'unknown_word'
GROUP BY "column", field, raw
QUALIFY row_number() OVER (PARTITION BY "column", field ORDER BY count(*) DESC, raw) <= $most
ORDER BY "column", field, cells DESC, word
