-- The mentions with their names read.
--
-- reads   numbered, form (kind, raw_name → how it reads), place_form (text → place)
-- gives   mention_work; one row per mention that names, numbers or phones somebody
CREATE OR REPLACE TEMP TABLE mention_work AS
SELECT n.mention_id, concat_ws('|', n.source, n.record_key, n.role, n.ordinal) AS mention_key,
       n.source, n.record_id, n.record_key, n.role, n.ordinal, n.kind,
       n.raw_name, n.raw_id_no, f.name, f.name_key, n.id_no, n.id_state, n.phone,
       n.permit_no, n.registration_no, n.former_names, n.address, p.place, n.in_key,
       f.head_name, f.head_key, f.group_key, f.tail,
       coalesce(f.has_place, false) AS has_place, coalesce(f.is_somebody, false) AS is_somebody,
       coalesce(f.is_full, false) AS is_full, f.surname, n.employer_id, n.relation,
       CASE WHEN w.name_key <> f.name_key THEN n.stands_for END AS full_name,
       CASE WHEN w.name_key <> f.name_key THEN w.name_key END AS full_key   -- of the name in full, where another
FROM numbered AS n
LEFT JOIN form AS f ON f.kind = n.kind AND f.raw_name = n.raw_name
LEFT JOIN form AS w ON w.kind = n.kind AND w.raw_name = n.stands_for
LEFT JOIN place_form AS p ON p.text = n.place_text
WHERE f.name_key IS NOT NULL OR n.id_no IS NOT NULL
   OR CASE WHEN n.kind = 'person' THEN n.phone IS NOT NULL OR f.surname IS NOT NULL ELSE n.raw_name IS NOT NULL END
