-- The spans of text that name an employer, a project or a boss, with the one phone beside a boss; the caller's phone.
--
-- reads   text_part, text_phone (where there are texts)
-- gives   text_mention; one row per span, and per phone of somebody whom no span names
CREATE OR REPLACE TABLE text_mention AS
WITH sole AS (
    SELECT source, record_id, claim_no, min(start_at) AS start_at FROM text_part
    WHERE part = 'boss' GROUP BY source, record_id, claim_no HAVING count(DISTINCT text) = 1
),
near AS (   -- behind the name within 12 characters, there or said again, or right before it; or his, of the one boss named before
    SELECT b.source, b.record_id, b.claim_no, b.ordinal, p.phone, p.ordinal AS phone_ordinal,
    FROM text_part AS b
    JOIN text_phone AS p ON p.source = b.source AND p.record_id = b.record_id AND p.claim_no = b.claim_no
    LEFT JOIN sole AS s ON s.source = b.source AND s.record_id = b.record_id AND s.claim_no = b.claim_no
    WHERE b.part = 'boss' AND NOT p.is_own
      AND (coalesce(p.start_at - b.end_at, 0) BETWEEN 0 AND 12 OR b.start_at - p.end_at BETWEEN 0 AND 4
           OR contains(p.before, b.text) OR coalesce(p.is_his AND s.start_at < p.start_at, false))
),
beside AS (
    SELECT source, record_id, claim_no, ordinal, min(phone) AS phone FROM near
    GROUP BY source, record_id, claim_no, ordinal HAVING count(DISTINCT phone) = 1
),
named AS (
    SELECT p.source, p.record_id, p.claim_no, p.part, p.ordinal AS part_ordinal, 'text_' || p.part AS role, b.phone
    FROM text_part AS p
    LEFT JOIN beside AS b ON p.part = 'boss' AND b.source = p.source AND b.record_id = p.record_id
        AND b.claim_no = p.claim_no AND b.ordinal = p.ordinal
    WHERE p.part IN ('employer', 'project', 'boss')
    UNION ALL
    SELECT DISTINCT p.source, p.record_id, p.claim_no, 'boss', NULL::INTEGER, 'text_boss', p.phone
    FROM text_phone AS p
    WHERE p.is_boss AND NOT EXISTS (
        FROM near AS n WHERE n.source = p.source AND n.record_id = p.record_id AND n.claim_no = p.claim_no
            AND n.phone = p.phone
    )
    UNION ALL
    SELECT p.source, p.record_id, min(p.claim_no), 'phone', NULL, 'text_caller', min(p.phone)
    FROM text_phone AS p
    WHERE (p.is_own OR p.is_alone) AND NOT coalesce(p.has_own, false) AND NOT EXISTS (
        FROM near AS n WHERE n.source = p.source AND n.record_id = p.record_id AND n.phone = p.phone
    )
    GROUP BY p.source, p.record_id HAVING count(DISTINCT p.phone) = 1
)
SELECT source, record_id, claim_no, part, part_ordinal, role,
       row_number() OVER (
           PARTITION BY source, record_id, role ORDER BY claim_no, part_ordinal NULLS LAST, phone
       )::INTEGER AS ordinal,
       phone
FROM named
ORDER BY source, record_id, role, ordinal
