-- Claims that people say are none.
--
-- reads   claim
-- gives   claim without them
DELETE FROM claim WHERE kind = 'other'
