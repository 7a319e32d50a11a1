-- Claims that are one, told in several orders: one caller's phone, of one firm (or else site).
--
-- reads   claim, its claim_group being itself, claim_part, caller [source, record_id, phone]
-- gives   claim.claim_group: the first of them as source|record_key|claim_no
WITH party AS (
    SELECT source, record_id, claim_no, arg_min(entity_name, (part, ordinal)) AS name
    FROM claim_part
    WHERE part IN ('employer', 'project')
    GROUP BY ALL
),
told AS (
    SELECT source, record_id, claim_no, min(text) AS phone
    FROM claim_part
    WHERE part = 'phone'
    GROUP BY ALL
    HAVING count(DISTINCT text) = 1
),
grouped AS (
    SELECT
        c.source, c.record_id, c.claim_no,
        first_value(c.claim_group) OVER (
            PARTITION BY c.kind, p.name, coalesce(r.phone, t.phone)
            ORDER BY c.source, c.record_id, c.claim_no
        ) AS claim_group
    FROM claim AS c
    JOIN party AS p USING (source, record_id, claim_no)
    LEFT JOIN told AS t USING (source, record_id, claim_no)
    LEFT JOIN caller AS r USING (source, record_id)
    WHERE p.name IS NOT NULL AND coalesce(r.phone, t.phone) IS NOT NULL
)
UPDATE claim SET claim_group = g.claim_group
FROM grouped AS g
WHERE (claim.source, claim.record_id, claim.claim_no) = (g.source, g.record_id, g.claim_no)
  AND claim.claim_group <> g.claim_group
