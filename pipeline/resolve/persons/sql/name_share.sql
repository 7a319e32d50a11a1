-- How common each name is among the people whose ID is known: the odds that another person bears it.
--
-- reads   known_person
-- gives   name_share; one row per name; people  who bear it; share  of all people
-- takes   $others  people added to those known, so that few people prove nothing
CREATE OR REPLACE TEMP TABLE name_share AS
WITH bearing AS (
    SELECT name_key, count(DISTINCT number) AS people FROM known_person GROUP BY name_key
)
SELECT name_key, people, people / ((SELECT sum(people) FROM bearing) + $others) AS share FROM bearing
