-- Whom people's words move: the judged mentions, and all that stand under an entity that is said to be another.
--
-- reads   placed [mention_id, anchor, is_same], renamed [from_anchor, anchor], assigned
-- gives   rows for moved; one per mention that is moved or confirmed
INSERT INTO moved BY NAME
SELECT a.mention_id, a.anchor AS from_anchor, coalesce(p.anchor, r.anchor) AS anchor,
       coalesce(p.is_same, true) AS is_same, p.mention_id IS NOT NULL AS is_judged
FROM assigned AS a
LEFT JOIN placed AS p ON p.mention_id = a.mention_id
LEFT JOIN renamed AS r ON r.from_anchor = a.anchor
WHERE p.mention_id IS NOT NULL OR r.anchor IS NOT NULL
