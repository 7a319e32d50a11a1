"""Pure parsers of columns of text: what a cell means, what was odd about it, how it is written canonically."""
