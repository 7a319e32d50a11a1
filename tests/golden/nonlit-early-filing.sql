-- unit_base
SELECT * FROM (
SELECT CAST(0 AS BIGINT) << 50 | r.record_id << 10 | coalesce(l.ordinal, 0) % 1024 AS base_id, 'fund_enforcement' AS source, 0 AS take, CAST($as_of AS DATE) AS as_of, r.record_id AS record_id, r.record_key AS record_key, CAST(r."district" AS VARCHAR) AS place, l.party_id AS party_id, l.entity_id AS entity_id, l.entity_kind AS entity_kind, CASE l.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END AS rank, l.entity_name AS name, l.entity_id_no AS id_no, list_transform(l.candidates, lambda c: c.entity_id) AS candidates, r."employer" AS raw_name, 'employer' AS mention, $v1 AS "unit.document", FALSE AS "unit.document__none", r."applied_on" AS "unit.applied_on", r."applied_on__none" AS "unit.applied_on__none", r."owed" AS "unit.owed", r."paid" AS "unit.paid", r."workers" AS "unit.workers", r."served_on" AS "unit.served_on", FALSE AS "unit.served_on__none", r."urged_on" AS "unit.urged_on", r."urged_on__none" AS "unit.urged_on__none", r."review" AS "unit.review", r."review__none" AS "unit.review__none", r."order_no" AS "unit.number", FALSE AS "unit.number__none"
FROM (SELECT record_id, record_key, CASE WHEN CAST("applied_on" AS DATE) > $seen_on THEN NULL ELSE "applied_on" END AS "applied_on", CASE WHEN CAST("applied_on" AS DATE) > $seen_on THEN TRUE ELSE "applied_on__none" END AS "applied_on__none", "employer", "district", "owed", "paid", "workers", "served_on", CASE WHEN CAST("urged_on" AS DATE) > $seen_on THEN NULL ELSE "urged_on" END AS "urged_on", CASE WHEN CAST("urged_on" AS DATE) > $seen_on THEN TRUE ELSE "urged_on__none" END AS "urged_on__none", "review", ("review__none" AND "review" IS NULL) AS "review__none", "order_no" FROM "fund_enforcement" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r
LEFT JOIN link AS l ON l.source = 'fund_enforcement' AND l.role = 'employer' AND l.record_id = r.record_id
WHERE (NOT (CASE WHEN coalesce(r."applied_on__none", FALSE) THEN TRUE WHEN r."applied_on" IS NOT NULL THEN FALSE END)) IS NOT FALSE
UNION ALL BY NAME
SELECT CAST(1 AS BIGINT) << 50 | r.record_id << 10 | coalesce(l.ordinal, 0) % 1024 AS base_id, 'inspection_case' AS source, 1 AS take, CAST($as_of AS DATE) AS as_of, r.record_id AS record_id, r.record_key AS record_key, CAST(r."district" AS VARCHAR) AS place, l.party_id AS party_id, l.entity_id AS entity_id, l.entity_kind AS entity_kind, CASE l.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END AS rank, l.entity_name AS name, l.entity_id_no AS id_no, list_transform(l.candidates, lambda c: c.entity_id) AS candidates, r."employer" AS raw_name, 'employer' AS mention, r."document" AS "unit.document", r."document__none" AS "unit.document__none", r."applied_on" AS "unit.applied_on", r."applied_on__none" AS "unit.applied_on__none", r."amount" AS "unit.owed", r."paid" AS "unit.paid", r."workers" AS "unit.workers", r."served_on" AS "unit.served_on", r."served_on__none" AS "unit.served_on__none", r."urged_on" AS "unit.urged_on", r."urged_on__none" AS "unit.urged_on__none", r."review" AS "unit.review", r."review__none" AS "unit.review__none", r."document_no" AS "unit.number", r."document_no__none" AS "unit.number__none"
FROM (SELECT record_id, record_key, "document", ("document__none" AND "document" IS NULL) AS "document__none", CASE WHEN CAST("applied_on" AS DATE) > $seen_on THEN NULL ELSE "applied_on" END AS "applied_on", CASE WHEN CAST("applied_on" AS DATE) > $seen_on THEN TRUE ELSE "applied_on__none" END AS "applied_on__none", "employer", "district", "amount", "paid", "workers", CASE WHEN CAST("served_on" AS DATE) > $seen_on THEN NULL ELSE "served_on" END AS "served_on", CASE WHEN CAST("served_on" AS DATE) > $seen_on THEN TRUE ELSE "served_on__none" END AS "served_on__none", CASE WHEN CAST("urged_on" AS DATE) > $seen_on THEN NULL ELSE "urged_on" END AS "urged_on", CASE WHEN CAST("urged_on" AS DATE) > $seen_on THEN TRUE ELSE "urged_on__none" END AS "urged_on__none", "review", ("review__none" AND "review" IS NULL) AS "review__none", "document_no", ("document_no__none" AND "document_no" IS NULL) AS "document_no__none" FROM "inspection_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r
LEFT JOIN link AS l ON l.source = 'inspection_case' AND l.role = 'employer' AND l.record_id = r.record_id
WHERE ((CASE WHEN coalesce(r."document__none", FALSE) THEN FALSE ELSE r."document" = $v2 END AND NOT (CASE WHEN coalesce(r."applied_on__none", FALSE) THEN TRUE WHEN r."applied_on" IS NOT NULL THEN FALSE END))) IS NOT FALSE
) AS u;
-- values: {'v1': 'fund_order', 'v2': 'payment_decision'}

-- unit
SELECT base_id AS unit_id, * FROM unit_base;
-- values: {}

-- unit_party
SELECT unit_id, '' AS whose, party_id, 3 AS rank FROM unit
UNION SELECT unit_id, '', unnest(candidates), 3 FROM unit WHERE entity_id IS NULL;
-- values: {}

-- row_decided
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    CASE WHEN coalesce(u."unit.document__none", FALSE) THEN FALSE ELSE u."unit.document" IN ($v1, $v2) END AS state, 3 AS rank
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {'v1': 'fund_order', 'v2': 'payment_decision'}

-- sig_decided
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_decided GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, f.rank AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_applied
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    NOT (CASE WHEN coalesce(u."unit.applied_on__none", FALSE) THEN TRUE WHEN u."unit.applied_on" IS NOT NULL THEN FALSE END) AS state, 3 AS rank, u."unit.applied_on" AS "applied_on", u."unit.owed" - u."unit.paid" AS "owed", u."unit.workers" AS "workers"
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {}

-- sig_applied
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "applied_on" IS NOT NULL) THEN max("applied_on") FILTER (WHERE state AND rank >= 2) END AS "applied_on",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "owed" IS NOT NULL) THEN sum("owed") FILTER (WHERE state AND rank >= 2) END AS "owed",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "workers" IS NOT NULL) THEN sum("workers") FILTER (WHERE state AND rank >= 2) END AS "workers"
  FROM row_applied GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, f.rank AS rank, f."applied_on", f."owed", f."workers"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_before_suit_end
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    CASE WHEN coalesce(u."unit.applied_on__none", FALSE) OR coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE u."unit.applied_on" <= CASE WHEN h1.d.lo = h1.d.hi THEN h1.d.lo END END AS state, 3 AS rank, u."unit.served_on" AS "served_on", CASE WHEN h1.d.lo = h1.d.hi THEN h1.d.lo END AS "suit_by"
  FROM unit AS u
