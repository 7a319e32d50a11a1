-- unit_base
SELECT * FROM (
SELECT CAST(0 AS BIGINT) << 50 | r.record_id << 10 | coalesce(l.ordinal, 0) % 1024 AS base_id, 'inspection_case' AS source, 0 AS take, CAST($as_of AS DATE) AS as_of, r.record_id AS record_id, r.record_key AS record_key, CAST(r."district" AS VARCHAR) AS place, l.party_id AS party_id, l.entity_id AS entity_id, l.entity_kind AS entity_kind, CASE l.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END AS rank, l.entity_name AS name, l.entity_id_no AS id_no, list_transform(l.candidates, lambda c: c.entity_id) AS candidates, r."employer" AS raw_name, 'employer' AS mention, r."decided_on" AS "unit.decided_on", r."decided_on__none" AS "unit.decided_on__none", r."case_no" AS "unit.case_no", r."amount" AS "unit.amount", r."workers" AS "unit.workers", r."paid" AS "unit.paid", r."paid_workers" AS "unit.paid_workers"
FROM (SELECT record_id, record_key, "employer", "district", CASE WHEN CAST("decided_on" AS DATE) > $seen_on THEN NULL ELSE "decided_on" END AS "decided_on", CASE WHEN CAST("decided_on" AS DATE) > $seen_on THEN TRUE ELSE "decided_on__none" END AS "decided_on__none", "case_no", "amount", "workers", "paid", "paid_workers" FROM "inspection_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r
LEFT JOIN link AS l ON l.source = 'inspection_case' AND l.role = 'employer' AND l.record_id = r.record_id
WHERE (TRUE) IS NOT FALSE
) AS u;
-- values: {}

-- unit
SELECT base_id AS unit_id, * FROM unit_base;
-- values: {}

-- unit_party
SELECT unit_id, '' AS whose, party_id, 3 AS rank FROM unit
UNION SELECT unit_id, '', unnest(candidates), 3 FROM unit WHERE entity_id IS NULL;
-- values: {}

-- row_later
SELECT * FROM (
  SELECT u.unit_id, 'inspection_case' AS source, r.record_id, r.record_key,
    CAST(NULL AS VARCHAR) AS party_id,
    CASE WHEN coalesce(r."decided_on__none", FALSE) OR coalesce(u."unit.decided_on__none", FALSE) THEN FALSE ELSE r."decided_on" > u."unit.decided_on" END AS state, 3 AS rank, 1 AS "papers"
  FROM unit AS u
JOIN (SELECT record_id, record_key, CASE WHEN CAST("decided_on" AS DATE) > $seen_on THEN NULL ELSE "decided_on" END AS "decided_on", CASE WHEN CAST("decided_on" AS DATE) > $seen_on THEN TRUE ELSE "decided_on__none" END AS "decided_on__none", "case_no" FROM "inspection_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r."case_no" = u."unit.case_no"
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {}

-- sig_later
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    count(*) FILTER (WHERE state AND rank >= 2) AS "papers"
  FROM row_later GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, f.rank AS rank, f."papers"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_earlier
SELECT * FROM (
  SELECT u.unit_id, 'inspection_case' AS source, r.record_id, r.record_key,
    CAST(NULL AS VARCHAR) AS party_id,
    CASE WHEN coalesce(r."decided_on__none", FALSE) OR coalesce(u."unit.decided_on__none", FALSE) THEN FALSE ELSE r."decided_on" < u."unit.decided_on" END AS state, 3 AS rank, r."amount" AS "amount", r."decided_on" AS "amount__1", r."paid" AS "paid", r."decided_on" AS "paid__1", r."workers" AS "workers", r."decided_on" AS "workers__1", r."paid_workers" AS "paid_workers", r."decided_on" AS "paid_workers__1", r."decided_on" AS "decided_on"
  FROM unit AS u
JOIN (SELECT record_id, record_key, CASE WHEN CAST("decided_on" AS DATE) > $seen_on THEN NULL ELSE "decided_on" END AS "decided_on", CASE WHEN CAST("decided_on" AS DATE) > $seen_on THEN TRUE ELSE "decided_on__none" END AS "decided_on__none", "amount", "paid", "workers", "paid_workers", "case_no" FROM "inspection_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r."case_no" = u."unit.case_no"
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {}

-- sig_earlier
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "amount" IS NOT NULL AND "amount__1" IS NOT NULL) THEN arg_max("amount", "amount__1") FILTER (WHERE state AND rank >= 2) END AS "amount",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "paid" IS NOT NULL AND "paid__1" IS NOT NULL) THEN arg_max("paid", "paid__1") FILTER (WHERE state AND rank >= 2) END AS "paid",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "workers" IS NOT NULL AND "workers__1" IS NOT NULL) THEN arg_max("workers", "workers__1") FILTER (WHERE state AND rank >= 2) END AS "workers",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "paid_workers" IS NOT NULL AND "paid_workers__1" IS NOT NULL) THEN arg_max("paid_workers", "paid_workers__1") FILTER (WHERE state AND rank >= 2) END AS "paid_workers",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "decided_on" IS NOT NULL) THEN max("decided_on") FILTER (WHERE state AND rank >= 2) END AS "decided_on"
  FROM row_earlier GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, f.rank AS rank, f."amount", f."paid", f."workers", f."paid_workers", f."decided_on"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_roster
