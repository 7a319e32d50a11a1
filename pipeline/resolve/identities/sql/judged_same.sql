-- Pairs that people judged the same and that tonight's records have.
--
-- reads   judgement, mention_work, unmet_judgement
-- gives   [left, right]; one row per pair
-- takes   $kinds  kinds of mentions looked at
SELECT j.left, j.right
FROM judgement AS j
JOIN mention_work AS m ON m.mention_key = j.left
LEFT JOIN unmet_judgement AS u ON u.left = j.left AND u.right = j.right
WHERE j.verdict = 'same' AND m.kind IN (SELECT unnest($kinds)) AND u.left IS NULL
ORDER BY j.left, j.right
