-- Whether no letter of a text says which of several sites is meant: a number, a side, old or new.
--
-- gives   macro has_no_sign(letters); null where they are
CREATE OR REPLACE TEMP MACRO has_no_sign(letters) AS
    NOT regexp_matches(letters, '[0-9A-Z一二三四五六七八九十甲乙丙丁东南西北中上下前后新老大小]')
