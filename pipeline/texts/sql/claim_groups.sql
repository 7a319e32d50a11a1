-- Claims that are one, told in several orders: one caller's phone, of one firm (or else site).
--
-- reads   claim, claim_part, caller [source, record_id, phone]
-- gives   claim.claim_group: the first of them as source|record_key|claim_no; itself where it is alone
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
        CASE
            WHEN p.name IS NOT NULL AND coalesce(r.phone, t.phone) IS NOT NULL
                THEN first_value(concat_ws('|', c.source, c.record_key, c.claim_no)) OVER (
                    PARTITION BY c.kind, p.name, coalesce(r.phone, t.phone)
                    ORDER BY c.source, c.record_id, c.claim_no
                )
            ELSE concat_ws('|', c.source, c.record_key, c.claim_no)
        END AS claim_group
    FROM claim AS c
    LEFT JOIN party AS p USING (source, record_id, claim_no)
    LEFT JOIN told AS t USING (source, record_id, claim_no)
    LEFT JOIN caller AS r USING (source, record_id)
)
UPDATE claim SET claim_group = g.claim_group
FROM grouped AS g
WHERE (claim.source, claim.record_id, claim.claim_no) = (g.source, g.record_id, g.claim_no)
