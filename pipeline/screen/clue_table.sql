-- The table of clues, empty (docs/interface.md).
--
-- gives   table clue
CREATE OR REPLACE TABLE clue (
    clue_id VARCHAR, fingerprint VARCHAR, rule_id VARCHAR, rule_version INTEGER, outcome VARCHAR,
    missing STRUCT(kind VARCHAR, field VARCHAR, source VARCHAR, record_key VARCHAR, holder VARCHAR, says VARCHAR)[],
    subject STRUCT(kind VARCHAR, entity_id VARCHAR, name VARCHAR, id_no VARCHAR,
                   about STRUCT(entity_id VARCHAR, name VARCHAR, id_no VARCHAR)),
    score INTEGER, parts STRUCT(name VARCHAR, points INTEGER)[], band VARCHAR,
    workers BIGINT, amount_yuan DECIMAL(18,2), figures JSON, says VARCHAR,
    signals STRUCT(name VARCHAR, state VARCHAR, level VARCHAR, says VARCHAR)[],
    counter STRUCT(name VARCHAR, state VARCHAR, effect VARCHAR, says VARCHAR)[],
    evidence STRUCT(signal VARCHAR, source VARCHAR, record_key VARCHAR, file VARCHAR, sheet VARCHAR, row INTEGER,
                    sha256 VARCHAR, fields MAP(VARCHAR, STRUCT(raw VARCHAR, value VARCHAR)))[],
    run_id VARCHAR, as_of DATE, title VARCHAR, line VARCHAR
)
