"""What linking of organisations weighs and where it stops; chosen on worlds made by code.

Where each figure comes from: `python -m benchmarks.linking.fit` fits the points to a labelled world
and prints them beside those here; why these stand all the same is in `docs/decisions/0016`. The
order within each part (unsaid before added, added before a slip) is ours, after what people write.
"""

from typing import NamedTuple

_NEVER = -200
"""Two firms, whatever else agrees."""


class Weights(NamedTuple):
    """Points of each answer of a comparison, in the order of `compare`'s words; they add up.

    Chosen by hand on worlds made by code and on real short names, of which half were looked at.
    What the fit says otherwise: slips in a brand need no points less where nobody bears what is
    said (0 for -22 to -26), a brand alone is enough (2 for `brand_alone`). On real short names that
    links 5.0 % wrongly, against .7 %.
    """

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

    Seed 32 of 50,000 firms by grammar (`fit --sweep`): F1 .9930, precision .9998, wrong .12 % with
    all as they are; what another value gives there stands with each.
    """

    weights: Weights = Weights()
    hub: int = 64
    """Rows of one key that are compared; more are asked for with the place, else ambiguous. Ours,
    for time: 32 and 128 link the same."""
    begins_hub: int = 1000
    """Firms that begin as a shortened name does and are looked through for its letters; ours, for
    time."""
    rivals_hub: int = 250
    """As `begins_hub`, when it is asked whether a shortened name might mean another firm; firms of
    a trade in a city from which a letter with a part in common counts as another firm. Ours:
    125 and 500 link the same."""
    least: int = 45
    """Points below which nothing is linked: half of `whole`; with 55 F1 is .9891, with 35 .9931."""
    shown: int = 25
    """Points from which firms are shown for a name that says too little to be linked; ours."""
    margin: int = 4
    """Two candidates this near to one another fit alike; with 2 F1 is .9933, but of real short
    names 1.5 % are linked wrongly, against .7 %."""
    short_list: int = 5
    """Candidates shown of those that fit alike; ours: what a person reads."""
    expected: float = 0.003
    """Firms of another brand, this trade and place to expect by chance, above which what may be a
    slip of the pen is taken for another firm; a third and thrice of it change
    F1 by less than .0001."""


SETTINGS = Settings()
"""What is used where nobody says otherwise."""
