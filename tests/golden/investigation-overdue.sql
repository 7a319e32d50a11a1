-- unit_base
SELECT * FROM (
SELECT CAST(0 AS BIGINT) << 50 | r.record_id << 10 | coalesce(l.ordinal, 0) % 1024 AS base_id, 'inspection_case' AS source, 0 AS take, CAST($as_of AS DATE) AS as_of, r.record_id AS record_id, r.record_key AS record_key, CAST(r."district" AS VARCHAR) AS place, l.party_id AS party_id, l.entity_id AS entity_id, l.entity_kind AS entity_kind, CASE l.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END AS rank, l.entity_name AS name, l.entity_id_no AS id_no, list_transform(l.candidates, lambda c: c.entity_id) AS candidates, r."employer" AS raw_name, 'employer' AS mention, r."workers" AS "unit.workers", r."amount" AS "unit.amount", r."closed_on" AS "unit.closed_on", r."closed_on__none" AS "unit.closed_on__none", r."investigated_on" AS "unit.investigated_on", r."investigated_on__none" AS "unit.investigated_on__none", r."closing" AS "unit.closing", r."closing__none" AS "unit.closing__none", r."document" AS "unit.document", r."document__none" AS "unit.document__none", r."docketed_on" AS "unit.docketed_on", r."extended_on" AS "unit.extended_on", r."extended_on__none" AS "unit.extended_on__none", r."transferred_on" AS "unit.transferred_on", r."transferred_on__none" AS "unit.transferred_on__none", r."case_no" AS "unit.case_no"
FROM (SELECT record_id, record_key, "employer", "district", "workers", "amount", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN NULL ELSE "closed_on" END AS "closed_on", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN TRUE ELSE "closed_on__none" END AS "closed_on__none", CASE WHEN CAST("investigated_on" AS DATE) > $seen_on THEN NULL ELSE "investigated_on" END AS "investigated_on", CASE WHEN CAST("investigated_on" AS DATE) > $seen_on THEN TRUE ELSE "investigated_on__none" END AS "investigated_on__none", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN NULL ELSE "closing" END AS "closing", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN TRUE ELSE "closing__none" END AS "closing__none", "document", ("document__none" AND "document" IS NULL) AS "document__none", "docketed_on", CASE WHEN CAST("extended_on" AS DATE) > $seen_on THEN NULL ELSE "extended_on" END AS "extended_on", CASE WHEN CAST("extended_on" AS DATE) > $seen_on THEN TRUE ELSE "extended_on__none" END AS "extended_on__none", CASE WHEN CAST("transferred_on" AS DATE) > $seen_on THEN NULL ELSE "transferred_on" END AS "transferred_on", CASE WHEN CAST("transferred_on" AS DATE) > $seen_on THEN TRUE ELSE "transferred_on__none" END AS "transferred_on__none", "case_no" FROM "inspection_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r
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

-- row_open
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    (CASE WHEN coalesce(u."unit.investigated_on__none", FALSE) THEN TRUE WHEN u."unit.investigated_on" IS NOT NULL THEN FALSE END AND CASE WHEN coalesce(u."unit.closing__none", FALSE) THEN TRUE WHEN u."unit.closing" IS NOT NULL THEN FALSE END AND CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN TRUE WHEN u."unit.closed_on" IS NOT NULL THEN FALSE END) AS state, 3 AS rank, u."unit.workers" AS "workers", u."unit.amount" AS "amount"
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {}

-- sig_open
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "workers" IS NOT NULL) THEN max("workers") FILTER (WHERE state AND rank >= 2) END AS "workers",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "amount" IS NOT NULL) THEN max("amount") FILTER (WHERE state AND rank >= 2) END AS "amount"
  FROM row_open GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, f.rank AS rank, f."workers", f."amount"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_undecided
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    CASE WHEN coalesce(u."unit.document__none", FALSE) THEN TRUE WHEN u."unit.document" IS NOT NULL THEN FALSE END AS state, 3 AS rank
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {}

