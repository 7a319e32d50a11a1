"""Worlds for linking: a registry of firms, mentions of them as people write, and the truth.

The shares of the kinds of noise are those of issue 4. Everything follows from the seed.
"""

from pathlib import Path
from typing import NamedTuple

import numpy as np
import polars as pl

from benchmarks.linking import (
    codes,
    grammar,
    noise,
    places,
    registry,
    slips,
    tables,
    told,
    traps,
    words,
)
from benchmarks.linking.picks import luck

SHARES = {
    "exact": 0.25, "width": 0.10, "traditional": 0.02, "place_dropped": 0.10, "place_moved": 0.04,
    "form_changed": 0.08, "homophone": 0.05, "look_alike": 0.03, "character": 0.03, "short": 0.08,
    "tail": 0.06, "branch": 0.02, "branch_absent": 0.01, "branch_made_up": 0.01, "former": 0.02,
    "stray": 0.02, "absent_firm": 0.02, "absent_place": 0.02, "absent_number": 0.02,
    "absent_brand": 0.02,
}  # fmt: skip
"""Share of the mentions that each kind has."""

NOISES: dict[str, noise.Noise] = {
    "exact": noise.exact, "width": noise.width, "traditional": noise.traditional,
    "place_dropped": noise.place_dropped, "place_moved": noise.place_moved,
    "form_changed": noise.form_changed, "homophone": slips.homophone,
    "look_alike": slips.look_alike, "character": slips.character, "short": noise.short,
    "tail": noise.tail, "branch": noise.branch, "stray": noise.stray,
}  # fmt: skip
FORMER_SHARE, FORMER_KNOWN_SHARE = 0.08, 0.85
HELD_OUT_HEADS, HELD_OUT_BRANCHES = 0.04, 0.2
"""What of the population the registry does not have: firms to mention that nobody finds."""


class World(NamedTuple):
    """A registry, mentions of it and the former names that are on record.

    firms     [firm_id: i64, name, code, place: str or null], one row a firm
    mentions  [mention_id: i64, name, code, place: str or null, truth: i64 firm_id or null,
              kind: str, fits: i32 firms that fit what was written; 0: nothing on record tells]
    aliases   [firm_id: i64, name: str], former names
    """

    firms: pl.DataFrame
    mentions: pl.DataFrame
    aliases: pl.DataFrame


def make(firms: int, mentions: int, seed: int, registry_path: Path | None = None) -> World:
    """Make a world of about `firms` firms and exactly as many mentions as asked for.

    Args:
        firms: Firms in the registry; with a registry file at most as many as it has.
        mentions: Mentions; the shares of `SHARES` hold to one row.
        seed: Another seed is another world: other brands, firms, slips.
        registry_path: Parquet file [name, uscc, province, city] to take real firms from.
    """
    rng = np.random.default_rng(seed)
    wanted = int(firms / 0.9) + 20  # what is over stays out, unmentioned
    population = (
        registry.firms(registry_path, wanted, rng) if registry_path else grammar.firms(wanted, rng)
    )
    known, held_out = _split(population, firms, rng)
    formers = _former_names(known, rng)
    people = told.counted(known)
    rows = [
        _mentioned(people, kind, round(mentions * share), rng)
        for kind, share in SHARES.items()
        if kind in NOISES
    ]
    rows.append(_formerly(people, formers, round(mentions * SHARES["former"]), rng))
    rows += _absent(people, held_out, formers, mentions, rng)
    written = _fitted(told.tell(pl.concat(rows), rng), people)
    shown = written.sample(fraction=1, shuffle=True, seed=int(rng.integers(1 << 30)))
    return World(
        told.shown_firms(people, rng),
        shown.select(
            pl.int_range(1, pl.len() + 1, dtype=pl.Int64).alias("mention_id"),
            "name",
            "code",
            "place",
            "truth",
            "kind",
            "fits",
        ),
        formers.filter("known").select("firm_id", "name").sort("firm_id", "name"),
    )


