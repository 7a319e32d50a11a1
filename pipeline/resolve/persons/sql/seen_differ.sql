-- Whether two patterns of an ID, as far as both show it, cannot be one.
--
-- gives   macro seen_differ(one, other); null where either is
CREATE OR REPLACE TEMP MACRO seen_differ(one, other) AS
len(list_filter(range(1, 19), lambda nth: one[nth] <> '_' AND other[nth] <> '_' AND one[nth] <> other[nth])) > 0
