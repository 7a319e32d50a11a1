-- Mentions of organisations that neither number nor full name settled and that name somebody.
--
-- reads   organisation_mention, assigned
-- gives   one row per mention, as `match.match` takes them
SELECT mention_id, name, CASE WHEN is_unreadable THEN id_no END AS code,
       nullif(concat(place.province, place.city, place.district), '') AS place
FROM organisation_mention AS m
WHERE NOT is_self AND name_key IS NOT NULL AND brand IS NOT NULL AND full_key IS NULL AND mask IS NULL
  AND NOT EXISTS (FROM assigned AS a WHERE a.mention_id = m.mention_id)
ORDER BY mention_id
