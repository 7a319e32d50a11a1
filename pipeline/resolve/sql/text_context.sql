-- An empty table for the texts that name a phone, with the phones that the record's columns give.
--
-- gives   text_context; one row per record
CREATE OR REPLACE TEMP TABLE text_context (source VARCHAR, record_id BIGINT, text VARCHAR, own VARCHAR[])