def _split(
    population: pl.DataFrame, firms: int, rng: np.random.Generator
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Part the population into what is registered, with ids in mixed order, and what is not."""
    is_branch = pl.col("branch") != ""
    share = pl.when(is_branch).then(HELD_OUT_BRANCHES).otherwise(HELD_OUT_HEADS)
    if "code" not in population.columns:
        numbered = codes.credit_codes(population["district"].to_numpy(), int(rng.integers(10**6)))
        population = population.with_columns(numbered)
    population = population.with_row_index("row").with_columns(
        name=grammar.name(), out=luck(rng, population.height) < population.select(share).to_series()
    )
    known = population.filter(~pl.col("out")).sample(
        fraction=1, shuffle=True, seed=int(rng.integers(1 << 30))
    )
    known = known.head(firms).with_columns(firm_id=pl.int_range(1, pl.len() + 1, dtype=pl.Int64))
    heads = known.select(parent=pl.col("row").cast(pl.Int64), has_head=pl.lit(True))
    out = population.filter(pl.col("out")).join(
        heads, on="parent", how="left", maintain_order="left"
    )
    return known, out


def _former_names(known: pl.DataFrame, rng: np.random.Generator) -> pl.DataFrame:
    """Give some firms a name they bore before: [firm_id, name, known: it is on record].

    Half of them had another brand, the others another trade, place or form. None is the name of a
    registered firm, and none was borne by two.
    """
    heads = known.filter(pl.col("branch") == "")
    count = int(heads.height * FORMER_SHARE)
    of = heads.sample(count, seed=int(rng.integers(1 << 30)))
    other = heads.sample(count, with_replacement=True, seed=int(rng.integers(1 << 30)))
    way = luck(rng, count)
    older = of.with_columns(
        brand=pl.when(way < 0.5).then(other["brand"]).otherwise("brand"),
        trade=pl.when(way.is_between(0.4, 0.75)).then(other["trade"]).otherwise("trade"),
        place=pl.when(way.is_between(0.75, 0.9)).then("province_short").otherwise("place"),
        form=noise.other_form(rng, of["form"]).zip_with(way > 0.85, of["form"]),
    ).select("firm_id", name=grammar.name())
    older = older.unique("name", keep="first", maintain_order=True)
    older = older.join(known, on="name", how="anti", maintain_order="left")
    return older.with_columns(known=luck(rng, older.height) < FORMER_KNOWN_SHARE)


def _mentioned(
    people: pl.DataFrame, kind: str, count: int, rng: np.random.Generator
) -> pl.DataFrame:
    """Draw firms that a kind of noise can befall, and write their names so."""
    able = people.select(_befalls(kind)).to_series().arg_true().to_numpy()
    frame = people[rng.choice(able, count)]
    return told.row(frame.hstack(NOISES[kind](frame, rng)), kind, pl.col("firm_id"))


def _befalls(kind: str) -> pl.Expr:
    """Say to whom a kind of noise can happen."""
    is_head = (pl.col("branch") == "") & (pl.col("brand").str.len_chars() >= 2)
    has_place, has_form = pl.col("place") != "", pl.col("form").is_in(list(words.FORM_CHANGES))
    letters = tables.traditional().rename({"simplified": "one"})
    able = {
        "branch": pl.col("branch") != "",
        "place_dropped": is_head & has_place,
        "place_moved": is_head & has_place,
        "form_changed": is_head & has_form,
        "short": is_head,
        "tail": is_head,
        "homophone": is_head & slips.has_any("brand", slips.same_sounding()),
        "look_alike": is_head & slips.has_any("brand", slips.same_shaped()),
        "traditional": slips.has_any("name", letters),
    }
    return able.get(kind, pl.col("name").str.len_chars() >= 4)


def _fitted(written: pl.DataFrame, people: pl.DataFrame) -> pl.DataFrame:
    """Count one firm more where what was written is another registered firm's very name."""
    named = people.select("name", bearer="firm_id").unique("name", keep="first")
    both = written.join(named, on="name", how="left", maintain_order="left")
    is_other = (pl.col("bearer") != pl.col("truth")).fill_null(value=False)
    return both.with_columns(fits=pl.col("fits") + is_other.cast(pl.Int32)).drop("bearer")


def _formerly(
    people: pl.DataFrame, formers: pl.DataFrame, count: int, rng: np.random.Generator
) -> pl.DataFrame:
    """Name firms by a former name, one in seven of them by one that is not on record."""
    drawn = formers[rng.integers(0, formers.height, count)].rename({"name": "written"})
    seen = pl.when("known").then(pl.lit("name")).otherwise(pl.lit("none"))
    frame = people.join(drawn, on="firm_id", how="right", maintain_order="right")
    return told.row(frame.with_columns(seen=seen), "former", pl.col("firm_id"))


def _absent(
    people: pl.DataFrame,
    held_out: pl.DataFrame,
    formers: pl.DataFrame,
    mentions: int,
    rng: np.random.Generator,
) -> list[pl.DataFrame]:
    """Write the names that are in no registry: other firms, places, numbers, brands, branches."""
    heads = people.filter((pl.col("branch") == "") & (pl.col("brand").str.len_chars() >= 2))
    wanted = {kind: round(mentions * SHARES[kind]) for kind in SHARES}
    twice = {kind: 2 * count + 20 for kind, count in wanted.items()}
    out = held_out.filter(pl.col("branch") == "")
    out_branches = held_out.filter((pl.col("branch") != "") & pl.col("has_head"))
    made = {
        "absent_firm": _drawn(out, twice["absent_firm"], rng),
        "absent_place": traps.other_place(
            _drawn(heads.filter(pl.col("place") != ""), twice["absent_place"], rng), rng
        ),
        "absent_number": traps.other_number(
            _drawn(people.filter(pl.col("number") != ""), twice["absent_number"], rng), rng
        ),
        "absent_brand": traps.other_brand(
            _drawn(heads, 2 * twice["absent_brand"], rng), rng, heads["brand"]
        ),
        "branch_absent": _drawn(out_branches, twice["branch_absent"], rng),
        "branch_made_up": _branched(_drawn(heads, twice["branch_made_up"], rng), rng),
    }
    known = traps.borne(people)
    rows: list[pl.DataFrame] = []
    for kind, bases in made.items():
        kept = traps.nobody(bases.with_columns(drawn=pl.int_range(pl.len())), known)
        kept = kept.with_columns(name=grammar.name())
        kept = kept.join(formers, on="name", how="anti", maintain_order="left").head(wanted[kind])
        own = codes.credit_codes(kept["district"].to_numpy(), 60_000_000 + 5_000_000 * len(rows))
        kept = kept.with_columns(own).with_columns(noise.lightly(kept, rng))
        rows.append(told.row(kept, kind, pl.lit(None, pl.Int64)))
    return rows


def _drawn(frame: pl.DataFrame, count: int, rng: np.random.Generator) -> pl.DataFrame:
    return frame[rng.integers(0, frame.height, count)]


def _branched(heads: pl.DataFrame, rng: np.random.Generator) -> pl.DataFrame:
    return heads.with_columns(*grammar.branch_of(heads, rng, places.districts()))