SELECT * FROM (
  SELECT u.unit_id, 'wage_roster' AS source, r.record_id, r.record_key,
    CAST(NULL AS VARCHAR) AS party_id,
    TRUE AS state, 3 AS rank, 1 AS "heads", r."amount" AS "owed", r."paid" AS "paid", r."paid" >= r."amount" AS "settled"
  FROM unit AS u
JOIN (SELECT record_id, record_key, "amount", "paid", "case_no" FROM "wage_roster" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r."case_no" = u."unit.case_no"
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {}

-- sig_roster
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    count(*) FILTER (WHERE state AND rank >= 2) AS "heads",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "owed" IS NOT NULL) THEN sum("owed") FILTER (WHERE state AND rank >= 2) END AS "owed",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "paid" IS NOT NULL) THEN sum("paid") FILTER (WHERE state AND rank >= 2) END AS "paid",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "settled" IS NOT NULL) THEN count(*) FILTER (WHERE state AND rank >= 2 AND "settled") END AS "settled"
  FROM row_roster GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, f.rank AS rank, f."heads", f."owed", f."paid", f."settled"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_amount_off
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    ((k_earlier."decided_on" IS NOT NULL) AND u."unit.amount" <> k_earlier."amount" AND u."unit.amount" <> k_earlier."amount" - k_earlier."paid") AS state, 3 AS rank
  FROM unit AS u
LEFT JOIN sig_earlier AS k_earlier ON k_earlier.unit_id = u.unit_id
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {}

-- sig_amount_off
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_amount_off GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, f.rank AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_people_off
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    ((k_earlier."decided_on" IS NOT NULL) AND u."unit.workers" <> k_earlier."workers" AND u."unit.workers" <> k_earlier."workers" - k_earlier."paid_workers") AS state, 3 AS rank
  FROM unit AS u
LEFT JOIN sig_earlier AS k_earlier ON k_earlier.unit_id = u.unit_id
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {}

-- sig_people_off
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_people_off GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, f.rank AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_overpaid
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    (u."unit.paid" > u."unit.amount" OR u."unit.paid_workers" > u."unit.workers") AS state, 3 AS rank
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {}

-- sig_overpaid
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_overpaid GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, f.rank AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_rest_off
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    (coalesce(k_later."papers", $v1) = $v1 AND coalesce(k_roster."heads", $v1) > $v1 AND u."unit.amount" - u."unit.paid" <> k_roster."owed" - k_roster."paid") AS state, 3 AS rank, u."unit.amount" - u."unit.paid" AS "rest", k_roster."owed" - k_roster."paid" AS "of_roster", abs((u."unit.amount" - u."unit.paid") - (k_roster."owed" - k_roster."paid")) AS "difference"
  FROM unit AS u
LEFT JOIN sig_later AS k_later ON k_later.unit_id = u.unit_id
LEFT JOIN sig_roster AS k_roster ON k_roster.unit_id = u.unit_id
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {'v1': 0}

