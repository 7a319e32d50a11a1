-- What is left of a name with one character of the given name missing.
--
-- gives   macro given_without(name)
CREATE OR REPLACE TEMP MACRO given_without(name) AS
list_transform(range(2, length(name) + 1), lambda nth: left(name, nth - 1) || substr(name, nth + 1))
