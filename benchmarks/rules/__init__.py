"""Rules over a large night, beside SQL written by hand for the same subjects and evidence.

`night` the tables, made by SQL · `by_hand` the SQL · `__main__` runs both and compares
"""
