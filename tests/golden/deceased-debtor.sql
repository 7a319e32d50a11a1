-- unit_base
SELECT * FROM (
SELECT CAST(0 AS BIGINT) << 50 | r.record_id << 10 | coalesce(l.ordinal, 0) % 1024 AS base_id, 'death_record' AS source, 0 AS take, CAST($as_of AS DATE) AS as_of, r.record_id AS record_id, r.record_key AS record_key, CAST(z.place AS VARCHAR) AS place, l.party_id AS party_id, l.entity_id AS entity_id, l.entity_kind AS entity_kind, CASE l.level WHEN 'strong' THEN 3 WHEN 'medium' THEN 2 WHEN 'weak' THEN 1 ELSE 0 END AS rank, l.entity_name AS name, l.entity_id_no AS id_no, list_transform(l.candidates, lambda c: c.entity_id) AS candidates, r."person" AS raw_name, 'person' AS mention, r."died_on" AS "unit.died_on"
FROM (SELECT record_id, record_key, "person", "died_on" FROM "death_record" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r
LEFT JOIN link AS l ON l.source = 'death_record' AND l.role = 'person' AND l.record_id = r.record_id
LEFT JOIN (SELECT f.party_id, min(t.address) AS place FROM link AS f JOIN registration AS t ON t.record_id = f.record_id WHERE f.source = 'registration' AND f.role = 'self' GROUP BY f.party_id) AS z ON z.party_id = l.party_id
WHERE (TRUE) IS NOT FALSE AND l.party_id IS NOT NULL AND coalesce(l.entity_kind, 'person') = 'person'
) AS u;
-- values: {}

-- unit
SELECT base_id AS unit_id, * FROM unit_base;
-- values: {}

-- unit_party
SELECT unit_id, '' AS whose, party_id, 3 AS rank FROM unit
UNION SELECT unit_id, '', unnest(candidates), 3 FROM unit WHERE entity_id IS NULL;
-- values: {}

-- row_died
SELECT * FROM (
  SELECT u.unit_id, u.source AS source, u.record_id AS record_id, u.record_key AS record_key, u.party_id,
    TRUE AS state, 3 AS rank, u."unit.died_on" AS "died_on"
  FROM unit AS u
  WHERE u.record_id IS NOT NULL AND (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE;
-- values: {}

-- sig_died
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "died_on" IS NOT NULL) THEN min("died_on") FILTER (WHERE state AND rank >= 2) END AS "died_on"
  FROM row_died GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."died_on"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_limited
SELECT * FROM (
  SELECT u.unit_id, 'enforcement_case' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    CASE WHEN coalesce(r."limited_on__none", FALSE) THEN FALSE ELSE r."limited_on" > u."unit.died_on" END AS state, l.rank AS rank, r."case_no" AS "case_no", r."limited_on" AS "limited_on"
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = ''
JOIN party AS l ON l.source = 'enforcement_case' AND l.role = 'debtor' AND l.party_id = p.party_id
JOIN (SELECT record_id, record_key, CASE WHEN CAST("limited_on" AS DATE) > $seen_on THEN NULL ELSE "limited_on" END AS "limited_on", CASE WHEN CAST("limited_on" AS DATE) > $seen_on THEN TRUE ELSE "limited_on__none" END AS "limited_on__none", "case_no" FROM "enforcement_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {}

-- sig_limited
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "case_no" IS NOT NULL) THEN max("case_no") FILTER (WHERE state AND rank >= 2) END AS "case_no",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "limited_on" IS NOT NULL) THEN max("limited_on") FILTER (WHERE state AND rank >= 2) END AS "limited_on"
  FROM row_limited GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure AND u.rank >= 2 THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."case_no", f."limited_on"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_recorded
SELECT * FROM (
  SELECT u.unit_id, 'enforcement_case' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    CASE WHEN coalesce(r."listed_on__none", FALSE) THEN FALSE ELSE r."listed_on" > u."unit.died_on" END AS state, l.rank AS rank, r."case_no" AS "case_no", r."listed_on" AS "listed_on"
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = ''
JOIN party AS l ON l.source = 'enforcement_case' AND l.role = 'debtor' AND l.party_id = p.party_id
JOIN (SELECT record_id, record_key, CASE WHEN CAST("listed_on" AS DATE) > $seen_on THEN NULL ELSE "listed_on" END AS "listed_on", CASE WHEN CAST("listed_on" AS DATE) > $seen_on THEN TRUE ELSE "listed_on__none" END AS "listed_on__none", "case_no" FROM "enforcement_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {}

-- sig_recorded
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "case_no" IS NOT NULL) THEN max("case_no") FILTER (WHERE state AND rank >= 2) END AS "case_no",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "listed_on" IS NOT NULL) THEN max("listed_on") FILTER (WHERE state AND rank >= 2) END AS "listed_on"
  FROM row_recorded GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure AND u.rank >= 2 THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."case_no", f."listed_on"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_published
SELECT * FROM (
  SELECT u.unit_id, 'dishonest_list' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    r."published_on" > u."unit.died_on" AS state, l.rank AS rank, r."case_no" AS "case_no", r."published_on" AS "published_on"
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = ''
JOIN party AS l ON l.source = 'dishonest_list' AND l.role = 'debtor' AND l.party_id = p.party_id
JOIN (SELECT record_id, record_key, "published_on", "case_no" FROM "dishonest_list" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {}

-- sig_published
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "case_no" IS NOT NULL) THEN max("case_no") FILTER (WHERE state AND rank >= 2) END AS "case_no",
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "published_on" IS NOT NULL) THEN max("published_on") FILTER (WHERE state AND rank >= 2) END AS "published_on"
  FROM row_published GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure AND u.rank >= 2 THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."case_no", f."published_on"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- row_removed
SELECT * FROM (
  SELECT u.unit_id, 'dishonest_list' AS source, r.record_id, r.record_key,
    l.party_id AS party_id,
    (r."published_on" > u."unit.died_on" AND (r."removed_on" IS NOT NULL)) AS state, l.rank AS rank, r."removed_on" AS "removed_on"
  FROM unit AS u
JOIN unit_party AS p ON p.unit_id = u.unit_id AND p.whose = ''
JOIN party AS l ON l.source = 'dishonest_list' AND l.role = 'debtor' AND l.party_id = p.party_id
JOIN (SELECT record_id, record_key, "published_on", CASE WHEN CAST("removed_on" AS DATE) > $seen_on THEN NULL ELSE "removed_on" END AS "removed_on", CASE WHEN CAST("removed_on" AS DATE) > $seen_on THEN TRUE ELSE "removed_on__none" END AS "removed_on__none" FROM "dishonest_list" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = l.record_id
  WHERE (TRUE) IS NOT FALSE
) WHERE state IS NOT FALSE
QUALIFY row_number() OVER (
  PARTITION BY unit_id, record_id ORDER BY state NULLS LAST, rank DESC, party_id) = 1;
-- values: {}

-- sig_removed
WITH found AS (
  SELECT unit_id, bool_or(coalesce(state AND rank >= 2, FALSE)) AS sure,
    max(rank) FILTER (WHERE state) AS rank,
    CASE WHEN count(*) FILTER (WHERE state AND rank >= 2) = count(*) FILTER (WHERE state AND rank >= 2 AND "removed_on" IS NOT NULL) THEN max("removed_on") FILTER (WHERE state AND rank >= 2) END AS "removed_on"
  FROM row_removed GROUP BY unit_id
)
SELECT u.unit_id, CASE WHEN (TRUE) IS FALSE THEN FALSE WHEN f.sure AND u.rank >= 2 THEN TRUE
    WHEN f.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE OR FALSE THEN NULL
    ELSE FALSE END AS state, CASE WHEN f.rank IS NOT NULL THEN least(f.rank, u.rank) END AS rank, f."removed_on"
FROM unit AS u LEFT JOIN found AS f USING (unit_id);
-- values: {}

-- miss_died
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN o.is_value AND (w."died_on" IS NULL) AND u."unit.died_on" IS NULL THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'death_record' THEN 'died_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_died AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'died');
-- values: {}

-- miss_limited
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."limited_on" IS NULL AND NOT coalesce(r."limited_on__none", FALSE) AND (((CASE WHEN coalesce(r."limited_on__none", FALSE) THEN FALSE ELSE r."limited_on" > u."unit.died_on" END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST('limited_on' AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.died_on" IS NULL AND (((CASE WHEN coalesce(r."limited_on__none", FALSE) THEN FALSE ELSE r."limited_on" > u."unit.died_on" END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'death_record' THEN 'died_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."case_no" IS NULL) AND r."case_no" IS NULL THEN {'kind': 'field', 'field': CAST('case_no' AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."limited_on" IS NULL) AND r."limited_on" IS NULL AND NOT coalesce(r."limited_on__none", FALSE) THEN {'kind': 'field', 'field': CAST('limited_on' AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_limited AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, CASE WHEN CAST("limited_on" AS DATE) > $seen_on THEN NULL ELSE "limited_on" END AS "limited_on", CASE WHEN CAST("limited_on" AS DATE) > $seen_on THEN TRUE ELSE "limited_on__none" END AS "limited_on__none", "case_no" FROM "enforcement_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'limited')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'enforcement_case' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_limited) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'limited' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST('debtor' AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_limited AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'limited' AND NOT o.is_value AND w.rank < 2);
-- values: {}

-- miss_recorded
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."listed_on" IS NULL AND NOT coalesce(r."listed_on__none", FALSE) AND (((CASE WHEN coalesce(r."listed_on__none", FALSE) THEN FALSE ELSE r."listed_on" > u."unit.died_on" END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST('listed_on' AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.died_on" IS NULL AND (((CASE WHEN coalesce(r."listed_on__none", FALSE) THEN FALSE ELSE r."listed_on" > u."unit.died_on" END) IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'death_record' THEN 'died_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."case_no" IS NULL) AND r."case_no" IS NULL THEN {'kind': 'field', 'field': CAST('case_no' AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."listed_on" IS NULL) AND r."listed_on" IS NULL AND NOT coalesce(r."listed_on__none", FALSE) THEN {'kind': 'field', 'field': CAST('listed_on' AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_recorded AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, CASE WHEN CAST("listed_on" AS DATE) > $seen_on THEN NULL ELSE "listed_on" END AS "listed_on", CASE WHEN CAST("listed_on" AS DATE) > $seen_on THEN TRUE ELSE "listed_on__none" END AS "listed_on__none", "case_no" FROM "enforcement_case" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'recorded')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'enforcement_case' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('enforcement_case' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_recorded) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'recorded' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST('debtor' AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_recorded AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'recorded' AND NOT o.is_value AND w.rank < 2);
-- values: {}

-- miss_published
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."published_on" IS NULL AND (((r."published_on" > u."unit.died_on") IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST('published_on' AS VARCHAR), 'source': CAST('dishonest_list' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.died_on" IS NULL AND (((r."published_on" > u."unit.died_on") IS NULL AND TRUE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'death_record' THEN 'died_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."case_no" IS NULL) AND r."case_no" IS NULL THEN {'kind': 'field', 'field': CAST('case_no' AS VARCHAR), 'source': CAST('dishonest_list' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."published_on" IS NULL) AND r."published_on" IS NULL THEN {'kind': 'field', 'field': CAST('published_on' AS VARCHAR), 'source': CAST('dishonest_list' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_published AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, "published_on", "case_no" FROM "dishonest_list" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'published')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'dishonest_list' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('dishonest_list' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('dishonest_list' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_published) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'published' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST('debtor' AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_published AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'published' AND NOT o.is_value AND w.rank < 2);
-- values: {}

-- miss_removed
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN NOT o.is_value AND w.state IS NULL AND r."published_on" IS NULL AND (((r."published_on" > u."unit.died_on") IS NULL AND ((r."removed_on" IS NOT NULL)) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('published_on' AS VARCHAR), 'source': CAST('dishonest_list' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND u."unit.died_on" IS NULL AND (((r."published_on" > u."unit.died_on") IS NULL AND ((r."removed_on" IS NOT NULL)) IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST(CASE u.source WHEN 'death_record' THEN 'died_on' END AS VARCHAR), 'source': CAST(u.source AS VARCHAR), 'record_key': CAST(u.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN NOT o.is_value AND w.state IS NULL AND r."removed_on" IS NULL AND NOT coalesce(r."removed_on__none", FALSE) AND ((((r."removed_on" IS NOT NULL)) IS NULL AND (r."published_on" > u."unit.died_on") IS DISTINCT FROM FALSE)) THEN {'kind': 'field', 'field': CAST('removed_on' AS VARCHAR), 'source': CAST('dishonest_list' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END, CASE WHEN o.is_value AND (w."removed_on" IS NULL) AND r."removed_on" IS NULL AND NOT coalesce(r."removed_on__none", FALSE) THEN {'kind': 'field', 'field': CAST('removed_on' AS VARCHAR), 'source': CAST('dishonest_list' AS VARCHAR), 'record_key': CAST(r.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM row_removed AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id JOIN (SELECT record_id, record_key, "published_on", CASE WHEN CAST("removed_on" AS DATE) > $seen_on THEN NULL ELSE "removed_on" END AS "removed_on", CASE WHEN CAST("removed_on" AS DATE) > $seen_on THEN TRUE ELSE "removed_on__none" END AS "removed_on__none" FROM "dishonest_list" AS t WHERE is_current AND (happened_on IS NULL OR happened_on <= $seen_on)) AS r ON r.record_id = w.record_id
  WHERE o.signal = 'removed')
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([CASE WHEN w.unit_id IS NOT NULL OR (FALSE) IS NOT FALSE THEN NULL WHEN EXISTS (SELECT 1 FROM coverage AS c WHERE c.source = 'dishonest_list' AND is_told_of(c.place, u.place)) THEN {'kind': 'coverage', 'field': CAST(NULL AS VARCHAR), 'source': CAST('dishonest_list' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} ELSE {'kind': 'source', 'field': CAST(NULL AS VARCHAR), 'source': CAST('dishonest_list' AS VARCHAR), 'record_key': CAST(NULL AS VARCHAR), 'says': CAST(NULL AS VARCHAR)} END], lambda x: x IS NOT NULL)) AS m
  FROM unit AS u JOIN wanted AS o ON o.unit_id = u.unit_id LEFT JOIN (SELECT DISTINCT unit_id FROM row_removed) AS w ON w.unit_id = u.unit_id
  WHERE o.signal = 'removed' AND NOT o.is_value)
UNION
SELECT unit_id, m.kind, m.field, m.source, m.record_key, m.says
FROM (SELECT u.unit_id, unnest(list_filter([{'kind': 'link', 'field': CAST('debtor' AS VARCHAR), 'source': CAST(w.source AS VARCHAR), 'record_key': CAST(w.record_key AS VARCHAR), 'says': CAST(NULL AS VARCHAR)}], lambda x: x IS NOT NULL)) AS m
  FROM row_removed AS w JOIN wanted AS o ON o.unit_id = w.unit_id JOIN unit AS u ON u.unit_id = w.unit_id
  WHERE o.signal = 'removed' AND NOT o.is_value AND w.rank < 2);
-- values: {}
