-- How two names that are not equal differ in one place; null where they differ in more.
--
-- gives   macro name_slip(one, other): 'other' one of three or four characters, 'moved' the same characters in
--         another order, 'missing' one character of the given name
CREATE OR REPLACE TEMP MACRO name_slip(one, other) AS
CASE
    WHEN one = other THEN NULL
    WHEN length(one) = length(other)
         AND list_sort(string_split(one, '')) = list_sort(string_split(other, '')) THEN 'moved'
    WHEN length(one) IN (3, 4) AND len(differing(one, other)) = 1 THEN 'other'
    WHEN length(one) = length(other) + 1 AND length(other) >= 2
         AND list_contains(given_without(one), other) THEN 'missing'
    WHEN length(other) = length(one) + 1 AND length(one) >= 2
         AND list_contains(given_without(other), one) THEN 'missing'
END
