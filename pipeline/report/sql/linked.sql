-- How the mentions of each source and role were linked.
--
-- reads   link
-- gives   [source, role, mentions, strong, medium, weak, founded, ambiguous]; one row per source and role; strong,
--         medium and weak count the linked, founded and ambiguous stand apart, so that the five add up to mentions
SELECT
    source,
    role,
    count(*) AS mentions,
    count(*) FILTER (WHERE outcome = 'linked' AND level = 'strong') AS strong,
    count(*) FILTER (WHERE outcome = 'linked' AND level = 'medium') AS medium,
    count(*) FILTER (WHERE outcome = 'linked' AND level = 'weak') AS weak,
    count(*) FILTER (WHERE outcome = 'founded') AS founded,
    count(*) FILTER (WHERE outcome = 'ambiguous') AS ambiguous
FROM link
GROUP BY source, role
ORDER BY source, role
