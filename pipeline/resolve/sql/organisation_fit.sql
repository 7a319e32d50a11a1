-- How well each candidate fits its mention: what speaks for and against, and the level that makes.
--
-- reads   organisation_candidate, organisation_mention, firm, firm_place, place_rank, ordinal_of
-- gives   organisation_fit; one row per mention and candidate; level 0 does not fit
--         fit  higher fits better: checked number, level, masked number, same writing, place
CREATE OR REPLACE TEMP TABLE organisation_fit AS
WITH counted AS (
    SELECT c.mention_id, c.firm_id, ordinal_of(m.name_key) AS said, ordinal_of(f.name_key) AS registered
    FROM organisation_candidate AS c
    JOIN organisation_mention AS m ON m.mention_id = c.mention_id
    JOIN firm AS f ON f.firm_id = c.firm_id
),
other_number AS (   -- 第一 and 第二, 三局 and 四局 are two firms
    SELECT DISTINCT mention_id, firm_id FROM counted
    WHERE said <> '' AND registered <> '' AND said <> registered
),
compared AS (
    SELECT c.*, m.name_key IS NULL AS is_nameless, m.is_repaired, m.is_unreadable, m.mask, m.has_place,
           c.by_code OR c.by_org_code AS by_number,
           c.by_name OR c.by_former_name OR c.by_part AS by_any_name,
           CASE WHEN c.by_name OR c.by_former_name OR c.by_part OR c.by_short_name THEN true
                WHEN o.mention_id IS NOT NULL THEN false
                ELSE list_has_any(string_split(m.brand, ''), string_split(f.brand, '')) END AS shares_brand,
           CASE WHEN m.mask IS NOT NULL AND f.id_no IS NOT NULL THEN f.id_no LIKE m.mask END AS mask_fits,
           m.code IS NOT NULL AND f.code IS NOT NULL AND m.code <> f.code AND NOT c.by_org_code
               AS has_other_code,
           NOT (c.by_code OR c.by_org_code) AND m.code IS NULL AND m.org_code IS NOT NULL
               AND f.org_code IS NOT NULL AS has_other_org_code,
           place_rank(m.place, p.place) AS place_rank, coalesce(m.name = f.name, false) AS is_letter_by_letter
    FROM organisation_candidate AS c
    JOIN organisation_mention AS m ON m.mention_id = c.mention_id
    JOIN firm AS f ON f.firm_id = c.firm_id
    LEFT JOIN firm_place AS p ON p.firm_id = c.firm_id
    LEFT JOIN other_number AS o ON o.mention_id = c.mention_id AND o.firm_id = c.firm_id
),
levelled AS (
    SELECT *,
           CASE
               WHEN by_number AND NOT is_repaired
                   THEN CASE WHEN is_nameless OR coalesce(shares_brand, true) THEN 3 ELSE 1 END
               WHEN by_number THEN CASE WHEN by_name OR by_former_name THEN 2 ELSE 1 END
               WHEN has_other_code THEN 0
               WHEN NOT by_any_name THEN 1
               WHEN has_other_org_code OR NOT coalesce(mask_fits, true) THEN 1
               WHEN place_rank = 0 AND NOT has_place THEN 1
               ELSE 2
           END AS level
    FROM compared
)
SELECT mention_id, firm_id, by_code, by_org_code, by_number_15, by_name, by_former_name, by_part, by_short_name, by_number,
       is_repaired, is_unreadable, is_nameless, coalesce(shares_brand, true) AS shares_brand, mask_fits,
       has_other_org_code, has_place, place_rank, level,
       CASE WHEN level = 0 THEN -1 ELSE by_number::INTEGER * 1000 + level * 100 + coalesce(mask_fits, false)::INTEGER * 10
           + is_letter_by_letter::INTEGER * 4 + greatest(place_rank, 1) END AS fit
FROM levelled
