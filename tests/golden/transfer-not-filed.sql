-- unit_base
SELECT * FROM (
SELECT CAST(0 AS BIGINT) << 50 | r.record_id << 10 | coalesce(l.ordinal, 0) % 1024 AS base_id, 'police_transfer' AS source, 0 AS take, CAST($as_of AS DATE) AS as_of, r.record_id AS record_id, r.record_key AS record_key, CAST(z.place AS VARCHAR) AS place, l.party_id AS party_id, l.entity_id AS entity_id, l.entity_kind AS entity_kind, CASE l.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END AS rank, l.entity_name AS name, l.entity_id_no AS id_no, list_transform(l.candidates, lambda c: c.entity_id) AS candidates, r."suspect" AS raw_name, 'suspect' AS mention, r."filed_on" AS "unit.filed_on", r."filed_on__none" AS "unit.filed_on__none", r."refused_on" AS "unit.refused_on", r."refused_on__none" AS "unit.refused_on__none", r."transferred_on" AS "unit.transferred_on", r."accepted_on" AS "unit.accepted_on", r."accepted_on__none" AS "unit.accepted_on__none", r."transfer_no" AS "unit.transfer_no"
FROM (SELECT record_id, record_key, "suspect", CASE WHEN CAST("filed_on" AS DATE) > $seen_on THEN NULL ELSE "filed_on" END AS "filed_on", CASE WHEN CAST("filed_on" AS DATE) > $seen_on THEN TRUE ELSE "filed_on__none" END AS "filed_on__none", CASE WHEN CAST("refused_on" AS DATE) > $seen_on THEN NULL ELSE "refused_on" END AS "refused_on", CASE WHEN CAST("refused_on" AS DATE) > $seen_on THEN TRUE ELSE "refused_on__none" END AS "refused_on__none", "transferred_on", CASE WHEN CAST("accepted_on" AS DATE) > $seen_on THEN NULL ELSE "accepted_on" END AS "accepted_on", CASE WHEN CAST("accepted_on" AS DATE) > $seen_on THEN TRUE ELSE "accepted_on__none" END AS "accepted_on__none", "transfer_no" FROM "police_transfer" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r
LEFT JOIN link AS l ON l.source = 'police_transfer' AND l.role = 'suspect' AND l.record_id = r.record_id
LEFT JOIN (SELECT f.party_id, min(t.address) AS place FROM link AS f JOIN registration AS t ON t.record_id = f.record_id WHERE f.source = 'registration' AND f.role = 'self' GROUP BY f.party_id) AS z ON z.party_id = l.party_id
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

-- row_undecided
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    (CASE WHEN coalesce(u."unit.filed_on__none", FALSE) THEN TRUE WHEN u."unit.filed_on" IS NOT NULL THEN FALSE END AND CASE WHEN coalesce(u."unit.refused_on__none", FALSE) THEN TRUE WHEN u."unit.refused_on" IS NOT NULL THEN FALSE END) AS state, 3 AS rank
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
    ((NOT (CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN TRUE WHEN u."unit.accepted_on" IS NOT NULL THEN FALSE END) AND CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN FALSE ELSE passed(h1.d, u.as_of) END) OR (CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN TRUE WHEN u."unit.accepted_on" IS NOT NULL THEN FALSE END AND passed(h2.d, u.as_of))) AS state, 3 AS rank, u."unit.transferred_on" AS "transferred_on", u."unit.accepted_on" AS "accepted_on"
  FROM unit AS u
CROSS JOIN LATERAL (SELECT deadline_police(u."unit.accepted_on") AS d) AS h1
CROSS JOIN LATERAL (SELECT deadline_police(u."unit.transferred_on") AS d) AS h2
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {}

-- sig_overdue
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "transferred_on" IS NOT NULL) THEN min("transferred_on") FILTER (WHERE state AND rank >= 2) END AS "transferred_on",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "accepted_on" IS NOT NULL) THEN min("accepted_on") FILTER (WHERE state AND rank >= 2) END AS "accepted_on"
  FROM row_overdue GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, f.rank AS rank, f."transferred_on", f."accepted_on"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_complex
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    ((NOT (CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN TRUE WHEN u."unit.accepted_on" IS NOT NULL THEN FALSE END) AND CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN FALSE ELSE passed(h1.d, u.as_of) END) OR (CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN TRUE WHEN u."unit.accepted_on" IS NOT NULL THEN FALSE END AND passed(h2.d, u.as_of))) AS state, 3 AS rank
  FROM unit AS u
