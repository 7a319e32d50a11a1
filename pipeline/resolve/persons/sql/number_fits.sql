-- Whether a checked ID is what a mask or a damaged number shows of one, or one slip away from a number that fails.
--
-- gives   macro number_fits(number, seen, slip)
CREATE OR REPLACE TEMP MACRO number_fits(number, seen, slip) AS
coalesce(number LIKE seen, false)
OR coalesce(CASE   -- the distance costs hundreds of times what counting differences costs
                WHEN length(slip) = 18 AND hamming(number, slip) <> 2 THEN hamming(number, slip) <= 1
                WHEN abs(length(slip) - 18) <= 1 THEN damerau_levenshtein(number, slip) <= 1
            END, false)