-- sig_undecided
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_undecided GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, f.rank AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_overdue
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    ((CASE WHEN coalesce(u."unit.extended_on__none", FALSE) THEN TRUE WHEN u."unit.extended_on" IS NOT NULL THEN FALSE END AND passed(h1.d, u.as_of)) OR (NOT (CASE WHEN coalesce(u."unit.extended_on__none", FALSE) THEN TRUE WHEN u."unit.extended_on" IS NOT NULL THEN FALSE END) AND passed(h2.d, u.as_of))) AS state, 3 AS rank, u."unit.docketed_on" AS "docketed_on", u."unit.extended_on" AS "extended_on", CASE WHEN h1.d.lo = h1.d.hi THEN h1.d.lo END AS "end_by", CASE WHEN h2.d.lo = h2.d.hi THEN h2.d.lo END AS "extended_by"
  FROM unit AS u
CROSS JOIN LATERAL (SELECT deadline_investigation(u."unit.docketed_on") AS d) AS h1
CROSS JOIN LATERAL (SELECT deadline_investigation_extended(u."unit.docketed_on") AS d) AS h2
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {}

-- sig_overdue
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "docketed_on" IS NOT NULL) THEN min("docketed_on") FILTER (WHERE state AND rank >= 2) END AS "docketed_on",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "extended_on" IS NOT NULL) THEN max("extended_on") FILTER (WHERE state AND rank >= 2) END AS "extended_on",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "end_by" IS NOT NULL) THEN max("end_by") FILTER (WHERE state AND rank >= 2) END AS "end_by",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "extended_by" IS NOT NULL) THEN max("extended_by") FILTER (WHERE state AND rank >= 2) END AS "extended_by"
  FROM row_overdue GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, f.rank AS rank, f."docketed_on", f."extended_on", f."end_by", f."extended_by"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_transferred
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    (u."unit.transferred_on" IS NOT NULL) AS state, 3 AS rank
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {}

