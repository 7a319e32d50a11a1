"""Fits the points of linking on a labelled world: `python -m benchmarks.linking.fit [options]`.

Every pair that any way of meeting finds is compared part by part; a logistic regression says how
much each answer speaks for one firm, in log-odds, and these become whole points. How wide a point
is and how near two firms fit alike are chosen on a second world, and the outcome is measured on
others, beside the points in `settings`. Nothing is written: a person adopts what is printed, after
a look at `--real`: worlds know no short name of a firm that is not registered.
"""

import argparse
import sys
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import polars as pl
from sklearn.linear_model import LogisticRegression

from benchmarks.linking import real, run, score
from pipeline.resolve.organisations import decide, explain, match
from pipeline.resolve.organisations.compare import Pairs
from pipeline.resolve.organisations.index import Index
from pipeline.resolve.organisations.settings import SETTINGS, Settings, Weights

F64 = npt.NDArray[np.float64]

PENALTY = 1.0
"""Of the squares of log-odds; ours: an answer that never occurs keeps to 0."""
SCALES, MARGINS = (2.0, 3.0, 4.0, 5.0, 6.0), (2, 4, 6)
"""Points of one unit of log-odds, and margins, that are tried."""
SWEPT: dict[str, tuple[float, ...]] = {
    "least": (35, 45, 55),
    "margin": (2, 4, 6),
    "expected": (0.001, 0.003, 0.01),
    "hub": (32, 64, 128),
    "rivals_hub": (125, 250, 500),
}
"""Limits of `settings` and what is tried for each, the others as they are."""
LEAST_PRECISION, MOST_WRONG = 0.998, 0.007
"""What a choice must keep to (issue 4); among those that do, the best F1 counts."""
ASKED = ["mention_id", "name", "code", "place"]


class World(NamedTuple):
    """A world read from its files, its register ready to be asked."""

    name: str
    register: Index
    mentions: pl.DataFrame


class Entry(NamedTuple):
    """One weight: the field of `Weights` and the place in it, None of a single one."""

    field: str
    at: int | None


def entries() -> list[Entry]:
    """List the weights that are fitted: all but the whole, what says two firms, and what says 0."""
    found = []
    for field, value in Weights()._asdict().items():
        if field == "whole":
            continue
        if isinstance(value, int):
            found.append(Entry(field, None))
            continue
        # Of each part the first answer is what the others are measured by.
        found += [Entry(field, at) for at, one in enumerate(value) if at and one > two_firms()]
    return found


def two_firms() -> int:
    """Give the points that say two firms whatever else agrees."""
    return min(Weights().brand)


def with_points(points: dict[Entry, int], *, whole: int, never: int) -> Weights:
    """Make weights of points; entries not given are 0, what says two firms is `never`."""
    made: dict[str, int | tuple[int, ...]] = {"whole": whole}
    for field, value in Weights()._asdict().items():
        if isinstance(value, tuple):
            made[field] = tuple(
                never if one <= two_firms() else points.get(Entry(field, at), 0)
                for at, one in enumerate(value)
            )
        elif field != "whole":
            made[field] = points.get(Entry(field, None), 0)
    return Weights._make(made[field] for field in Weights._fields)


def answers(pairs: Pairs, wanted: list[Entry]) -> npt.NDArray[np.int8]:
    """Give which answers each pair has: [pair, whole and entries], 0 or 1.

    Points add up, so each column is what `decide.points` gives where one weight alone is 1.
    """
    columns = []
    for entry in [None, *wanted]:
        points = {} if entry is None else {entry: 1}
        weights = with_points(points, whole=int(entry is None), never=0)
        columns.append(decide.points(pairs, SETTINGS._replace(weights=weights)))
    return np.stack(columns, axis=1).astype(np.int8)


def labelled(world: World, wanted: list[Entry]) -> tuple[F64, F64, F64]:
    """Give the distinct rows of answers of a world's pairs, how often each is one firm, and not."""
    pairs, _ = explain.all_pairs(world.register, world.mentions.select(ASKED), SETTINGS)
    # A pair that a part rules out is ruled out by hand, and teaches nothing.
    pairs = pairs.pick(np.flatnonzero(decide.points(pairs, SETTINGS) > 0))
    order = np.lexsort((pairs.firm, pairs.mention))
    pairs = pairs.pick(order)
    rows, of = np.unique(answers(pairs, wanted), axis=0, return_inverse=True)
    truth = world.mentions["truth"].fill_null(-1).to_numpy()[pairs.mention]
    is_one = world.register.firm_ids[pairs.firm] == truth
    one, other = (
        np.bincount(of.ravel(), side.astype(np.float64), len(rows)) for side in (is_one, ~is_one)
    )
    return rows.astype(np.float64), one.astype(np.float64), other.astype(np.float64)


