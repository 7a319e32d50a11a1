-- The words of the codes in link.reasons and link.counter_reasons.
--
-- gives   reason; one row per code
-- takes   $codes, $words, $against  codes, their words in the same order, those that speak against a link
CREATE OR REPLACE TABLE reason AS
SELECT code, words, list_contains($against, code) AS is_counter
FROM (SELECT unnest($codes) AS code, unnest($words) AS words)
ORDER BY code
