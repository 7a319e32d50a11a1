-- Claims read from texts, one row a claim, with the spans they were read from.
--
-- reads   claim, claim_part
-- gives   [order_no, kind, employer, project, place, people, amount_yuan, period, boss, phones, paid,
--         urgent, sure]; null where it is not said; spans count code points of title, newline, content
-- takes   $full  phones unmasked
WITH span AS (
    SELECT
        source, record_id, claim_no, part,
        list({'text': text, 'start': start_at, 'end': end_at} ORDER BY ordinal) AS spans
    FROM claim_part
    WHERE part IN ('employer', 'project', 'boss')
    GROUP BY ALL
),
phone AS (
    SELECT
        source, record_id, claim_no,
        list(
            CASE
                WHEN $full THEN text
                ELSE regexp_replace(
                    CASE WHEN text LIKE '1%' THEN replace(text, '-', '') ELSE text END,
                    '^(.*).{4}(.{4})$', '\1****\2'
                )
            END
            ORDER BY ordinal
        ) AS phones
    FROM claim_part
    WHERE part = 'phone'
    GROUP BY ALL
)
SELECT
    c.record_key AS order_no,
    c.kind,
    e.spans AS employer,
    p.spans AS project,
    c.place,
    CASE WHEN c.people_low IS NOT NULL THEN [c.people_low, c.people_high] END AS people,
    CASE WHEN c.amount_low IS NOT NULL
        THEN [c.amount_low::DOUBLE, c.amount_high::DOUBLE] END AS amount_yuan,
    CASE WHEN c.period_from IS NOT NULL OR c.period_to IS NOT NULL
        THEN [strftime(c.period_from, '%Y-%m'), strftime(c.period_to, '%Y-%m')] END AS period,
    b.spans AS boss,
    phone.phones,
    c.is_paid AS paid,
    c.is_urgent AS urgent,
    c.sure
FROM claim AS c
LEFT JOIN span AS e ON (e.source, e.record_id, e.claim_no, e.part)
    = (c.source, c.record_id, c.claim_no, 'employer')
LEFT JOIN span AS p ON (p.source, p.record_id, p.claim_no, p.part)
    = (c.source, c.record_id, c.claim_no, 'project')
LEFT JOIN span AS b ON (b.source, b.record_id, b.claim_no, b.part)
    = (c.source, c.record_id, c.claim_no, 'boss')
LEFT JOIN phone ON (phone.source, phone.record_id, phone.claim_no)
    = (c.source, c.record_id, c.claim_no)
ORDER BY c.source, c.record_id, c.claim_no
