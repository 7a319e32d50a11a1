"""The dirt of bureaus' files, as clerks make it, and a register of every piece.

`odd_rows` rows that cannot be loaded whole; `kinds` what each column holds; `hands` other ways to
write a value that say the same; `losses` cells whose fact is gone, and what becomes of the answers;
`planted` the register; `cells` lays hands and losses on records; `lines` puts titles, page breaks,
subtotals and signatures around them; `bytes_` breaks text files.
"""
