-- An empty table for what becomes of each mention, before ids are given.
--
-- gives   assigned; one row per mention
--         anchor  what its entity is known by, null when ambiguous; rivals  anchors of other candidates
--         level  3 strong, 2 medium, 1 weak, null when ambiguous
CREATE OR REPLACE TEMP TABLE assigned (
    mention_id BIGINT, kind VARCHAR, anchor VARCHAR, outcome VARCHAR, level INTEGER, score INTEGER,
    via VARCHAR, reasons VARCHAR[], rivals VARCHAR[]
)
