"""Prints how right and how fast firms are linked: `python -m benchmarks linking [options]`.

Worlds are made by code from a seed. With `--from` the firms are those of a Parquet file
[name, uscc, province, city]. With `--real` real pairs and short names of a folder are asked for.
With `--again` the second of two nights is answered, between which a share of the firms changed.
Choose thresholds on another seed than the one you print.
"""

import argparse
import sys
from pathlib import Path

from benchmarks.linking import again, real, run, score

GROWTH = (100_000, 300_000, 1_000_000, 3_000_000)
PEERS = ["exact", "jaro_winkler", "bigrams", "splink5"]


def main() -> int:
    """Measure ours on the world asked for; with `--peers` the public tools on the same one."""
    options = _options()
    if options.real:
        real.report(options.real)
        return 0
    for seed in options.seed:
        sizes = GROWTH if options.growth else (options.firms,)
        for firms in sizes:
            mentions = firms if options.growth else options.mentions or firms
            _one(options, firms, mentions, seed)
    return 0


def _one(options: argparse.Namespace, firms: int, mentions: int, seed: int) -> None:
    folder = run.prepared(firms, mentions, seed, options.registry)
    kind = f"from {options.registry.name}" if options.registry else "by grammar"
    print(f"\n{firms:,} firms, {mentions:,} mentions, {kind}, seed {seed}", flush=True)
    if options.again:
        again.report(folder, options.again)
        return
    names = ["ours", *PEERS] if options.peers else options.contenders
    for name, scores in run.compare(names, folder).items():
        if not options.growth and (name == "ours" or not options.peers):
            print(f"\n{name}, by kind\n{score.table(scores)}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks linking", description=__doc__)
    parser.add_argument("--firms", type=int, default=100_000)
    parser.add_argument("--mentions", type=int, help="as many as firms unless said")
    parser.add_argument("--seed", type=int, nargs="+", default=[1])
    parser.add_argument("--from", dest="registry", type=Path, metavar="PARQUET")
    parser.add_argument("--real", type=Path, metavar="FOLDER", help="real pairs and short names")
    parser.add_argument("--again", type=float, metavar="SHARE", help="of firms, as 0.001")
    parser.add_argument("--growth", action="store_true", help="print 100k, 300k, 1M, 3M")
    parser.add_argument("--contenders", nargs="+", default=["ours"], choices=["ours", *PEERS])
    parser.add_argument("--peers", action="store_true", help="all of them; needs the extra `peers`")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
