"""What linking of organisations weighs and where it stops; chosen on worlds made by code."""

from typing import NamedTuple

_NEVER = -200
"""Two firms, whatever else agrees."""


class Weights(NamedTuple):
    """Points of each answer of a comparison, in the order of `compare`'s words; they add up."""

    whole: int = 90
    place: tuple[int, ...] = (0, 0, -12, -14, -20, _NEVER)
    column: tuple[int, ...] = (0, 7, -2, -12)
    brand: tuple[int, ...] = (0, -20, -22, -22, -26, -26, _NEVER, -20)
    trade: tuple[int, ...] = (0, -16, -20, -16, _NEVER)
    form: tuple[int, ...] = (0, -3, -6, -12, -8, _NEVER, -5)
    code: tuple[int, ...] = (0, 10, 10, _NEVER, -30, 5, 6, 5)
    history: tuple[int, ...] = (0, -4)
    unit: tuple[int, ...] = (0, 0, 0, -10)
    bare_part: int = 13
    brand_alone: int = -25


class Settings(NamedTuple):
    """Weights and limits of linking.

    Chosen on worlds of other seeds than are measured (`benchmarks/linking`).
    """

    weights: Weights = Weights()
    hub: int = 64
    """Rows of one key that are compared; more are asked for with the place, else ambiguous."""
    begins_hub: int = 1000
    """Firms that begin as a shortened name does and are looked through for its letters."""
    rivals_hub: int = 250
    """As `begins_hub`, when it is asked whether a shortened name might mean another firm."""
    least: int = 45
    """Points below which nothing is linked."""
    shown: int = 25
    """Points from which firms are shown for a name that says too little to be linked."""
    margin: int = 4
    """Two candidates this near to one another fit alike."""
    short_list: int = 5
    """Candidates shown of those that fit alike."""
    expected: float = 0.003
    """Firms of another brand, this trade and place to expect by chance, above which what may be a
    slip of the pen is taken for another firm."""


SETTINGS = Settings()
"""What is used where nobody says otherwise."""
