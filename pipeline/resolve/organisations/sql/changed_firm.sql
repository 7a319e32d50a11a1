-- The firms that came, went or changed since a former night: each as it was and as it is.
--
-- reads   organisation_firm, former_night.organisation_firm
-- gives   [anchor, name, code, code_state, registration_no, address, former_names]; one row per firm and form of it
SELECT * FROM (
    (FROM organisation_firm EXCEPT FROM former_night.organisation_firm)
    UNION ALL
    (FROM former_night.organisation_firm EXCEPT FROM organisation_firm)
) ORDER BY ALL
