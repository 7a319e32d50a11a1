-- unit_base
SELECT * FROM (
SELECT CAST(0 AS BIGINT) << 50 | r.record_id << 10 | coalesce(l.ordinal, 0) % 1024 AS base_id, 'enforcement_case' AS source, 0 AS take, CAST($as_of AS DATE) AS as_of, r.record_id AS record_id, r.record_key AS record_key, CAST(r."court" AS VARCHAR) AS place, l.party_id AS party_id, l.entity_id AS entity_id, l.entity_kind AS entity_kind, CASE l.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END AS rank, l.entity_name AS name, l.entity_id_no AS id_no, list_transform(l.candidates, lambda c: c.entity_id) AS candidates, r."debtor" AS raw_name, 'debtor' AS mention, r."unperformed" AS "unit.unperformed", r."closing" AS "unit.closing", r."closing__none" AS "unit.closing__none", r."docketed_on" AS "unit.docketed_on", r."closed_on" AS "unit.closed_on", r."closed_on__none" AS "unit.closed_on__none", r."case_no" AS "unit.case_no"
FROM (SELECT record_id, record_key, CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN NULL ELSE "closing" END AS "closing", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN TRUE ELSE "closing__none" END AS "closing__none", "debtor", "court", "unperformed", "docketed_on", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN NULL ELSE "closed_on" END AS "closed_on", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN TRUE ELSE "closed_on__none" END AS "closed_on__none", "case_no" FROM "enforcement_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r
LEFT JOIN link AS l ON l.source = 'enforcement_case' AND l.role = 'debtor' AND l.record_id = r.record_id
WHERE (CASE WHEN coalesce(r."closing__none", FALSE) THEN FALSE ELSE r."closing" = $v1 END) IS NOT FALSE
) AS u;
-- values: {'v1': 'no_assets'}

-- unit
SELECT base_id AS unit_id, * FROM unit_base;
-- values: {}

-- unit_party
SELECT unit_id, '' AS whose, party_id, 3 AS rank FROM unit
UNION SELECT unit_id, '', unnest(candidates), 3 FROM unit WHERE entity_id IS NULL;
-- values: {}

-- row_closed
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    CASE WHEN coalesce(u."unit.closing__none", FALSE) THEN FALSE ELSE u."unit.closing" = $v1 END AS state, 3 AS rank, u."unit.unperformed" AS "unperformed"
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {'v1': 'no_assets'}

-- sig_closed
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "unperformed" IS NOT NULL) THEN sum("unperformed") FILTER (WHERE state AND rank >= 2) END AS "unperformed"
  FROM row_closed GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, f.rank AS rank, f."unperformed"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_early
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE u."unit.closed_on" < CAST(u."unit.docketed_on" + to_months(CAST($p_months AS INTEGER)) AS DATE) END AS state, 3 AS rank, u."unit.docketed_on" AS "docketed_on", u."unit.closed_on" AS "closed_on", CAST(u."unit.docketed_on" + to_months(CAST($p_months AS INTEGER)) AS DATE) AS "earliest", date_diff('day', u."unit.docketed_on", u."unit.closed_on") AS "days"
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {'p_months': 3}

-- sig_early
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "docketed_on" IS NOT NULL) THEN min("docketed_on") FILTER (WHERE state AND rank >= 2) END AS "docketed_on",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "closed_on" IS NOT NULL) THEN max("closed_on") FILTER (WHERE state AND rank >= 2) END AS "closed_on",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "earliest" IS NOT NULL) THEN max("earliest") FILTER (WHERE state AND rank >= 2) END AS "earliest",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "days" IS NOT NULL) THEN min("days") FILTER (WHERE state AND rank >= 2) END AS "days"
  FROM row_early GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, f.rank AS rank, f."docketed_on", f."closed_on", f."earliest", f."days"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- miss_closed
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.closing" IS NULL AND NOT coalesce(u."unit.closing__none", FALSE) AND (((CASE WHEN coalesce(u."unit.closing__none", FALSE) THEN FALSE ELSE u."unit.closing" = $v1 END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'closing' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."unperformed" IS NULL) AND u."unit.unperformed" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'unperformed' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_closed AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'closed');
-- values: {'v1': 'no_assets'}

-- miss_early
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.closed_on" IS NULL AND NOT coalesce(u."unit.closed_on__none", FALSE) AND (((CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE u."unit.closed_on" < CAST(u."unit.docketed_on" + to_months(CAST($p_months AS INTEGER)) AS DATE) END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'closed_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.docketed_on" IS NULL AND (((CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE u."unit.closed_on" < CAST(u."unit.docketed_on" + to_months(CAST($p_months AS INTEGER)) AS DATE) END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'docketed_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."docketed_on" IS NULL) AND u."unit.docketed_on" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'docketed_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."closed_on" IS NULL) AND u."unit.closed_on" IS NULL AND NOT coalesce(u."unit.closed_on__none", FALSE) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'closed_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."earliest" IS NULL) AND u."unit.docketed_on" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'docketed_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."days" IS NULL) AND u."unit.docketed_on" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'docketed_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."days" IS NULL) AND u."unit.closed_on" IS NULL AND NOT coalesce(u."unit.closed_on__none", FALSE) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'closed_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_early AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'early');
-- values: {'p_months': 3}
