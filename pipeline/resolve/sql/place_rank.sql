-- How well two places go together: 3 the same district, 2 the same city or province as far as said,
-- 1 nothing comparable is said, 0 they cannot be one.
--
-- gives   place_rank(one, other), for structs [province, city, district, zone] or null
CREATE OR REPLACE TEMP MACRO place_rank(one, other) AS
CASE
    WHEN one.province <> other.province THEN 0
    WHEN one.district = other.city OR one.city = other.district THEN 3
    WHEN one.city <> other.city THEN 0
    WHEN ends_with(one.district, other.district) OR ends_with(other.district, one.district) THEN 3
    WHEN one.district <> other.district AND one.zone = other.zone THEN 0
    WHEN one.city = other.city OR one.province = other.province THEN 2
    ELSE 1
END
