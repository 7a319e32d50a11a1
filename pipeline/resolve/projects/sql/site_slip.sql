-- Whether two sites' names of four characters or more differ in one that is no number, side or letter.
--
-- gives   macro site_slip(one, other); null where either is
CREATE OR REPLACE TEMP MACRO site_slip(one, other) AS
CASE
    WHEN length(one) = length(other) AND length(one) >= 4
    THEN len(list_filter(range(1, length(one) + 1), lambda nth: one[nth] <> other[nth])) = 1
         AND len(list_filter(range(1, length(one) + 1),
                             lambda nth: one[nth] <> other[nth] AND regexp_matches(one[nth] || other[nth], '[0-9A-Z一二三四五六七八九十甲乙丙丁东南西北中上下前后新老大小]'))) = 0
    WHEN length(one) = length(other) + 1 AND length(other) >= 4
    THEN len(list_filter(range(1, length(one) + 1), lambda nth: left(one, nth - 1) || substr(one, nth + 1) = other
                                                                AND NOT regexp_matches(one[nth], '[0-9A-Z一二三四五六七八九十甲乙丙丁东南西北中上下前后新老大小]'))) > 0
    WHEN length(other) = length(one) + 1 AND length(one) >= 4
    THEN len(list_filter(range(1, length(other) + 1), lambda nth: left(other, nth - 1) || substr(other, nth + 1) = one
                                                                  AND NOT regexp_matches(other[nth], '[0-9A-Z一二三四五六七八九十甲乙丙丁东南西北中上下前后新老大小]'))) > 0
    ELSE false
END
