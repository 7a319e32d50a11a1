-- An empty table for the spans of text that say something about a claim.
--
-- gives   text_part; as claim_part (docs/architecture.md)
CREATE OR REPLACE TEMP TABLE text_part (
    source VARCHAR, record_id BIGINT, claim_no INTEGER, part VARCHAR, ordinal INTEGER, text VARCHAR,
    start_at INTEGER, end_at INTEGER, sure INTEGER, via VARCHAR, entity_name VARCHAR
)
