-- The answers of a former night to tonight's questions, by the same version of the code.
--
-- reads   asking, former_night.organisation_answer; $code_version
-- gives   [columns of organisation_answer]; one row per question
SELECT a.*
FROM former_night.organisation_answer AS a
SEMI JOIN asking AS q ON q.ask_key = a.ask_key
WHERE a.code_version = $code_version
ORDER BY a.ask_key