-- sig_rest_off
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "rest" IS NOT NULL) THEN max("rest") FILTER (WHERE state AND rank >= 2) END AS "rest",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "of_roster" IS NOT NULL) THEN max("of_roster") FILTER (WHERE state AND rank >= 2) END AS "of_roster",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "difference" IS NOT NULL) THEN max("difference") FILTER (WHERE state AND rank >= 2) END AS "difference"
  FROM row_rest_off GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, f.rank AS rank, f."rest", f."of_roster", f."difference"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_heads_off
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    (coalesce(k_later."papers", $v1) = $v1 AND coalesce(k_roster."heads", $v1) > $v1 AND u."unit.workers" <> k_roster."heads" AND u."unit.workers" <> k_roster."heads" - k_roster."settled" AND u."unit.workers" - CASE WHEN u."unit.paid" = 0 THEN 0 ELSE u."unit.paid_workers" END <> k_roster."heads" - k_roster."settled") AS state, 3 AS rank, u."unit.workers" AS "workers", k_roster."heads" AS "heads", k_roster."heads" - k_roster."settled" AS "unpaid"
  FROM unit AS u
LEFT JOIN sig_later AS k_later ON k_later.unit_id = u.unit_id
LEFT JOIN sig_roster AS k_roster ON k_roster.unit_id = u.unit_id
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {'v1': 0}

