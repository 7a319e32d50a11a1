-- A number that is somebody else's is no number of the name it stands beside.
--
-- reads   number_doubt
-- gives   person_mention with number null and wrong_number set where the number is another's
UPDATE person_mention SET number = NULL, wrong_number = d.number
FROM number_doubt AS d
WHERE d.doubt = 'other' AND d.number = person_mention.number
  AND d.called = coalesce(person_mention.name_key, person_mention.surname)
