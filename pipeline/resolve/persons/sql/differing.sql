-- In which places two texts of one length differ; null where their lengths do.
--
-- gives   macro differing(one, other)
CREATE OR REPLACE TEMP MACRO differing(one, other) AS
CASE
    WHEN length(one) = length(other)
    THEN list_filter(range(1, length(one) + 1), lambda nth: one[nth] <> other[nth])
END