CROSS JOIN LATERAL (SELECT deadline_suit(u."unit.served_on") AS d) AS h1
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {}

-- sig_before_suit_end
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "served_on" IS NOT NULL) THEN min("served_on") FILTER (WHERE state AND rank >= 2) END AS "served_on",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "suit_by" IS NOT NULL) THEN max("suit_by") FILTER (WHERE state AND rank >= 2) END AS "suit_by"
  FROM row_before_suit_end GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, f.rank AS rank, f."served_on", f."suit_by"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_after_short_urge
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    CASE WHEN coalesce(u."unit.urged_on__none", FALSE) OR coalesce(u."unit.applied_on__none", FALSE) THEN FALSE ELSE date_diff('day', u."unit.urged_on", u."unit.applied_on") < $v1 END AS state, 3 AS rank, u."unit.urged_on" AS "urged_on", date_diff('day', u."unit.urged_on", u."unit.applied_on") AS "days"
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {'v1': 10}

-- sig_after_short_urge
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "urged_on" IS NOT NULL) THEN max("urged_on") FILTER (WHERE state AND rank >= 2) END AS "urged_on",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "days" IS NOT NULL) THEN min("days") FILTER (WHERE state AND rank >= 2) END AS "days"
  FROM row_after_short_urge GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, f.rank AS rank, f."urged_on", f."days"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_revoked
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    ((u."unit.review" IS NOT NULL) AND CASE WHEN coalesce(u."unit.review__none", FALSE) THEN FALSE ELSE u."unit.review" = $v1 END) AS state, 3 AS rank
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {'v1': 'revoked'}

-- sig_revoked
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_revoked GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, f.rank AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- miss_decided
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.document" IS NULL AND NOT coalesce(u."unit.document__none", FALSE) AND (((CASE WHEN coalesce(u."unit.document__none", FALSE) THEN FALSE ELSE u."unit.document" IN ($v1, $v2) END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'document' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_decided AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'decided');
-- values: {'v1': 'fund_order', 'v2': 'payment_decision'}

-- miss_applied
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.applied_on" IS NULL AND NOT coalesce(u."unit.applied_on__none", FALSE) AND (((CASE WHEN coalesce(u."unit.applied_on__none", FALSE) THEN TRUE WHEN u."unit.applied_on" IS NOT NULL THEN FALSE END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'fund_enforcement' THEN 'applied_on' WHEN 'inspection_case' THEN 'applied_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."applied_on" IS NULL) AND u."unit.applied_on" IS NULL AND NOT coalesce(u."unit.applied_on__none", FALSE) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'fund_enforcement' THEN 'applied_on' WHEN 'inspection_case' THEN 'applied_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."owed" IS NULL) AND u."unit.owed" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'fund_enforcement' THEN 'owed' WHEN 'inspection_case' THEN 'amount' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."owed" IS NULL) AND u."unit.paid" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'fund_enforcement' THEN 'paid' WHEN 'inspection_case' THEN 'paid' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."workers" IS NULL) AND u."unit.workers" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'fund_enforcement' THEN 'workers' WHEN 'inspection_case' THEN 'workers' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_applied AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'applied');
-- values: {}

