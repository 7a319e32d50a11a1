-- Whether a text is another with one letter more, which says nothing of which site is meant.
--
-- reads   macro has_no_sign
-- gives   macro has_one_more(long, short)
CREATE OR REPLACE TEMP MACRO has_one_more(long, short) AS
    len(list_filter(range(1, length(long) + 1), lambda nth: left(long, nth - 1) || substr(long, nth + 1) = short
                                                            AND has_no_sign(long[nth]))) > 0
