-- The numeral that tells firms of one brand apart: 一 of 第一建筑, 三 of 中建三局; empty where a name has none.
--
-- gives   macro ordinal_of(name)
CREATE OR REPLACE TEMP MACRO ordinal_of(name) AS regexp_replace(
    regexp_extract(name, '第[一二三四五六七八九十0-9]+|[一二三四五六七八九十0-9]+[局建冶航]'), '[第局建冶航]', '', 'g');
