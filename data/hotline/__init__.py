"""Hotline orders: `patterns` the sentences, `figures` how numbers are said, `speak` fills them."""
