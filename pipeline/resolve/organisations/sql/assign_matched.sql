-- A mention that one firm fits is linked to it; one that several fit alike, or that says too little, is ambiguous.
--
-- reads   asking, organisation_answer, organisation_mention, firm
-- gives   rows for assigned; one per mention that somebody fits. Parts of a name that are all equal are told as one;
--         a firm that no register knows is founded by the mentions that give its number. What a text's short words stand
--         for is asked for where they are not themselves the name of a firm, and is weak
INSERT INTO assigned BY NAME
WITH answered AS (
    SELECT s.mention_id, s.is_full_name, s.name IS NULL AS is_nameless, r.*
    FROM asking AS s
    JOIN organisation_answer AS r ON r.ask_key = s.ask_key
    QUALIFY row_number() OVER (
        PARTITION BY s.mention_id ORDER BY s.is_full_name = (coalesce(r.level, 'weak') = 'weak') DESC, s.is_full_name DESC
    ) = 1
),
told AS (
    SELECT a.*, list_has_all(reasons, ['brand_same', 'trade_same']) AND list_has_any(reasons, ['form_same', 'form_alike'])
               AND list_has_any(reasons, ['place_same', 'place_none']) AS is_equal,
           list_contains(reasons, 'brand_other') AS contradicts, list_contains(reasons, 'department') AS is_department
    FROM answered AS a
    WHERE outcome <> 'none'
),
parted AS (
    SELECT t.*,
           list_filter(
               list_transform(reasons, lambda x: CASE x WHEN 'code_same' THEN 'code_equal' ELSE x END),
               lambda x: CASE
                   WHEN is_nameless OR contradicts THEN list_contains(
                       ['code_equal', 'code_near', 'organisation_code_equal', 'registration_no_equal', 'at_place',
                        'at_other_place'], x)
                   WHEN is_equal THEN NOT list_contains(
                       ['place_same', 'place_none', 'brand_same', 'trade_same', 'form_same', 'form_alike', 'other_name',
                        'department'], x)
                   ELSE x <> 'place_none'
               END
           ) AS parts,
           CASE WHEN is_nameless THEN [] WHEN contradicts THEN ['name_contradicts'] WHEN NOT is_equal THEN []
                WHEN list_contains(reasons, 'other_name') THEN ['former_name_equal']
                WHEN is_department THEN ['head_name_equal'] ELSE ['name_equal'] END AS whole
    FROM told AS t
)
SELECT p.mention_id, 'organisation' AS kind, f.anchor,
       CASE WHEN f.is_registered OR m.org_code IS DISTINCT FROM f.org_code THEN 'linked' ELSE 'founded' END AS outcome,
       CASE WHEN p.is_full_name THEN 1 WHEN p.level = 'strong' THEN 3 WHEN p.level = 'medium' THEN 2 ELSE 1 END AS level,
       CASE WHEN p.is_full_name THEN 44 WHEN p.level = 'strong' THEN p.score WHEN p.level = 'medium' THEN p.score * 9 // 10
            ELSE p.score // 2 END AS score,
       CASE WHEN p.is_department AND NOT p.contradicts THEN 'part_of' END AS via,
       CASE WHEN p.is_full_name THEN ['known_short_name']
            ELSE list_concat(list_concat(list_filter(p.parts, lambda x: x = 'code_equal'), p.whole),
                             list_concat(list_filter(p.parts, lambda x: x <> 'code_equal'),
                                         CASE WHEN m.is_repaired THEN ['code_repaired'] ELSE [] END)) END AS reasons,
       p.rivals
FROM parted AS p
JOIN firm AS f ON f.anchor = p.anchor
JOIN organisation_mention AS m ON m.mention_id = p.mention_id
WHERE p.outcome = 'linked'
UNION ALL
SELECT mention_id, 'organisation', NULL, 'ambiguous', NULL, 20, NULL,
       [CASE WHEN fits > 1 AND len(rivals) > 0 THEN 'several_fit' WHEN fits > 1 THEN 'too_many_fit' ELSE 'says_too_little' END],
       rivals
FROM told
WHERE outcome = 'ambiguous'
