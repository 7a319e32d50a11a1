-- What sources cover, and whether a place lies in one that is told.
--
-- reads   coverage
-- gives   told_coverage: its columns, and court: the key of the court that a place is, null: it is none
--         macros: court_key(name)  what tells one court from another, however long its name is (云泽望江)
--                 lies_in(place, court, told, told_court)  two courts are one where the key of one ends in that of the
--                 other; else a place lies in one that names it, and a court in the district or address that begins as
--                 its name does; '' is everywhere
CREATE OR REPLACE TEMP MACRO court_key(name) AS
CASE WHEN regexp_matches(name, '法院|法庭')
    THEN regexp_replace(regexp_replace(name, '(人民)?(法院|法庭).*$', ''), '([^省市区县旗]{2,})[省市区县旗]', '\1', 'g')
END;

CREATE OR REPLACE TEMP MACRO lies_in(place, court, told, told_court) AS
told = '' OR CASE WHEN told_court <> '' AND court <> '' THEN ends_with(told_court, court) OR ends_with(court, told_court)
    ELSE contains(told, place) OR contains(place, nullif(replace(told, '人民法院', ''), ''))
END;

CREATE OR REPLACE TEMP VIEW told_coverage AS
SELECT *, court_key(place) AS court
FROM coverage;
