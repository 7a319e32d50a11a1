-- All clues about one entity together, in their order.
--
-- reads   packet (docs/interface.md)
-- gives   its columns, place first, nested ones as they are and as JSON text (…_text); one row per entity
SELECT
    CAST(place AS INTEGER) AS place,
    packet_id,
    kind,
    entity_id,
    name,
    id_no,
    score,
    parts,
    to_json(parts)::VARCHAR AS parts_text,
    band,
    clues,
    to_json(clues)::VARCHAR AS clues_text,
    rules,
    to_json(rules)::VARCHAR AS rules_text,
    CAST(flagged AS INTEGER) AS flagged,
    workers,
    CAST(amount_yuan AS DOUBLE) AS amount_yuan
FROM packet
ORDER BY place