CROSS JOIN LATERAL (SELECT deadline_police_complex(u."unit.accepted_on") AS d) AS h1
CROSS JOIN LATERAL (SELECT deadline_police_complex(u."unit.transferred_on") AS d) AS h2
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {}

-- sig_complex
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_complex GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, f.rank AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_within_complex
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    ((NOT (CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN TRUE WHEN u."unit.accepted_on" IS NOT NULL THEN FALSE END) AND NOT (CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN FALSE ELSE passed(h1.d, u.as_of) END)) OR (CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN TRUE WHEN u."unit.accepted_on" IS NOT NULL THEN FALSE END AND NOT (passed(h2.d, u.as_of)))) AS state, 3 AS rank
  FROM unit AS u
CROSS JOIN LATERAL (SELECT deadline_police_complex(u."unit.accepted_on") AS d) AS h1
CROSS JOIN LATERAL (SELECT deadline_police_complex(u."unit.transferred_on") AS d) AS h2
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {}

-- sig_within_complex
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank
  FROM row_within_complex GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, f.rank AS rank
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- sig_beyond_complex
SELECT unit_id, s_complex.state AS state, greatest(CASE WHEN s_complex.state THEN s_complex.rank END) AS rank
FROM unit AS u
JOIN sig_complex AS s_complex USING (unit_id);
-- values: {}

