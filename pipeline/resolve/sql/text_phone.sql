-- The phones in texts that are not the caller's own, and whose they are said to be.
--
-- reads   text_part, text_context
-- gives   text_phone; one row per span of a phone; is_boss  the words before it say so
--         is_alone  they say that it is nobody else's than the caller's; has_own  columns give a phone
-- takes   $mobile  a mobile phone; $boss_phone, $own_phone, $his_phone, $other_phone  words before a phone
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
SELECT source, record_id, claim_no, ordinal, start_at, end_at, phone, before,
       coalesce(regexp_matches(before, $boss_phone) AND NOT regexp_matches(before, $own_phone), false) AS is_boss,
       coalesce(regexp_matches(before, $own_phone), false) AS is_own,
       coalesce(regexp_matches(before, $his_phone), false) AS is_his,
       coalesce(NOT regexp_matches(before, $boss_phone || '|' || $other_phone), true) AS is_alone,
       len(list_filter(own, lambda x: x IS NOT NULL)) > 0 AS has_own
FROM found
WHERE phone <> '' AND NOT coalesce(list_contains(own, phone), false)
