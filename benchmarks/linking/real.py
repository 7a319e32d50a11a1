"""Measures on real names, where a folder of them is given: pairs that are two firms, short names.

The folder is never part of the project. What is read of it, all columns text:

* `registry/enterprises.parquet` [name, uscc, province, city]
* `registry/parent_branch_pairs.parquet` [母体名称, 母体代码, 分支名称, 分支代码]
* `registry/same_core_different_place_pairs.parquet` [名称A, 代码A, 名称B, 代码B]
* `names/listed_full_and_short.csv` [证券代码, 公司全称, 证券简称]
* `names/brand_segmentation.tsv` [name, brand]
"""

from pathlib import Path
from typing import NamedTuple

import polars as pl

from pipeline.resolve.organisations import match, roles
from pipeline.resolve.organisations.settings import SETTINGS, Settings


class Apart(NamedTuple):
    """What became of names that are another firm's than the one they resemble."""

    pairs: int
    merged: int
    departments: int
    elsewhere: int
    examples: list[str]


def report(folder: Path) -> None:
    """Print every measure whose files are there."""
    pairs = {
        "parent and branch": ("parent_branch_pairs", "母体名称", "分支名称"),
        "same core, other place": ("same_core_different_place_pairs", "名称A", "名称B"),
    }
    for title, (table, left, right) in pairs.items():
        frame = pl.read_parquet(folder / "registry" / f"{table}.parquet")
        for one, other in ((left, right), (right, left)):
            found = apart(frame[one], frame[other])
            print(
                f"{title}: {found.pairs:,} pairs, {one} registered, {other} asked for:"
                f" merged {found.merged:,}, as a site of it {found.departments:,},"
                f" linked elsewhere {found.elsewhere:,}"
            )
            print("".join(f"    {example}\n" for example in found.examples), end="")
    print("short names: " + listed_shorts(folder))
    file = folder / "names" / "brand_segmentation.tsv"
    marked = pl.read_csv(file, separator="\t", infer_schema=False, quote_char=None)
    for half, rows in (("odd", marked.gather_every(2)), ("even", marked.gather_every(2, offset=1))):
        right_brands, told = brands(rows["name"], rows["brand"])
        print(f"brand read as marked, {half} lines: {right_brands:,} of {rows.height:,}; {told}")


def apart(registered: pl.Series, asked: pl.Series) -> Apart:
    """Ask for names by the side of which only the firm they resemble is registered.

    Args:
        registered: One name a pair.
        asked: The other firm's name of the same pair, never itself registered here.
    """
    pairs = pl.DataFrame({"left": registered, "name": asked}).with_row_index("mention_id")
    pairs = pairs.with_columns(pl.col("mention_id").cast(pl.Int64))
    firms = _firms(registered.unique().sort())
    # A name that is on both sides may rightly be linked to itself.
    own = pairs.join(firms, on="name", how="anti", maintain_order="left")
    mentions = own.select("mention_id", "name", **_NOTHING)
    answer = match.match(firms, mentions).filter(pl.col("outcome") == "linked")
    linked = answer.join(own, on="mention_id").join(
        firms.select("firm_id", linked="name"), on="firm_id"
    )
    near = linked.filter(pl.col("linked") == pl.col("left")).sort("mention_id")
    # 某公司第二项目部 stands for its firm as a part of it, and is no second firm.
    is_site = pl.col("reasons").list.contains("department")
    merged, sites = near.filter(~is_site), near.filter(is_site)
    examples = merged.head(5).select(pl.concat_str("name", "linked", separator=" → "))
    elsewhere = linked.height - near.height
    return Apart(own.height, merged.height, sites.height, elsewhere, examples.to_series().to_list())


def listed_shorts(folder: Path, *, settings: Settings = SETTINGS) -> str:
    """Ask for listed firms by their short names, among all of the registry and the listed firms."""
    listed = pl.read_csv(folder / "names" / "listed_full_and_short.csv", infer_schema=False)
    registry = pl.read_parquet(folder / "registry" / "enterprises.parquet", columns=["name"])
    short = listed["证券简称"]
    return shorts(registry["name"], listed["公司全称"], short, settings=settings)


def shorts(
    names: pl.Series, full: pl.Series, short: pl.Series, *, settings: Settings = SETTINGS
) -> str:
    """Ask for firms by their short names, among them and others."""
    pairs = pl.DataFrame({"name": full, "short": short}).unique(maintain_order=True)
    firms = _firms(pl.concat([names.rename("name"), pairs["name"]]).unique().sort())
    truth = pairs.join(firms.select("name", truth="firm_id"), on="name", maintain_order="left")
    mentions = truth.select(
        pl.int_range(pl.len(), dtype=pl.Int64).alias("mention_id"),
        "truth",
        name="short",
        **_NOTHING,
    )
    answer = match.match(firms, mentions.drop("truth"), settings=settings)
    answer = answer.join(mentions, on="mention_id")
    is_linked, is_open = pl.col("outcome") == "linked", pl.col("outcome") == "ambiguous"
    is_right = pl.col("firm_id") == pl.col("truth")
    counts = answer.select(
        first=(is_linked & is_right).sum(),
        abstained=is_open.sum(),
        listed=(is_open & pl.col("candidates").list.contains(pl.col("truth"))).sum(),
        none=(pl.col("outcome") == "none").sum(),
        wrong=(is_linked & ~is_right).sum(),
    ).row(0, named=True)
    total = answer.height
    kept = (counts["first"] + counts["abstained"]) / total
    return (
        f"{total:,} asked among {firms.height:,} firms: first {counts['first'] / total:.1%},"
        f" abstained {counts['abstained'] / total:.1%} (its firm on the list {counts['listed']:,}),"
        f" none {counts['none'] / total:.1%}, wrong {counts['wrong'] / total:.2%};"
        f" first or abstained {kept:.1%}"
    )


def brands(names: pl.Series, marked: pl.Series) -> tuple[int, str]:
    """Count the names whose brand is read as marked, and say how many more an alternative has."""
    read = roles.read_roles(names)
    right = (read["brand"] == marked).fill_null(value=False)
    others = read["alternatives"].list.eval(pl.element().struct.field("brand"))
    frame = pl.DataFrame({"others": others, "marked": marked, "right": right})
    among = frame.filter(~pl.col("right") & pl.col("others").list.contains(pl.col("marked")))
    return int(right.sum()), f"{among.height} more among the other readings"


_NOTHING = {"code": pl.lit(None, pl.String), "place": pl.lit(None, pl.String)}


def _firms(names: pl.Series) -> pl.DataFrame:
    return pl.DataFrame({"name": names}).select(
        pl.int_range(1, pl.len() + 1, dtype=pl.Int64).alias("firm_id"), "name", **_NOTHING
    )
