-- The entities of tonight: called as the register calls them, else by the name most records give.
--
-- reads   entity_id_of, assigned, mention_work, firm, site
-- gives   entity; one row per entity; id_no  code, ID or project number when one is known and checked
CREATE OR REPLACE TABLE entity AS
WITH given AS (
    SELECT a.anchor, CASE WHEN a.via = 'part_of' THEN m.head_name ELSE coalesce(m.name, m.raw_name) END AS name,
           count(*) AS mentions, max(a.level) AS level, bool_or(m.name_key IS NOT NULL) AS is_named
    FROM assigned AS a
    JOIN mention_work AS m ON m.mention_id = a.mention_id
    WHERE a.anchor IS NOT NULL
      AND NOT EXISTS (FROM firm AS f WHERE f.anchor = a.anchor AND f.is_registered)
    GROUP BY ALL
),
mostly AS (
    SELECT anchor, name FROM given
    QUALIFY row_number() OVER (
        PARTITION BY anchor ORDER BY name IS NULL, NOT is_named, level DESC, mentions DESC, name
    ) = 1
),
official AS (
    SELECT anchor, name, id_no, is_registered FROM firm
    UNION ALL
    SELECT anchor, name, id_no, is_registered FROM site
)
SELECT e.entity_id, e.kind,
       coalesce(CASE WHEN o.is_registered THEN o.name END, m.name, o.name) AS name,
       coalesce(o.id_no, CASE WHEN starts_with(e.anchor, 'per:id:') THEN substr(e.anchor, 8) END) AS id_no,
       e.anchor
FROM entity_id_of AS e
LEFT JOIN mostly AS m ON m.anchor = e.anchor
LEFT JOIN official AS o ON o.anchor = e.anchor
