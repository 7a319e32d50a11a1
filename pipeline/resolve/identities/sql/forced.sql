-- Where each group of mentions judged the same belongs: the anchor a person named, the last if several;
-- else the best that one of them has: registered before founded, strong before weak.
--
-- reads   judged_group, judgement, mention_work, assigned, firm, site
-- gives   forced; one row per mention
CREATE OR REPLACE TEMP TABLE forced AS
WITH held AS (
    SELECT g.group_no, g.member, m.mention_id, m.kind, a.anchor, a.level,
           coalesce(f.is_registered, s.is_registered, false) AS is_registered
    FROM judged_group AS g
    JOIN mention_work AS m ON m.mention_key = g.member
    JOIN assigned AS a ON a.mention_id = m.mention_id
    LEFT JOIN firm AS f ON f.anchor = a.anchor
    LEFT JOIN site AS s ON s.anchor = a.anchor
),
named AS (
    SELECT g.group_no, arg_max(j.right, j.nth) AS anchor
    FROM judged_group AS g
    JOIN judgement AS j ON j.right = g.member AND j.verdict = 'same'
    WHERE NOT EXISTS (FROM mention_work AS m WHERE m.mention_key = j.right)
    GROUP BY g.group_no
),
best AS (
    SELECT group_no, anchor FROM held WHERE anchor IS NOT NULL
    QUALIFY row_number() OVER (PARTITION BY group_no ORDER BY is_registered DESC, level DESC, anchor) = 1
)
SELECT h.mention_id, h.kind, coalesce(n.anchor, b.anchor, CASE h.kind WHEN 'project' THEN 'prj' ELSE left(h.kind, 3) END || ':judged:' || h.group_no) AS anchor
FROM held AS h
LEFT JOIN named AS n ON n.group_no = h.group_no
LEFT JOIN best AS b ON b.group_no = h.group_no