-- miss_before_suit_end
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND ((CASE WHEN coalesce(u."unit.applied_on__none", FALSE) OR coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE u."unit.applied_on" <= CASE WHEN h1.d.lo = h1.d.hi THEN h1.d.lo END END) IS NULL AND TRUE) AND u."unit.applied_on" IS NOT NULL AND u."unit.served_on" IS NOT NULL THEN {'kind': 'calendar', 'field': CAST(NULL AS VARCHAR), 'source': CAST(NULL AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST('该年度节假日安排尚未知' AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.applied_on" IS NULL AND NOT coalesce(u."unit.applied_on__none", FALSE) AND (((CASE WHEN coalesce(u."unit.applied_on__none", FALSE) OR coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE u."unit.applied_on" <= CASE WHEN h1.d.lo = h1.d.hi THEN h1.d.lo END END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'fund_enforcement' THEN 'applied_on' WHEN 'inspection_case' THEN 'applied_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.served_on" IS NULL AND NOT coalesce(u."unit.served_on__none", FALSE) AND (((CASE WHEN coalesce(u."unit.applied_on__none", FALSE) OR coalesce(u."unit.served_on__none", FALSE) THEN FALSE ELSE u."unit.applied_on" <= CASE WHEN h1.d.lo = h1.d.hi THEN h1.d.lo END END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'fund_enforcement' THEN 'served_on' WHEN 'inspection_case' THEN 'served_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."served_on" IS NULL) AND u."unit.served_on" IS NULL AND NOT coalesce(u."unit.served_on__none", FALSE) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'fund_enforcement' THEN 'served_on' WHEN 'inspection_case' THEN 'served_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."suit_by" IS NULL) AND u."unit.served_on" IS NULL AND NOT coalesce(u."unit.served_on__none", FALSE) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'fund_enforcement' THEN 'served_on' WHEN 'inspection_case' THEN 'served_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_before_suit_end AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
CROSS JOIN LATERAL (SELECT deadline_suit(u."unit.served_on") AS d) AS h1
  WHERE o.signal = 'before_suit_end');
-- values: {}

-- miss_after_short_urge
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.urged_on" IS NULL AND NOT coalesce(u."unit.urged_on__none", FALSE) AND (((CASE WHEN coalesce(u."unit.urged_on__none", FALSE) OR coalesce(u."unit.applied_on__none", FALSE) THEN FALSE ELSE date_diff('day', u."unit.urged_on", u."unit.applied_on") < $v1 END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'fund_enforcement' THEN 'urged_on' WHEN 'inspection_case' THEN 'urged_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.applied_on" IS NULL AND NOT coalesce(u."unit.applied_on__none", FALSE) AND (((CASE WHEN coalesce(u."unit.urged_on__none", FALSE) OR coalesce(u."unit.applied_on__none", FALSE) THEN FALSE ELSE date_diff('day', u."unit.urged_on", u."unit.applied_on") < $v1 END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'fund_enforcement' THEN 'applied_on' WHEN 'inspection_case' THEN 'applied_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."urged_on" IS NULL) AND u."unit.urged_on" IS NULL AND NOT coalesce(u."unit.urged_on__none", FALSE) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'fund_enforcement' THEN 'urged_on' WHEN 'inspection_case' THEN 'urged_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."days" IS NULL) AND u."unit.urged_on" IS NULL AND NOT coalesce(u."unit.urged_on__none", FALSE) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'fund_enforcement' THEN 'urged_on' WHEN 'inspection_case' THEN 'urged_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."days" IS NULL) AND u."unit.applied_on" IS NULL AND NOT coalesce(u."unit.applied_on__none", FALSE) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'fund_enforcement' THEN 'applied_on' WHEN 'inspection_case' THEN 'applied_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_after_short_urge AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'after_short_urge');
-- values: {'v1': 10}

-- miss_revoked
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.review" IS NULL AND NOT coalesce(u."unit.review__none", FALSE) AND ((((u."unit.review" IS NOT NULL)) IS NULL AND (CASE WHEN coalesce(u."unit.review__none", FALSE) THEN FALSE ELSE u."unit.review" = $v1 END) IS DISTINCT FROM FALSE) OR ((CASE WHEN coalesce(u."unit.review__none", FALSE) THEN FALSE ELSE u."unit.review" = $v1 END) IS NULL AND ((u."unit.review" IS NOT NULL)) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'fund_enforcement' THEN 'review' WHEN 'inspection_case' THEN 'review' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_revoked AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'revoked');
-- values: {'v1': 'revoked'}
