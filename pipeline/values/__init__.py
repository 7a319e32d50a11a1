"""Pure parsers of columns of text: what a cell means, what was odd, what was written differently.

`parsed` is the shape all share and the closed lists of kinds; `column` the fast path and the repair
path; `blanks` what is empty. Then one module a kind of value: `codes` (`checksums`), `ids`,
`phones`, `case_numbers`, `dates` (`date_forms`), `money`, `counts`, `numbers` (`numerals`, `rough`,
`signs`), `names`, `places`.
"""
