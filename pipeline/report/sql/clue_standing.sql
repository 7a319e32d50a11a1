-- Place and latest day of each clue, from the records that it shows.
--
-- reads   clue, record [source, record_key, district, court, happened_on] (a view made by pipeline/report/standing.py)
-- gives   [clue_id, outcome, rule_id, title, band, place, latest_on]; one row per clue
-- takes   $seat  pattern of the district in a court's name
WITH shown AS (
    SELECT clue_id, unnest(evidence) AS cells, generate_subscripts(evidence, 1) AS position
    FROM clue
),
placed AS (
    SELECT
        shown.clue_id,
        arg_min(record.district, shown.position) FILTER (WHERE record.district <> '') AS district,
        arg_min(record.court, shown.position) FILTER (WHERE record.court <> '') AS court,
        max(record.happened_on) AS latest_on
    FROM shown
    JOIN record ON record.source = shown.cells.source AND record.record_key = shown.cells.record_key
    GROUP BY shown.clue_id
)
SELECT
    clue.clue_id,
    clue.outcome,
    clue.rule_id,
    clue.title,
    clue.band,
    coalesce(placed.district, nullif(regexp_extract(placed.court, $seat, 1), ''), placed.court) AS place,
    placed.latest_on
FROM clue
LEFT JOIN placed USING (clue_id)
ORDER BY clue.clue_id
