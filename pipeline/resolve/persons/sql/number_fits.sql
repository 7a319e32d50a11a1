-- Whether a checked ID is what a mask or a damaged number shows of one, or one slip away from a number that fails.
--
-- gives   macro number_fits(number, seen, slip)
CREATE OR REPLACE TEMP MACRO number_fits(number, seen, slip) AS
coalesce(number LIKE seen, false)
OR coalesce(abs(length(slip) - 18) <= 1 AND damerau_levenshtein(number, slip) <= 1, false)