-- sig_transferred
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_transferred GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, f.rank AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- miss_open
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.investigated_on" IS NULL AND NOT coalesce(u."unit.investigated_on__none", FALSE) AND (((CASE WHEN coalesce(u."unit.investigated_on__none", FALSE) THEN TRUE WHEN u."unit.investigated_on" IS NOT NULL THEN FALSE END) IS NULL AND (CASE WHEN coalesce(u."unit.closing__none", FALSE) THEN TRUE WHEN u."unit.closing" IS NOT NULL THEN FALSE END) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN TRUE WHEN u."unit.closed_on" IS NOT NULL THEN FALSE END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'investigated_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.closing" IS NULL AND NOT coalesce(u."unit.closing__none", FALSE) AND (((CASE WHEN coalesce(u."unit.closing__none", FALSE) THEN TRUE WHEN u."unit.closing" IS NOT NULL THEN FALSE END) IS NULL AND (CASE WHEN coalesce(u."unit.investigated_on__none", FALSE) THEN TRUE WHEN u."unit.investigated_on" IS NOT NULL THEN FALSE END) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN TRUE WHEN u."unit.closed_on" IS NOT NULL THEN FALSE END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'closing' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.closed_on" IS NULL AND NOT coalesce(u."unit.closed_on__none", FALSE) AND (((CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN TRUE WHEN u."unit.closed_on" IS NOT NULL THEN FALSE END) IS NULL AND (CASE WHEN coalesce(u."unit.investigated_on__none", FALSE) THEN TRUE WHEN u."unit.investigated_on" IS NOT NULL THEN FALSE END) IS DISTINCT FROM FALSE AND (CASE WHEN coalesce(u."unit.closing__none", FALSE) THEN TRUE WHEN u."unit.closing" IS NOT NULL THEN FALSE END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'closed_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."workers" IS NULL) AND u."unit.workers" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'workers' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."amount" IS NULL) AND u."unit.amount" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'amount' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_open AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'open');
-- values: {}

-- miss_undecided
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.document" IS NULL AND NOT coalesce(u."unit.document__none", FALSE) AND (((CASE WHEN coalesce(u."unit.document__none", FALSE) THEN TRUE WHEN u."unit.document" IS NOT NULL THEN FALSE END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'document' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_undecided AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'undecided');
-- values: {}

-- miss_overdue
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND ((passed(h1.d, u.as_of)) IS NULL AND ((NOT (CASE WHEN coalesce(u."unit.extended_on__none", FALSE) THEN TRUE WHEN u."unit.extended_on" IS NOT NULL THEN FALSE END) AND passed(h2.d, u.as_of))) IS DISTINCT FROM TRUE AND (CASE WHEN coalesce(u."unit.extended_on__none", FALSE) THEN TRUE WHEN u."unit.extended_on" IS NOT NULL THEN FALSE END) IS DISTINCT FROM FALSE) AND u."unit.docketed_on" IS NOT NULL THEN {'kind': 'calendar', 'field': CAST(NULL AS VARCHAR), 'source': CAST(NULL AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST('该年度节假日安排尚未知' AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND ((passed(h2.d, u.as_of)) IS NULL AND ((CASE WHEN coalesce(u."unit.extended_on__none", FALSE) THEN TRUE WHEN u."unit.extended_on" IS NOT NULL THEN FALSE END AND passed(h1.d, u.as_of))) IS DISTINCT FROM TRUE AND (NOT (CASE WHEN coalesce(u."unit.extended_on__none", FALSE) THEN TRUE WHEN u."unit.extended_on" IS NOT NULL THEN FALSE END)) IS DISTINCT FROM FALSE) AND u."unit.docketed_on" IS NOT NULL THEN {'kind': 'calendar', 'field': CAST(NULL AS VARCHAR), 'source': CAST(NULL AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST('该年度节假日安排尚未知' AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.extended_on" IS NULL AND NOT coalesce(u."unit.extended_on__none", FALSE) AND (((CASE WHEN coalesce(u."unit.extended_on__none", FALSE) THEN TRUE WHEN u."unit.extended_on" IS NOT NULL THEN FALSE END) IS NULL AND ((NOT (CASE WHEN coalesce(u."unit.extended_on__none", FALSE) THEN TRUE WHEN u."unit.extended_on" IS NOT NULL THEN FALSE END) AND passed(h2.d, u.as_of))) IS DISTINCT FROM TRUE AND (passed(h1.d, u.as_of)) IS DISTINCT FROM FALSE) OR ((CASE WHEN coalesce(u."unit.extended_on__none", FALSE) THEN TRUE WHEN u."unit.extended_on" IS NOT NULL THEN FALSE END) IS NULL AND ((CASE WHEN coalesce(u."unit.extended_on__none", FALSE) THEN TRUE WHEN u."unit.extended_on" IS NOT NULL THEN FALSE END AND passed(h1.d, u.as_of))) IS DISTINCT FROM TRUE AND (passed(h2.d, u.as_of)) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'extended_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.docketed_on" IS NULL AND (((passed(h1.d, u.as_of)) IS NULL AND ((NOT (CASE WHEN coalesce(u."unit.extended_on__none", FALSE) THEN TRUE WHEN u."unit.extended_on" IS NOT NULL THEN FALSE END) AND passed(h2.d, u.as_of))) IS DISTINCT FROM TRUE AND (CASE WHEN coalesce(u."unit.extended_on__none", FALSE) THEN TRUE WHEN u."unit.extended_on" IS NOT NULL THEN FALSE END) IS DISTINCT FROM FALSE) OR ((passed(h2.d, u.as_of)) IS NULL AND ((CASE WHEN coalesce(u."unit.extended_on__none", FALSE) THEN TRUE WHEN u."unit.extended_on" IS NOT NULL THEN FALSE END AND passed(h1.d, u.as_of))) IS DISTINCT FROM TRUE AND (NOT (CASE WHEN coalesce(u."unit.extended_on__none", FALSE) THEN TRUE WHEN u."unit.extended_on" IS NOT NULL THEN FALSE END)) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'docketed_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."docketed_on" IS NULL) AND u."unit.docketed_on" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'docketed_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."extended_on" IS NULL) AND u."unit.extended_on" IS NULL AND NOT coalesce(u."unit.extended_on__none", FALSE) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'extended_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."end_by" IS NULL) AND u."unit.docketed_on" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'docketed_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."extended_by" IS NULL) AND u."unit.docketed_on" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'docketed_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_overdue AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
CROSS JOIN LATERAL (SELECT deadline_investigation(u."unit.docketed_on") AS d) AS h1
CROSS JOIN LATERAL (SELECT deadline_investigation_extended(u."unit.docketed_on") AS d) AS h2
  WHERE o.signal = 'overdue');
-- values: {}

-- miss_transferred
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.transferred_on" IS NULL AND NOT coalesce(u."unit.transferred_on__none", FALSE) AND ((((u."unit.transferred_on" IS NOT NULL)) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'inspection_case' THEN 'transferred_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_transferred AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'transferred');
-- values: {}