-- miss_undecided
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.filed_on" IS NULL AND NOT coalesce(u."unit.filed_on__none", FALSE) AND (((CASE WHEN coalesce(u."unit.filed_on__none", FALSE) THEN TRUE WHEN u."unit.filed_on" IS NOT NULL THEN FALSE END) IS NULL AND (CASE WHEN coalesce(u."unit.refused_on__none", FALSE) THEN TRUE WHEN u."unit.refused_on" IS NOT NULL THEN FALSE END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'police_transfer' THEN 'filed_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.refused_on" IS NULL AND NOT coalesce(u."unit.refused_on__none", FALSE) AND (((CASE WHEN coalesce(u."unit.refused_on__none", FALSE) THEN TRUE WHEN u."unit.refused_on" IS NOT NULL THEN FALSE END) IS NULL AND (CASE WHEN coalesce(u."unit.filed_on__none", FALSE) THEN TRUE WHEN u."unit.filed_on" IS NOT NULL THEN FALSE END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'police_transfer' THEN 'refused_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_undecided AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'undecided');
-- values: {}

-- miss_overdue
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND ((CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN FALSE ELSE passed(h1.d, u.as_of) END) IS NULL AND ((CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN TRUE WHEN u."unit.accepted_on" IS NOT NULL THEN FALSE END AND passed(h2.d, u.as_of))) IS DISTINCT FROM TRUE AND (NOT (CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN TRUE WHEN u."unit.accepted_on" IS NOT NULL THEN FALSE END)) IS DISTINCT FROM FALSE) AND u."unit.accepted_on" IS NOT NULL THEN {'kind': 'calendar', 'field': CAST(NULL AS VARCHAR), 'source': CAST(NULL AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST('该年度节假日安排尚未知' AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND ((passed(h2.d, u.as_of)) IS NULL AND ((NOT (CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN TRUE WHEN u."unit.accepted_on" IS NOT NULL THEN FALSE END) AND CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN FALSE ELSE passed(h1.d, u.as_of) END)) IS DISTINCT FROM TRUE AND (CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN TRUE WHEN u."unit.accepted_on" IS NOT NULL THEN FALSE END) IS DISTINCT FROM FALSE) AND u."unit.transferred_on" IS NOT NULL THEN {'kind': 'calendar', 'field': CAST(NULL AS VARCHAR), 'source': CAST(NULL AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST('该年度节假日安排尚未知' AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.accepted_on" IS NULL AND NOT coalesce(u."unit.accepted_on__none", FALSE) AND (((CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN TRUE WHEN u."unit.accepted_on" IS NOT NULL THEN FALSE END) IS NULL AND ((CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN TRUE WHEN u."unit.accepted_on" IS NOT NULL THEN FALSE END AND passed(h2.d, u.as_of))) IS DISTINCT FROM TRUE AND (CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN FALSE ELSE passed(h1.d, u.as_of) END) IS DISTINCT FROM FALSE) OR ((CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN FALSE ELSE passed(h1.d, u.as_of) END) IS NULL AND ((CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN TRUE WHEN u."unit.accepted_on" IS NOT NULL THEN FALSE END AND passed(h2.d, u.as_of))) IS DISTINCT FROM TRUE AND (NOT (CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN TRUE WHEN u."unit.accepted_on" IS NOT NULL THEN FALSE END)) IS DISTINCT FROM FALSE) OR ((CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN TRUE WHEN u."unit.accepted_on" IS NOT NULL THEN FALSE END) IS NULL AND ((NOT (CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN TRUE WHEN u."unit.accepted_on" IS NOT NULL THEN FALSE END) AND CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN FALSE ELSE passed(h1.d, u.as_of) END)) IS DISTINCT FROM TRUE AND (passed(h2.d, u.as_of)) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'police_transfer' THEN 'accepted_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.transferred_on" IS NULL AND (((passed(h2.d, u.as_of)) IS NULL AND ((NOT (CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN TRUE WHEN u."unit.accepted_on" IS NOT NULL THEN FALSE END) AND CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN FALSE ELSE passed(h1.d, u.as_of) END)) IS DISTINCT FROM TRUE AND (CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN TRUE WHEN u."unit.accepted_on" IS NOT NULL THEN FALSE END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'police_transfer' THEN 'transferred_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."transferred_on" IS NULL) AND u."unit.transferred_on" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'police_transfer' THEN 'transferred_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."accepted_on" IS NULL) AND u."unit.accepted_on" IS NULL AND NOT coalesce(u."unit.accepted_on__none", FALSE) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'police_transfer' THEN 'accepted_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_overdue AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
CROSS JOIN LATERAL (SELECT deadline_police(u."unit.accepted_on") AS d) AS h1
CROSS JOIN LATERAL (SELECT deadline_police(u."unit.transferred_on") AS d) AS h2
  WHERE o.signal = 'overdue');
-- values: {}

-- miss_complex
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND ((CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN FALSE ELSE passed(h1.d, u.as_of) END) IS NULL AND ((CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN TRUE WHEN u."unit.accepted_on" IS NOT NULL THEN FALSE END AND passed(h2.d, u.as_of))) IS DISTINCT FROM TRUE AND (NOT (CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN TRUE WHEN u."unit.accepted_on" IS NOT NULL THEN FALSE END)) IS DISTINCT FROM FALSE) AND u."unit.accepted_on" IS NOT NULL THEN {'kind': 'calendar', 'field': CAST(NULL AS VARCHAR), 'source': CAST(NULL AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST('该年度节假日安排尚未知' AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND ((passed(h2.d, u.as_of)) IS NULL AND ((NOT (CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN TRUE WHEN u."unit.accepted_on" IS NOT NULL THEN FALSE END) AND CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN FALSE ELSE passed(h1.d, u.as_of) END)) IS DISTINCT FROM TRUE AND (CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN TRUE WHEN u."unit.accepted_on" IS NOT NULL THEN FALSE END) IS DISTINCT FROM FALSE) AND u."unit.transferred_on" IS NOT NULL THEN {'kind': 'calendar', 'field': CAST(NULL AS VARCHAR), 'source': CAST(NULL AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST('该年度节假日安排尚未知' AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.accepted_on" IS NULL AND NOT coalesce(u."unit.accepted_on__none", FALSE) AND (((CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN TRUE WHEN u."unit.accepted_on" IS NOT NULL THEN FALSE END) IS NULL AND ((CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN TRUE WHEN u."unit.accepted_on" IS NOT NULL THEN FALSE END AND passed(h2.d, u.as_of))) IS DISTINCT FROM TRUE AND (CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN FALSE ELSE passed(h1.d, u.as_of) END) IS DISTINCT FROM FALSE) OR ((CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN FALSE ELSE passed(h1.d, u.as_of) END) IS NULL AND ((CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN TRUE WHEN u."unit.accepted_on" IS NOT NULL THEN FALSE END AND passed(h2.d, u.as_of))) IS DISTINCT FROM TRUE AND (NOT (CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN TRUE WHEN u."unit.accepted_on" IS NOT NULL THEN FALSE END)) IS DISTINCT FROM FALSE) OR ((CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN TRUE WHEN u."unit.accepted_on" IS NOT NULL THEN FALSE END) IS NULL AND ((NOT (CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN TRUE WHEN u."unit.accepted_on" IS NOT NULL THEN FALSE END) AND CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN FALSE ELSE passed(h1.d, u.as_of) END)) IS DISTINCT FROM TRUE AND (passed(h2.d, u.as_of)) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'police_transfer' THEN 'accepted_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.transferred_on" IS NULL AND (((passed(h2.d, u.as_of)) IS NULL AND ((NOT (CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN TRUE WHEN u."unit.accepted_on" IS NOT NULL THEN FALSE END) AND CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN FALSE ELSE passed(h1.d, u.as_of) END)) IS DISTINCT FROM TRUE AND (CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN TRUE WHEN u."unit.accepted_on" IS NOT NULL THEN FALSE END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'police_transfer' THEN 'transferred_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_complex AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
CROSS JOIN LATERAL (SELECT deadline_police_complex(u."unit.accepted_on") AS d) AS h1
CROSS JOIN LATERAL (SELECT deadline_police_complex(u."unit.transferred_on") AS d) AS h2
  WHERE o.signal = 'complex');
-- values: {}

-- miss_within_complex
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND ((CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN FALSE ELSE passed(h1.d, u.as_of) END) IS NULL AND ((CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN TRUE WHEN u."unit.accepted_on" IS NOT NULL THEN FALSE END AND NOT (passed(h2.d, u.as_of)))) IS DISTINCT FROM TRUE AND (NOT (CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN TRUE WHEN u."unit.accepted_on" IS NOT NULL THEN FALSE END)) IS DISTINCT FROM FALSE) AND u."unit.accepted_on" IS NOT NULL THEN {'kind': 'calendar', 'field': CAST(NULL AS VARCHAR), 'source': CAST(NULL AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST('该年度节假日安排尚未知' AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND ((passed(h2.d, u.as_of)) IS NULL AND ((NOT (CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN TRUE WHEN u."unit.accepted_on" IS NOT NULL THEN FALSE END) AND NOT (CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN FALSE ELSE passed(h1.d, u.as_of) END))) IS DISTINCT FROM TRUE AND (CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN TRUE WHEN u."unit.accepted_on" IS NOT NULL THEN FALSE END) IS DISTINCT FROM FALSE) AND u."unit.transferred_on" IS NOT NULL THEN {'kind': 'calendar', 'field': CAST(NULL AS VARCHAR), 'source': CAST(NULL AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST('该年度节假日安排尚未知' AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.accepted_on" IS NULL AND NOT coalesce(u."unit.accepted_on__none", FALSE) AND (((CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN TRUE WHEN u."unit.accepted_on" IS NOT NULL THEN FALSE END) IS NULL AND ((CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN TRUE WHEN u."unit.accepted_on" IS NOT NULL THEN FALSE END AND NOT (passed(h2.d, u.as_of)))) IS DISTINCT FROM TRUE AND (NOT (CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN FALSE ELSE passed(h1.d, u.as_of) END)) IS DISTINCT FROM FALSE) OR ((CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN FALSE ELSE passed(h1.d, u.as_of) END) IS NULL AND ((CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN TRUE WHEN u."unit.accepted_on" IS NOT NULL THEN FALSE END AND NOT (passed(h2.d, u.as_of)))) IS DISTINCT FROM TRUE AND (NOT (CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN TRUE WHEN u."unit.accepted_on" IS NOT NULL THEN FALSE END)) IS DISTINCT FROM FALSE) OR ((CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN TRUE WHEN u."unit.accepted_on" IS NOT NULL THEN FALSE END) IS NULL AND ((NOT (CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN TRUE WHEN u."unit.accepted_on" IS NOT NULL THEN FALSE END) AND NOT (CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN FALSE ELSE passed(h1.d, u.as_of) END))) IS DISTINCT FROM TRUE AND (NOT (passed(h2.d, u.as_of))) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'police_transfer' THEN 'accepted_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.transferred_on" IS NULL AND (((passed(h2.d, u.as_of)) IS NULL AND ((NOT (CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN TRUE WHEN u."unit.accepted_on" IS NOT NULL THEN FALSE END) AND NOT (CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN FALSE ELSE passed(h1.d, u.as_of) END))) IS DISTINCT FROM TRUE AND (CASE WHEN coalesce(u."unit.accepted_on__none", FALSE) THEN TRUE WHEN u."unit.accepted_on" IS NOT NULL THEN FALSE END) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'police_transfer' THEN 'transferred_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_within_complex AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
CROSS JOIN LATERAL (SELECT deadline_police_complex(u."unit.accepted_on") AS d) AS h1
CROSS JOIN LATERAL (SELECT deadline_police_complex(u."unit.transferred_on") AS d) AS h2
  WHERE o.signal = 'within_complex');
-- values: {}
