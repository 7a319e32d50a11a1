-- All clues about one entity together, as workbook and page list them.
--
-- reads   packet, clue (docs/interface.md)
-- gives   place, name, id_no, score, parts, workers, amount_yuan, clues [{clue_id, title, outcome}] best first; one row per entity
-- takes   $rules  at least so many rules answered; $first  how many at most, null: all
WITH chosen AS (
    SELECT *
    FROM packet
    WHERE len(rules) >= $rules
    ORDER BY place
    LIMIT $first
),
told AS (
    SELECT place, unnest(clues) AS clue_id, generate_subscripts(clues, 1) AS nth
    FROM chosen
),
gathered AS (
    SELECT t.place, list({'clue_id': clue_id, 'title': c.title, 'outcome': c.outcome} ORDER BY t.nth) AS clues
    FROM told AS t
    JOIN clue AS c USING (clue_id)
    GROUP BY t.place
)
SELECT c.place, c.name, c.id_no, c.score, c.parts, c.workers, c.amount_yuan, g.clues
FROM chosen AS c
JOIN gathered AS g USING (place)
ORDER BY c.place
