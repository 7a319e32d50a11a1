-- The phones in texts that are not the caller's own, and whose they are said to be.
--
-- reads   text_part, text_context
-- gives   text_phone; one row per span of a phone; is_boss  the words before it say so
-- takes   $mobile  a mobile phone; $boss_phone, $own_phone  words before a phone
CREATE OR REPLACE TEMP TABLE text_phone AS
WITH found AS (
    SELECT p.*, regexp_extract(
            regexp_replace(translate(p.text, '０１２３４５６７８９', '0123456789'), '[^0-9]', '', 'g'), $mobile
        ) AS phone,
        c.own, substr(c.text, greatest(p.start_at - 11, 1), least(p.start_at, 12)) AS before
    FROM text_part AS p
    LEFT JOIN text_context AS c ON c.source = p.source AND c.record_id = p.record_id
    WHERE p.part = 'phone'
)
SELECT source, record_id, claim_no, ordinal, start_at, end_at, phone,
       coalesce(regexp_matches(before, $boss_phone) AND NOT regexp_matches(before, $own_phone), false) AS is_boss,
       coalesce(regexp_matches(before, $own_phone), false) AS is_own
FROM found
WHERE phone <> '' AND NOT coalesce(list_contains(own, phone), false)