def log_odds(rows: F64, one: F64, other: F64) -> F64:
    """Fit a logistic regression; the whole, the first column, is its free intercept."""
    model = LogisticRegression(C=1 / PENALTY, solver="newton-cholesky", tol=1e-8)
    said, is_one = np.tile(rows[:, 1:], (2, 1)), np.repeat([1, 0], len(rows))
    model.fit(said, is_one, sample_weight=np.concatenate([one, other]))
    found: F64 = np.concatenate([model.intercept_, model.coef_[0]])
    return found


def settings_of(found: F64, wanted: list[Entry], scale: float, margin: int) -> Settings:
    """Write log-odds as points, the whole as it is: only differences are fitted."""
    points = {
        entry: round(scale * float(one)) for entry, one in zip(wanted, found[1:], strict=True)
    }
    weights = with_points(points, whole=Weights().whole, never=two_firms())
    return SETTINGS._replace(weights=weights, margin=margin)


def measured(world: World, settings: Settings) -> dict[str, float]:
    """Give the scores of a world's mentions all together."""
    found = match.match_index(world.register, world.mentions.select(ASKED), settings=settings)
    return score.score(found, world.mentions).row(0, named=True)


def chosen(world: World, found: F64, wanted: list[Entry]) -> tuple[Settings, str]:
    """Choose how wide a point is and the margin on a world that was not fitted on."""
    best, best_settings, told = -1.0, SETTINGS, ""
    for scale, margin in product(SCALES, MARGINS):
        settings = settings_of(found, wanted, scale, margin)
        got = measured(world, settings)
        kept = got["precision"] >= LEAST_PRECISION and got["wrong"] <= MOST_WRONG
        if kept and got["f1"] > best:
            best, best_settings = got["f1"], settings
            told = f"{scale:g} points a unit of log-odds, margin {margin}"
    return best_settings, told


def sweep(world: World) -> pl.DataFrame:
    """Try each limit of the settings by itself: [limit, value, f1, precision, wrong]."""
    rows = []
    for limit, values in SWEPT.items():
        for value in values:
            changed: dict[str, Any] = {limit: value}
            got = measured(world, SETTINGS._replace(**changed))
            rows.append((limit, float(value), got["f1"], got["precision"], got["wrong"]))
    return pl.DataFrame(rows, ["limit", "value", "f1", "precision", "wrong"], orient="row")


def read_world(firms: int, seed: int, registry: Path | None) -> World:
    """Make or find a world, and its register's index."""
    folder = run.prepared(firms, firms, seed, registry)
    tables = [pl.read_parquet(folder / f"{name}.parquet") for name in ("firms", "aliases")]
    kind = registry.stem if registry else "by grammar"
    mentions = pl.read_parquet(folder / "mentions.parquet")
    return World(f"{kind}, seed {seed}", Index.build(*tables), mentions)


def main() -> int:
    """Fit on one seed, choose on the next, measure on the others, print all of it."""
    options = _options()
    if options.sweep:
        print(sweep(read_world(options.firms, options.choose, options.registry)).write_csv())
        return 0
    wanted = entries()
    found = log_odds(*labelled(read_world(options.firms, options.fit, options.registry), wanted))
    settings, told = chosen(
        read_world(options.firms, options.choose, options.registry), found, wanted
    )
    print(f"chosen on seed {options.choose}: {told}")
    for field, value in settings.weights._asdict().items():
        print(f"    {field:12} {getattr(Weights(), field)} by hand\n    {'':12} {value} fitted")
    for registry in [None, options.registry] if options.registry else [None]:
        for seed in options.verify:
            world = read_world(options.firms, seed, registry)
            for name, one in (("by hand", SETTINGS), ("fitted", settings)):
                got = measured(world, one)
                print(
                    f"{world.name:28} {name:8} F1 {got['f1']:.4f}  precision {got['precision']:.4f}"
                    f"  recall {got['recall']:.4f}  wrong {got['wrong']:.2%}",
                    flush=True,
                )
    if options.real:
        for name, one in (("by hand", SETTINGS), ("fitted", settings)):
            print(f"short names, {name}: {real.listed_shorts(options.real, settings=one)}")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.linking.fit", description=__doc__)
    parser.add_argument("--firms", type=int, default=100_000)
    parser.add_argument("--fit", type=int, default=31, metavar="SEED")
    parser.add_argument("--choose", type=int, default=32, metavar="SEED")
    parser.add_argument("--verify", type=int, nargs="+", default=[33, 34], metavar="SEED")
    parser.add_argument(
        "--sweep", action="store_true", help="try each limit by itself, fit nothing"
    )
    parser.add_argument("--real", type=Path, metavar="FOLDER", help="ask for real short names too")
    parser.add_argument("--from", dest="registry", type=Path, metavar="PARQUET")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
