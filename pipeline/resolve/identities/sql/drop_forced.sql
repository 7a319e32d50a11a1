-- Takes the mentions that people placed out of `assigned`, to be put back where they belong.
--
-- reads   forced
-- gives   fewer rows of assigned
DELETE FROM assigned WHERE mention_id IN (SELECT mention_id FROM forced)
