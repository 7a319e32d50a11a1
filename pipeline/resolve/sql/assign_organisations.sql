-- A mention that one firm fits best is linked to it; one that several fit equally well is ambiguous.
--
-- reads   organisation_fit, organisation_mention, firm
-- gives   rows for assigned; one per mention with a fitting firm. A firm that no register knows is founded
--         by the mentions that give its number, and linked to by those that give its name alone
INSERT INTO assigned BY NAME
WITH ranked AS (
    SELECT o.*, f.anchor, f.is_registered, o.level > 0 AND o.fit = max(o.fit) OVER (PARTITION BY o.mention_id) AS is_best
    FROM organisation_fit AS o
    JOIN firm AS f ON f.firm_id = o.firm_id
),
contest AS (
    SELECT mention_id, count(*) FILTER (is_best) AS best, list(anchor ORDER BY anchor) AS anchors
    FROM ranked GROUP BY mention_id
),
decided AS (
    SELECT r.*, c.anchors,
           CASE level
               WHEN 3 THEN 94 + 2 * by_code::INTEGER + 4 * (by_name OR by_former_name OR by_part)::INTEGER
               WHEN 2 THEN CASE WHEN by_number THEN 84 WHEN by_name THEN 80 WHEN by_former_name THEN 76 ELSE 72 END
                   + 6 * coalesce(mask_fits, false)::INTEGER + 4 * (place_rank = 3)::INTEGER
                   - 4 * is_unreadable::INTEGER
               ELSE 30 + 10 * by_number::INTEGER + 14 * (by_name OR by_former_name OR by_part)::INTEGER
                   + 6 * shares_brand::INTEGER
           END AS score,
           list_filter([
               CASE WHEN by_code THEN 'code_equal' END,
               CASE WHEN by_org_code THEN 'organisation_code_equal' END,
               CASE WHEN by_number_15 THEN 'registration_no_equal' END,
               CASE WHEN by_name THEN 'name_equal' END,
               CASE WHEN by_former_name THEN 'former_name_equal' END,
               CASE WHEN by_part THEN 'head_name_equal' END,
               CASE WHEN by_short_name THEN 'known_short_name' END,
               CASE WHEN shares_brand AND NOT (by_name OR by_former_name OR by_part OR by_short_name OR is_nameless)
                    THEN 'brand_shared' END,
               CASE WHEN mask_fits THEN 'mask_fits' END,
               CASE WHEN place_rank = 3 THEN 'place_equal' WHEN place_rank = 2 THEN 'place_near' END,
               CASE WHEN is_repaired THEN 'code_repaired' END,
               CASE WHEN is_unreadable THEN 'number_unchecked' END,
               CASE WHEN NOT shares_brand THEN 'name_contradicts' END,
               CASE WHEN has_other_org_code OR NOT mask_fits THEN 'number_differs' END,
               CASE WHEN place_rank = 0 AND NOT has_place AND NOT by_number THEN 'place_differs' END
           ], lambda x: x IS NOT NULL) AS reasons
    FROM ranked AS r
    JOIN contest AS c ON c.mention_id = r.mention_id
    WHERE r.is_best AND c.best = 1
)
SELECT mention_id, 'organisation' AS kind, anchor,
       CASE WHEN is_registered OR NOT by_number THEN 'linked' ELSE 'founded' END AS outcome,
       level, score, CASE WHEN by_part AND NOT by_number THEN 'part_of' END AS via, reasons,
       CASE WHEN level = 1 THEN list_filter(anchors, lambda x: x <> anchor) ELSE []::VARCHAR[] END AS rivals
FROM decided
UNION ALL
SELECT r.mention_id, 'organisation', NULL, 'ambiguous', NULL, max(10 + 10 * r.level), NULL,
       ['several_fit'], list(r.anchor ORDER BY r.anchor)
FROM ranked AS r
JOIN contest AS c ON c.mention_id = r.mention_id
WHERE r.is_best AND c.best > 1
GROUP BY r.mention_id