-- sig_heads_off
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "workers" IS NOT NULL) THEN max("workers") FILTER (WHERE state AND rank >= 2) END AS "workers",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "heads" IS NOT NULL) THEN max("heads") FILTER (WHERE state AND rank >= 2) END AS "heads",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "unpaid" IS NOT NULL) THEN max("unpaid") FILTER (WHERE state AND rank >= 2) END AS "unpaid"
  FROM row_heads_off GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, f.rank AS rank, f."workers", f."heads", f."unpaid"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- miss_later
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."decided_on" IS NULL AND NOT coalesce(r."decided_on__none", FALSE) AND (((CASE WHEN coalesce(r."decided_on__none", FALSE) OR coalesce(u."unit.decided_on__none", FALSE) THEN FALSE ELSE r."decided_on" > u."unit.decided_on" END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST('decided_on' AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.decided_on" IS NULL AND NOT coalesce(u."unit.decided_on__none", FALSE) AND (((CASE WHEN coalesce(r."decided_on__none", FALSE) OR coalesce(u."unit.decided_on__none", FALSE) THEN FALSE ELSE r."decided_on" > u."unit.decided_on" END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'decided_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_later AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, CASE WHEN CAST("decided_on" AS DATE) > $seen_on THEN NULL ELSE "decided_on" END AS "decided_on", CASE WHEN CAST("decided_on" AS DATE) > $seen_on THEN TRUE ELSE "decided_on__none" END AS "decided_on__none" FROM "inspection_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'later')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'inspection_case' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_later) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'later' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_later AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'later' AND NOT o.is_value AND w.rank < 2);
-- values: {}

-- miss_earlier
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."decided_on" IS NULL AND NOT coalesce(r."decided_on__none", FALSE) AND (((CASE WHEN coalesce(r."decided_on__none", FALSE) OR coalesce(u."unit.decided_on__none", FALSE) THEN FALSE ELSE r."decided_on" < u."unit.decided_on" END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST('decided_on' AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.decided_on" IS NULL AND NOT coalesce(u."unit.decided_on__none", FALSE) AND (((CASE WHEN coalesce(r."decided_on__none", FALSE) OR coalesce(u."unit.decided_on__none", FALSE) THEN FALSE ELSE r."decided_on" < u."unit.decided_on" END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'decided_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."amount" IS NULL OR w."amount__1" IS NULL) AND r."amount" IS NULL THEN {'kind': 'field', 'field': CAST('amount' AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."amount" IS NULL OR w."amount__1" IS NULL) AND r."decided_on" IS NULL AND NOT coalesce(r."decided_on__none", FALSE) THEN {'kind': 'field', 'field': CAST('decided_on' AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."paid" IS NULL OR w."paid__1" IS NULL) AND r."paid" IS NULL THEN {'kind': 'field', 'field': CAST('paid' AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."paid" IS NULL OR w."paid__1" IS NULL) AND r."decided_on" IS NULL AND NOT coalesce(r."decided_on__none", FALSE) THEN {'kind': 'field', 'field': CAST('decided_on' AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."workers" IS NULL OR w."workers__1" IS NULL) AND r."workers" IS NULL THEN {'kind': 'field', 'field': CAST('workers' AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."workers" IS NULL OR w."workers__1" IS NULL) AND r."decided_on" IS NULL AND NOT coalesce(r."decided_on__none", FALSE) THEN {'kind': 'field', 'field': CAST('decided_on' AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."paid_workers" IS NULL OR w."paid_workers__1" IS NULL) AND r."paid_workers" IS NULL THEN {'kind': 'field', 'field': CAST('paid_workers' AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."paid_workers" IS NULL OR w."paid_workers__1" IS NULL) AND r."decided_on" IS NULL AND NOT coalesce(r."decided_on__none", FALSE) THEN {'kind': 'field', 'field': CAST('decided_on' AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."decided_on" IS NULL) AND r."decided_on" IS NULL AND NOT coalesce(r."decided_on__none", FALSE) THEN {'kind': 'field', 'field': CAST('decided_on' AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_earlier AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, CASE WHEN CAST("decided_on" AS DATE) > $seen_on THEN NULL ELSE "decided_on" END AS "decided_on", CASE WHEN CAST("decided_on" AS DATE) > $seen_on THEN TRUE ELSE "decided_on__none" END AS "decided_on__none", "amount", "paid", "workers", "paid_workers" FROM "inspection_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'earlier')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'inspection_case' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_earlier) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'earlier' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_earlier AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'earlier' AND NOT o.is_value AND w.rank < 2);
-- values: {}

-- miss_roster
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN o.is_value AND (w."owed" IS NULL) AND r."amount" IS NULL THEN {'kind': 'field', 'field': CAST('amount' AS VARCHAR), 'source': CAST('wage_roster' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."paid" IS NULL) AND r."paid" IS NULL THEN {'kind': 'field', 'field': CAST('paid' AS VARCHAR), 'source': CAST('wage_roster' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."settled" IS NULL) AND r."paid" IS NULL THEN {'kind': 'field', 'field': CAST('paid' AS VARCHAR), 'source': CAST('wage_roster' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."settled" IS NULL) AND r."amount" IS NULL THEN {'kind': 'field', 'field': CAST('amount' AS VARCHAR), 'source': CAST('wage_roster' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_roster AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, "amount", "paid" FROM "wage_roster" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'roster')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'wage_roster' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('wage_roster' AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('wage_roster' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_roster) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'roster' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST(NULL AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_roster AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'roster' AND NOT o.is_value AND w.rank < 2);
-- values: {}

-- miss_amount_off
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND k_earlier."decided_on" IS NULL AND ((((k_earlier."decided_on" IS NOT NULL)) IS NULL AND (u."unit.amount" <> k_earlier."amount") IS DISTINCT FROM FALSE AND (u."unit.amount" <> k_earlier."amount" - k_earlier."paid") IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('decided_on' AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.amount" IS NULL AND (((u."unit.amount" <> k_earlier."amount") IS NULL AND ((k_earlier."decided_on" IS NOT NULL)) IS DISTINCT FROM FALSE AND (u."unit.amount" <> k_earlier."amount" - k_earlier."paid") IS DISTINCT FROM FALSE) OR ((u."unit.amount" <> k_earlier."amount" - k_earlier."paid") IS NULL AND ((k_earlier."decided_on" IS NOT NULL)) IS DISTINCT FROM FALSE AND (u."unit.amount" <> k_earlier."amount") IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'amount' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND k_earlier."amount" IS NULL AND (((u."unit.amount" <> k_earlier."amount") IS NULL AND ((k_earlier."decided_on" IS NOT NULL)) IS DISTINCT FROM FALSE AND (u."unit.amount" <> k_earlier."amount" - k_earlier."paid") IS DISTINCT FROM FALSE) OR ((u."unit.amount" <> k_earlier."amount" - k_earlier."paid") IS NULL AND ((k_earlier."decided_on" IS NOT NULL)) IS DISTINCT FROM FALSE AND (u."unit.amount" <> k_earlier."amount") IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('amount' AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND k_earlier."paid" IS NULL AND (((u."unit.amount" <> k_earlier."amount" - k_earlier."paid") IS NULL AND ((k_earlier."decided_on" IS NOT NULL)) IS DISTINCT FROM FALSE AND (u."unit.amount" <> k_earlier."amount") IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('paid' AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_amount_off AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
LEFT JOIN sig_earlier AS k_earlier ON k_earlier.unit_id = u.unit_id
  WHERE o.signal = 'amount_off');
-- values: {}

-- miss_people_off
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND k_earlier."decided_on" IS NULL AND ((((k_earlier."decided_on" IS NOT NULL)) IS NULL AND (u."unit.workers" <> k_earlier."workers") IS DISTINCT FROM FALSE AND (u."unit.workers" <> k_earlier."workers" - k_earlier."paid_workers") IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('decided_on' AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.workers" IS NULL AND (((u."unit.workers" <> k_earlier."workers") IS NULL AND ((k_earlier."decided_on" IS NOT NULL)) IS DISTINCT FROM FALSE AND (u."unit.workers" <> k_earlier."workers" - k_earlier."paid_workers") IS DISTINCT FROM FALSE) OR ((u."unit.workers" <> k_earlier."workers" - k_earlier."paid_workers") IS NULL AND ((k_earlier."decided_on" IS NOT NULL)) IS DISTINCT FROM FALSE AND (u."unit.workers" <> k_earlier."workers") IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'workers' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND k_earlier."workers" IS NULL AND (((u."unit.workers" <> k_earlier."workers") IS NULL AND ((k_earlier."decided_on" IS NOT NULL)) IS DISTINCT FROM FALSE AND (u."unit.workers" <> k_earlier."workers" - k_earlier."paid_workers") IS DISTINCT FROM FALSE) OR ((u."unit.workers" <> k_earlier."workers" - k_earlier."paid_workers") IS NULL AND ((k_earlier."decided_on" IS NOT NULL)) IS DISTINCT FROM FALSE AND (u."unit.workers" <> k_earlier."workers") IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('workers' AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND k_earlier."paid_workers" IS NULL AND (((u."unit.workers" <> k_earlier."workers" - k_earlier."paid_workers") IS NULL AND ((k_earlier."decided_on" IS NOT NULL)) IS DISTINCT FROM FALSE AND (u."unit.workers" <> k_earlier."workers") IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('paid_workers' AS VARCHAR), 'source': CAST('inspection_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_people_off AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
LEFT JOIN sig_earlier AS k_earlier ON k_earlier.unit_id = u.unit_id
  WHERE o.signal = 'people_off');
-- values: {}

-- miss_overpaid
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.paid" IS NULL AND (((u."unit.paid" > u."unit.amount") IS NULL AND (u."unit.paid_workers" > u."unit.workers") IS DISTINCT FROM TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'paid' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.amount" IS NULL AND (((u."unit.paid" > u."unit.amount") IS NULL AND (u."unit.paid_workers" > u."unit.workers") IS DISTINCT FROM TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'amount' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.paid_workers" IS NULL AND (((u."unit.paid_workers" > u."unit.workers") IS NULL AND (u."unit.paid" > u."unit.amount") IS DISTINCT FROM TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'paid_workers' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.workers" IS NULL AND (((u."unit.paid_workers" > u."unit.workers") IS NULL AND (u."unit.paid" > u."unit.amount") IS DISTINCT FROM TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'workers' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_overpaid AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'overpaid');
-- values: {}

-- miss_rest_off
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.amount" IS NULL AND (((u."unit.amount" - u."unit.paid" <> k_roster."owed" - k_roster."paid") IS NULL AND (coalesce(k_later."papers", $v1) = $v1) IS DISTINCT FROM FALSE AND (coalesce(k_roster."heads", $v1) > $v1) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'amount' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.paid" IS NULL AND (((u."unit.amount" - u."unit.paid" <> k_roster."owed" - k_roster."paid") IS NULL AND (coalesce(k_later."papers", $v1) = $v1) IS DISTINCT FROM FALSE AND (coalesce(k_roster."heads", $v1) > $v1) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'paid' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND k_roster."owed" IS NULL AND (((u."unit.amount" - u."unit.paid" <> k_roster."owed" - k_roster."paid") IS NULL AND (coalesce(k_later."papers", $v1) = $v1) IS DISTINCT FROM FALSE AND (coalesce(k_roster."heads", $v1) > $v1) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('amount' AS VARCHAR), 'source': CAST('wage_roster' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND k_roster."paid" IS NULL AND (((u."unit.amount" - u."unit.paid" <> k_roster."owed" - k_roster."paid") IS NULL AND (coalesce(k_later."papers", $v1) = $v1) IS DISTINCT FROM FALSE AND (coalesce(k_roster."heads", $v1) > $v1) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('paid' AS VARCHAR), 'source': CAST('wage_roster' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."rest" IS NULL) AND u."unit.amount" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'amount' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."rest" IS NULL) AND u."unit.paid" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'paid' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."of_roster" IS NULL) AND k_roster."owed" IS NULL THEN {'kind': 'field', 'field': CAST('amount' AS VARCHAR), 'source': CAST('wage_roster' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."of_roster" IS NULL) AND k_roster."paid" IS NULL THEN {'kind': 'field', 'field': CAST('paid' AS VARCHAR), 'source': CAST('wage_roster' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."difference" IS NULL) AND u."unit.amount" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'amount' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."difference" IS NULL) AND u."unit.paid" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'paid' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."difference" IS NULL) AND k_roster."owed" IS NULL THEN {'kind': 'field', 'field': CAST('amount' AS VARCHAR), 'source': CAST('wage_roster' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."difference" IS NULL) AND k_roster."paid" IS NULL THEN {'kind': 'field', 'field': CAST('paid' AS VARCHAR), 'source': CAST('wage_roster' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_rest_off AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
LEFT JOIN sig_later AS k_later ON k_later.unit_id = u.unit_id
LEFT JOIN sig_roster AS k_roster ON k_roster.unit_id = u.unit_id
  WHERE o.signal = 'rest_off');
-- values: {'v1': 0}

-- miss_heads_off
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.workers" IS NULL AND (((u."unit.workers" <> k_roster."heads") IS NULL AND (coalesce(k_later."papers", $v1) = $v1) IS DISTINCT FROM FALSE AND (coalesce(k_roster."heads", $v1) > $v1) IS DISTINCT FROM FALSE AND (u."unit.workers" <> k_roster."heads" - k_roster."settled") IS DISTINCT FROM FALSE AND (u."unit.workers" - CASE WHEN u."unit.paid" = 0 THEN 0 ELSE u."unit.paid_workers" END <> k_roster."heads" - k_roster."settled") IS DISTINCT FROM FALSE) OR ((u."unit.workers" <> k_roster."heads" - k_roster."settled") IS NULL AND (coalesce(k_later."papers", $v1) = $v1) IS DISTINCT FROM FALSE AND (coalesce(k_roster."heads", $v1) > $v1) IS DISTINCT FROM FALSE AND (u."unit.workers" <> k_roster."heads") IS DISTINCT FROM FALSE AND (u."unit.workers" - CASE WHEN u."unit.paid" = 0 THEN 0 ELSE u."unit.paid_workers" END <> k_roster."heads" - k_roster."settled") IS DISTINCT FROM FALSE) OR ((u."unit.workers" - CASE WHEN u."unit.paid" = 0 THEN 0 ELSE u."unit.paid_workers" END <> k_roster."heads" - k_roster."settled") IS NULL AND (coalesce(k_later."papers", $v1) = $v1) IS DISTINCT FROM FALSE AND (coalesce(k_roster."heads", $v1) > $v1) IS DISTINCT FROM FALSE AND (u."unit.workers" <> k_roster."heads") IS DISTINCT FROM FALSE AND (u."unit.workers" <> k_roster."heads" - k_roster."settled") IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'workers' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.paid" IS NULL AND (((u."unit.workers" - CASE WHEN u."unit.paid" = 0 THEN 0 ELSE u."unit.paid_workers" END <> k_roster."heads" - k_roster."settled") IS NULL AND (coalesce(k_later."papers", $v1) = $v1) IS DISTINCT FROM FALSE AND (coalesce(k_roster."heads", $v1) > $v1) IS DISTINCT FROM FALSE AND (u."unit.workers" <> k_roster."heads") IS DISTINCT FROM FALSE AND (u."unit.workers" <> k_roster."heads" - k_roster."settled") IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'paid' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.paid_workers" IS NULL AND (((u."unit.workers" - CASE WHEN u."unit.paid" = 0 THEN 0 ELSE u."unit.paid_workers" END <> k_roster."heads" - k_roster."settled") IS NULL AND (coalesce(k_later."papers", $v1) = $v1) IS DISTINCT FROM FALSE AND (coalesce(k_roster."heads", $v1) > $v1) IS DISTINCT FROM FALSE AND (u."unit.workers" <> k_roster."heads") IS DISTINCT FROM FALSE AND (u."unit.workers" <> k_roster."heads" - k_roster."settled") IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'paid_workers' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."workers" IS NULL) AND u."unit.workers" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'workers' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_heads_off AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
LEFT JOIN sig_later AS k_later ON k_later.unit_id = u.unit_id
LEFT JOIN sig_roster AS k_roster ON k_roster.unit_id = u.unit_id
  WHERE o.signal = 'heads_off');
-- values: {'v1': 0}
