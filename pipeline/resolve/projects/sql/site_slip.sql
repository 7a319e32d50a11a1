-- Whether two sites' names of four characters or more differ in one that is no number, side or letter.
--
-- reads   macros has_no_sign, has_one_more
-- gives   macro site_slip(one, other); false where either is null
CREATE OR REPLACE TEMP MACRO site_slip(one, other) AS
CASE
    WHEN length(one) = length(other) AND length(one) >= 4
    THEN len(list_filter(range(1, length(one) + 1), lambda nth: one[nth] <> other[nth])) = 1
         AND len(list_filter(range(1, length(one) + 1),
                             lambda nth: one[nth] <> other[nth] AND NOT has_no_sign(one[nth] || other[nth]))) = 0
    WHEN length(one) = length(other) + 1 AND length(other) >= 4 THEN has_one_more(one, other)
    WHEN length(other) = length(one) + 1 AND length(one) >= 4 THEN has_one_more(other, one)
    ELSE false
END
