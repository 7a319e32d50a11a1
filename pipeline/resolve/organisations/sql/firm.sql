-- The registered firms, one for each anchor; of several rows of one firm the last says what it is called.
--
-- reads   organisation_mention, self_anchor
-- gives   firm; one row per anchor; firm_id is the number of that row's mention
CREATE OR REPLACE TEMP TABLE firm AS
WITH latest AS (
    SELECT anchor, max(mention_id) AS firm_id FROM self_anchor GROUP BY anchor
)
SELECT l.firm_id, l.anchor, m.code, substr(m.code, 9, 9) AS org_code, m.id_no, m.registration_no, m.name, m.name_key,
       m.former_names, m.address, true AS is_registered
FROM latest AS l
JOIN organisation_mention AS m ON m.mention_id = l.firm_id
