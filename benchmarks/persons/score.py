"""How right the people told apart are: by pairs of records, by kind, and what could be known."""

import polars as pl

ROUNDS = 4
"""Rounds in which evidence spreads among the records of one person; they have ten at most."""


def by_pairs(result: pl.DataFrame, truth: pl.DataFrame) -> dict[str, float]:
    """Compare pairs of records said to be one person with those that are.

    Args:
        result: [record_id, person_id: null stands for nobody else, …], one row per record.
        truth: [record_id, person], one row per record.

    Returns:
        precision, recall (shares 0 to 1), `wrong` and `missed` (pairs).
    """
    both = _clusters(result).join(truth, on="record_id")
    said, true, right = (
        _pairs(both, keys) for keys in (["cluster"], ["person"], ["cluster", "person"])
    )
    return {
        "precision": right / max(said, 1),
        "recall": right / max(true, 1),
        "wrong": said - right,
        "missed": true - right,
    }


def at_least_medium(result: pl.DataFrame) -> pl.DataFrame:
    """Leave every weak link out: its record stands alone."""
    sure = pl.when(pl.col("level") != "weak").then(pl.col("person_id"))
    return result.with_columns(person_id=sure)


def by_kind(result: pl.DataFrame, truth: pl.DataFrame) -> pl.DataFrame:
    """Say for each kind of dirt how many records are not with most of their person's.

    Returns:
        [kind, records, apart: not with most of its person's records, wrong: with mostly somebody
        else's, strong_wrong: those of level strong that are with mostly somebody else's of that
        level: a weak link to them is not their fault], one row per kind.
    """
    both = _clusters(result).join(truth, on="record_id")
    place = both.group_by("person", "cluster").len().sort("len", "cluster", descending=True)
    most = place.unique("person", keep="first", maintain_order=True)
    is_strong = pl.col("level") == "strong"
    told = (
        both.join(most.select("person", home="cluster"), on="person")
        .join(_owners(both, "owner"), on="cluster")
        .join(_owners(both.filter(is_strong), "strong_owner"), on="cluster", how="left")
    )
    is_wrong = pl.col("owner") != pl.col("person")
    return (
        told.group_by("kind")
        .agg(
            records=pl.len(),
            apart=(pl.col("cluster") != pl.col("home")).sum(),
            wrong=is_wrong.sum(),
            strong_wrong=(is_strong & (pl.col("strong_owner") != pl.col("person"))).sum(),
        )
        .sort("records", "kind", descending=True)
    )


def ceiling(records: pl.DataFrame, truth: pl.DataFrame) -> float:
    """Give the recall of linking exactly what shares an ID, or a name with a phone or an employer.

    Every ID counts as its owner's, whatever its dirt, unless it was typed for somebody else; names
    count as written right and phones as given. What lies beyond is told by nothing in the records.
    """
    both = records.join(truth, on="record_id").filter(pl.col("kind") != "typed_for_two")
    phone = pl.col("phone").str.replace_all(" ", "")
    given = (
        pl.when(pl.col("id_no").is_not_null()).then(pl.lit("id")),
        pl.when(pl.col("kind") != "agent").then(phone),
        pl.col("employer"),
    )
    keys = pl.concat(
        [both.select("record_id", "person", key=value).drop_nulls("key") for value in given]
    )
    labels = both.select("record_id", label="record_id")
    for _ in range(ROUNDS):
        lowest = keys.join(labels, on="record_id").with_columns(
            pl.col("label").min().over("person", "key")
        )
        further = lowest.group_by("record_id").agg(pl.col("label").min())
        labels = pl.concat([labels, further]).group_by("record_id").agg(pl.col("label").min())
    found = labels.rename({"label": "person_id"}).with_columns(pl.col("person_id").cast(pl.String))
    alone = truth.join(found, on="record_id", how="anti").select(
        "record_id", person_id=pl.lit(None, dtype=pl.String)
    )
    return by_pairs(pl.concat([found, alone]), truth)["recall"]


def _owners(both: pl.DataFrame, name: str) -> pl.DataFrame:
    """Give [cluster, `name`: the person most of its records are of], one row per cluster."""
    place = both.group_by("person", "cluster").len().sort("len", "person", descending=True)
    return place.unique("cluster", keep="first", maintain_order=True).select(
        "cluster", pl.col("person").alias(name)
    )


def _clusters(result: pl.DataFrame) -> pl.DataFrame:
    alone = pl.format("alone {}", "record_id")
    return result.with_columns(cluster=pl.coalesce("person_id", alone))


def _pairs(both: pl.DataFrame, keys: list[str]) -> int:
    size = pl.col("len").cast(pl.Int64)
    return int(both.group_by(keys).len().select((size * (size - 1) // 2).sum()).item())
