-- unit_base
SELECT * FROM (
SELECT CAST(0 AS BIGINT) << 50 | r.record_id << 10 | coalesce(l.ordinal, 0) % 1024 AS base_id, 'enforcement_case' AS source, 0 AS take, CAST($as_of AS DATE) AS as_of, r.record_id AS record_id, r.record_key AS record_key, CAST(r."court" AS VARCHAR) AS place, l.party_id AS party_id, l.entity_id AS entity_id, l.entity_kind AS entity_kind, CASE l.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END AS rank, l.entity_name AS name, l.entity_id_no AS id_no, list_transform(l.candidates, lambda c: c.entity_id) AS candidates, r."debtor" AS raw_name, 'debtor' AS mention, r."settled_on" AS "unit.settled_on", r."settled_on__none" AS "unit.settled_on__none", r."claim" AS "unit.claim", r."closing" AS "unit.closing", r."closing__none" AS "unit.closing__none", r."settlement_due_on" AS "unit.settlement_due_on", r."settlement_authority" AS "unit.settlement_authority", r."case_no" AS "unit.case_no"
FROM (SELECT record_id, record_key, CASE WHEN CAST("settled_on" AS DATE) > $seen_on THEN NULL ELSE "settled_on" END AS "settled_on", CASE WHEN CAST("settled_on" AS DATE) > $seen_on THEN TRUE ELSE "settled_on__none" END AS "settled_on__none", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN NULL ELSE "closing" END AS "closing", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN TRUE ELSE "closing__none" END AS "closing__none", "settlement_due_on", "debtor", "court", "claim", "settlement_authority", "case_no" FROM "enforcement_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r
LEFT JOIN link AS l ON l.source = 'enforcement_case' AND l.role = 'debtor' AND l.record_id = r.record_id
WHERE ((NOT (CASE WHEN coalesce(r."settled_on__none", FALSE) THEN TRUE WHEN r."settled_on" IS NOT NULL THEN FALSE END) OR CASE WHEN coalesce(r."closing__none", FALSE) THEN FALSE ELSE r."closing" = $v1 END OR NOT (CASE WHEN r."settlement_due_on" IS NOT NULL THEN FALSE END))) IS NOT FALSE
) AS u;
-- values: {'v1': 'settled'}

-- unit
SELECT base_id AS unit_id, * FROM unit_base;
-- values: {}

-- unit_party
SELECT unit_id, '' AS whose, party_id, 3 AS rank FROM unit
UNION SELECT unit_id, '', unnest(candidates), 3 FROM unit WHERE entity_id IS NULL;
-- values: {}

-- row_settled
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    ((u."unit.settled_on" IS NOT NULL) OR (u."unit.settlement_due_on" IS NOT NULL) OR CASE WHEN coalesce(u."unit.closing__none", FALSE) THEN FALSE ELSE u."unit.closing" = $v1 END) AS state, 3 AS rank, u."unit.settled_on" AS "settled_on", u."unit.claim" AS "claim"
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {'v1': 'settled'}

-- sig_settled
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "settled_on" IS NOT NULL) THEN max("settled_on") FILTER (WHERE state AND rank >= 2) END AS "settled_on",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "claim" IS NOT NULL) THEN sum("claim") FILTER (WHERE state AND rank >= 2) END AS "claim"
  FROM row_settled GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, f.rank AS rank, f."settled_on", f."claim"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_general
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    u."unit.settlement_authority" = $v1 AS state, 3 AS rank
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {'v1': 'general'}

-- sig_general
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_general GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, f.rank AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- miss_settled
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.settled_on" IS NULL AND NOT coalesce(u."unit.settled_on__none", FALSE) AND ((((u."unit.settled_on" IS NOT NULL)) IS NULL AND ((u."unit.settlement_due_on" IS NOT NULL)) IS DISTINCT FROM TRUE AND (CASE WHEN coalesce(u."unit.closing__none", FALSE) THEN FALSE ELSE u."unit.closing" = $v1 END) IS DISTINCT FROM TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'settled_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.settlement_due_on" IS NULL AND ((((u."unit.settlement_due_on" IS NOT NULL)) IS NULL AND ((u."unit.settled_on" IS NOT NULL)) IS DISTINCT FROM TRUE AND (CASE WHEN coalesce(u."unit.closing__none", FALSE) THEN FALSE ELSE u."unit.closing" = $v1 END) IS DISTINCT FROM TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'settlement_due_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.closing" IS NULL AND NOT coalesce(u."unit.closing__none", FALSE) AND (((CASE WHEN coalesce(u."unit.closing__none", FALSE) THEN FALSE ELSE u."unit.closing" = $v1 END) IS NULL AND ((u."unit.settled_on" IS NOT NULL)) IS DISTINCT FROM TRUE AND ((u."unit.settlement_due_on" IS NOT NULL)) IS DISTINCT FROM TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'closing' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."settled_on" IS NULL) AND u."unit.settled_on" IS NULL AND NOT coalesce(u."unit.settled_on__none", FALSE) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'settled_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."claim" IS NULL) AND u."unit.claim" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'claim' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_settled AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'settled');
-- values: {'v1': 'settled'}

-- miss_general
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.settlement_authority" IS NULL AND (((u."unit.settlement_authority" = $v1) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'settlement_authority' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_general AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'general');
-- values: {'v1': 'general'}
