"""What stands around the digits of a figure: its sign and its thousands separators."""

import polars as pl

_BRACKETED = r"^\([0-9.,]+\)(?:元|万元)?$"
_GROUPED = r"^[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?(?:[^0-9,.].*)?$"


def take_sign(flat: pl.Expr) -> tuple[pl.Expr, pl.Expr]:
    """Give whether squeezed text is negative (-5, 负5, (5)) and the text without its sign."""
    bracketed = flat.str.contains(_BRACKETED)
    negative = flat.str.contains(r"^(?:-|负)") | bracketed
    inner = flat.str.replace(r"^\(([^)]*)\)", "${1}")
    signless = flat.str.replace(r"^(?:-|\+|负)", "")
    return negative, pl.when(bracketed).then(inner).otherwise(signless)


def drop_grouping(flat: pl.Expr) -> pl.Expr:
    """Remove thousands separators where they stand right; elsewhere commas stay and read fails."""
    grouped = flat.str.contains(_GROUPED)
    return pl.when(grouped).then(flat.str.replace_all(",", "", literal=True)).otherwise(flat)
