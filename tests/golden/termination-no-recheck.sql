-- unit_base
SELECT * FROM (
SELECT CAST(0 AS BIGINT) << 50 | r.record_id << 10 | coalesce(l.ordinal, 0) % 1024 AS base_id, 'enforcement_case' AS source, 0 AS take, CAST($as_of AS DATE) AS as_of, r.record_id AS record_id, r.record_key AS record_key, CAST(r."court" AS VARCHAR) AS place, l.party_id AS party_id, l.entity_id AS entity_id, l.entity_kind AS entity_kind, CASE l.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END AS rank, l.entity_name AS name, l.entity_id_no AS id_no, list_transform(l.candidates, lambda c: c.entity_id) AS candidates, r."debtor" AS raw_name, 'debtor' AS mention, r."closed_on" AS "unit.closed_on", r."closed_on__none" AS "unit.closed_on__none", r."unperformed" AS "unit.unperformed", r."closing" AS "unit.closing", r."closing__none" AS "unit.closing__none", r."resumed_no" AS "unit.resumed_no", r."resumed_no__none" AS "unit.resumed_no__none", r."checks" AS "unit.checks", r."checked_on" AS "unit.checked_on", r."checked_on__none" AS "unit.checked_on__none", r."case_no" AS "unit.case_no"
FROM (SELECT record_id, record_key, CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN NULL ELSE "closing" END AS "closing", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN TRUE ELSE "closing__none" END AS "closing__none", "debtor", "court", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN NULL ELSE "closed_on" END AS "closed_on", CASE WHEN CAST("closed_on" AS DATE) > $seen_on THEN TRUE ELSE "closed_on__none" END AS "closed_on__none", "unperformed", "resumed_no", ("resumed_no__none" AND "resumed_no" IS NULL) AS "resumed_no__none", "checks", CASE WHEN CAST("checked_on" AS DATE) > $seen_on THEN NULL ELSE "checked_on" END AS "checked_on", CASE WHEN CAST("checked_on" AS DATE) > $seen_on THEN TRUE ELSE "checked_on__none" END AS "checked_on__none", "case_no" FROM "enforcement_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r
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
    CASE WHEN coalesce(u."unit.closing__none", FALSE) THEN FALSE ELSE u."unit.closing" = $v1 END AS state, 3 AS rank, u."unit.closed_on" AS "closed_on", u."unit.unperformed" AS "unperformed"
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {'v1': 'no_assets'}

-- sig_closed
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "closed_on" IS NOT NULL) THEN max("closed_on") FILTER (WHERE state AND rank >= 2) END AS "closed_on",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "unperformed" IS NOT NULL) THEN sum("unperformed") FILTER (WHERE state AND rank >= 2) END AS "unperformed"
  FROM row_closed GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, f.rank AS rank, f."closed_on", f."unperformed"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_unresumed
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    CASE WHEN coalesce(u."unit.resumed_no__none", FALSE) THEN TRUE WHEN u."unit.resumed_no" IS NOT NULL THEN FALSE END AS state, 3 AS rank
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {}

-- sig_unresumed
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_unresumed GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, f.rank AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_fewer
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE u."unit.checks" < CASE WHEN list_count([CAST(floor(datesub('month', u."unit.closed_on", u.as_of) / nullif($p_months, 0)) AS BIGINT), $p_most]) = len([CAST(floor(datesub('month', u."unit.closed_on", u.as_of) / nullif($p_months, 0)) AS BIGINT), $p_most]) THEN least(CAST(floor(datesub('month', u."unit.closed_on", u.as_of) / nullif($p_months, 0)) AS BIGINT), $p_most) END END AS state, 3 AS rank, u."unit.checks" AS "checks", CASE WHEN list_count([CAST(floor(datesub('month', u."unit.closed_on", u.as_of) / nullif($p_months, 0)) AS BIGINT), $p_most]) = len([CAST(floor(datesub('month', u."unit.closed_on", u.as_of) / nullif($p_months, 0)) AS BIGINT), $p_most]) THEN least(CAST(floor(datesub('month', u."unit.closed_on", u.as_of) / nullif($p_months, 0)) AS BIGINT), $p_most) END AS "expected", u."unit.checked_on" AS "checked_on"
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {'p_months': 6, 'p_most': 10}

-- sig_fewer
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "checks" IS NOT NULL) THEN sum("checks") FILTER (WHERE state AND rank >= 2) END AS "checks",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "expected" IS NOT NULL) THEN max("expected") FILTER (WHERE state AND rank >= 2) END AS "expected",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "checked_on" IS NOT NULL) THEN max("checked_on") FILTER (WHERE state AND rank >= 2) END AS "checked_on"
  FROM row_fewer GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, f.rank AS rank, f."checks", f."expected", f."checked_on"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- miss_closed
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.closing" IS NULL AND NOT coalesce(u."unit.closing__none", FALSE) AND (((CASE WHEN coalesce(u."unit.closing__none", FALSE) THEN FALSE ELSE u."unit.closing" = $v1 END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'closing' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."closed_on" IS NULL) AND u."unit.closed_on" IS NULL AND NOT coalesce(u."unit.closed_on__none", FALSE) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'closed_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."unperformed" IS NULL) AND u."unit.unperformed" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'unperformed' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_closed AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'closed');
-- values: {'v1': 'no_assets'}

-- miss_unresumed
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.resumed_no" IS NULL AND NOT coalesce(u."unit.resumed_no__none", FALSE) AND (((CASE WHEN coalesce(u."unit.resumed_no__none", FALSE) THEN TRUE WHEN u."unit.resumed_no" IS NOT NULL THEN FALSE END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'resumed_no' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_unresumed AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'unresumed');
-- values: {}

-- miss_fewer
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.checks" IS NULL AND (((CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE u."unit.checks" < CASE WHEN list_count([CAST(floor(datesub('month', u."unit.closed_on", u.as_of) / nullif($p_months, 0)) AS BIGINT), $p_most]) = len([CAST(floor(datesub('month', u."unit.closed_on", u.as_of) / nullif($p_months, 0)) AS BIGINT), $p_most]) THEN least(CAST(floor(datesub('month', u."unit.closed_on", u.as_of) / nullif($p_months, 0)) AS BIGINT), $p_most) END END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'checks' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.closed_on" IS NULL AND NOT coalesce(u."unit.closed_on__none", FALSE) AND (((CASE WHEN coalesce(u."unit.closed_on__none", FALSE) THEN FALSE ELSE u."unit.checks" < CASE WHEN list_count([CAST(floor(datesub('month', u."unit.closed_on", u.as_of) / nullif($p_months, 0)) AS BIGINT), $p_most]) = len([CAST(floor(datesub('month', u."unit.closed_on", u.as_of) / nullif($p_months, 0)) AS BIGINT), $p_most]) THEN least(CAST(floor(datesub('month', u."unit.closed_on", u.as_of) / nullif($p_months, 0)) AS BIGINT), $p_most) END END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'closed_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."checks" IS NULL) AND u."unit.checks" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'checks' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."expected" IS NULL) AND u."unit.closed_on" IS NULL AND NOT coalesce(u."unit.closed_on__none", FALSE) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'closed_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."checked_on" IS NULL) AND u."unit.checked_on" IS NULL AND NOT coalesce(u."unit.checked_on__none", FALSE) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'enforcement_case' THEN 'checked_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_fewer AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'fewer');
-- values: {'p_months': 6, 'p_most': 10}
