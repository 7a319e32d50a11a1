-- An empty table for what the records say about somebody, before names are read.
--
-- gives   numbered; one row per record, role and ordinal; mention_id rises with source, record, role, ordinal
CREATE OR REPLACE TEMP TABLE numbered (
    mention_id BIGINT, source VARCHAR, record_id BIGINT, record_key VARCHAR, role VARCHAR, ordinal INTEGER,
    kind VARCHAR,                   -- organisation, person, project
    raw_name VARCHAR, raw_id_no VARCHAR, id_no VARCHAR, id_state VARCHAR, phone VARCHAR,
    permit_no VARCHAR, registration_no VARCHAR, former_names VARCHAR, address VARCHAR, place_text VARCHAR,
    employer_id BIGINT,             -- mention of the organisation that a person belongs to
    relation VARCHAR,               -- what it is to its employer: legal_representative, shareholder
    in_key BOOLEAN,                 -- the name is part of a key whose rows add up: two rows are two people
    stands_for VARCHAR              -- the name in full that short words of a text stand for
)
