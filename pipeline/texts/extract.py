"""From texts to readings, claims and their parts; works on frames alone, never on a database."""

from typing import NamedTuple

import polars as pl

from pipeline.texts import bosses, choose, figures, periods, places, readings, slots, totals
from pipeline.texts.dictionary import NOTHING_KNOWN, Dictionary, known
from pipeline.texts.employers import weighed
from pipeline.texts.names import named, with_known
from pipeline.texts.sections import claims_apart
from pipeline.texts.spans import nth_of, told_where, where_first_said
from pipeline.texts.sure import Told, surer
from pipeline.texts.tables import CLAIM, CLAIM_PART
from pipeline.texts.texts import fold
from pipeline.texts.words import Words, load_words, says
from pipeline.word_lists import load_word_lists

SURE_AT_NONE, SURE_PER_POINT, SURER, SUREST = 45, 6, 10, 95
"""How sure a span is (0–100): by the points that speak for it, surer where a register knows the
name, less where nearly as much speaks for another; ours, to be read as an order.
"""


class Extracted(NamedTuple):
    """What texts say: frames with the columns of the tables of the same names."""

    readings: pl.DataFrame
    claims: pl.DataFrame
    parts: pl.DataFrame


class Found(NamedTuple):
    """What was found in complaints, each [doc, start, end, found, points, …]."""

    employer: pl.DataFrame
    project: pl.DataFrame
    boss: pl.DataFrame
    phone: pl.DataFrame
    place: pl.DataFrame
    period: pl.DataFrame
    people: pl.DataFrame
    amount: pl.DataFrame
    other_money: pl.DataFrame


def extract(
    texts: pl.DataFrame, names: Dictionary | None = None, words: Words | None = None
) -> Extracted:
    """Read texts.

    Args:
        texts: [source, record_id, record_key, text, outcome, happened_on], as
            `texts.text_batches` gives them.
        names: Names that the registers know; none: all names are told by their form.
        words: The lists by which they are read; none: those that ship.
    """
    heard = words or load_word_lists()
    read = readings.read(texts.with_columns(fold(pl.col("text"))), heard)
    # Thanks that say how much was paid are a claim, settled; a call taken back is none.
    is_claim = ~pl.col("is_withdrawn") | pl.col("is_paid")
    complaints = read.filter((pl.col("kind") != "other") & is_claim).with_row_index("record")
    complaints = _with_other_kinds(claims_apart(complaints, heard))
    found, heads = find_all(complaints, names or NOTHING_KNOWN)
    found = _own_figures(found, complaints)
    told = Told(found.employer, found.project, found.amount)
    complaints = surer(complaints, told, heads)
    return Extracted(read, _claims(complaints, found, heads), _parts(complaints, found))


def find_all(texts: pl.DataFrame, registered: Dictionary) -> tuple[Found, pl.DataFrame]:
    """Find the parts of claims in texts, and how many they speak for.

    Args:
        texts: [doc, text, happened_on, kind, is_further], one row a claim.
        registered: Names that the registers know.

    Returns:
        The parts, and the heads: [doc, people_low, people_high], said or understood.
    """
    names = weighed(with_known(named(texts), known(texts, registered), texts), texts)
    employers, projects = slots.by_place(
        choose.employers(names), choose.projects(names), names, texts
    )
    counts = figures.figures(texts)
    people = figures.people(counts)
    heads = _heads(texts, people)
    sums, period = figures.sums(counts), periods.periods(texts)
    months, days = totals.months_owed(counts, period), totals.days_worked(counts)
    found = Found(
        employer=employers,
        project=projects,
        boss=where_first_said(bosses.apart_from(bosses.bosses(texts), names), texts),
        phone=places.phones(texts),
        place=places.places(texts),
        period=period,
        people=people,
        amount=totals.amount(sums, heads, months, days),
        other_money=totals.other_money(sums),
    )
    return found, heads


def _own_figures(found: Found, claims: pl.DataFrame) -> Found:
    """Leave to the claim of wages the figures that a further claim of the same text repeats."""
    own = claims.filter(~pl.col("is_further")).select("doc")
    figured = ("period", "people", "amount", "other_money")
    kept = {part: getattr(found, part).join(own, on="doc", how="semi") for part in figured}
    return found._replace(**kept)


def _with_other_kinds(claims: pl.DataFrame) -> pl.DataFrame:
    """Add a claim of the fund or the heat allowance to one of wages whose text says both.

    It has the text's parties and none of its figures: these are said of the pay.
    """
    claims = claims.with_columns(is_further=pl.lit(value=False))
    further = [
        claims.filter(
            (pl.col("kind") == "wages") & pl.col(f"has_{kind}"),
            ~(pl.col("kind") == kind).any().over("record"),
        ).with_columns(
            kind=pl.lit(kind), is_claim=pl.lit(value=False), is_further=pl.lit(value=True)
        )
        for kind in ("fund", "heat")
    ]
    return (
        pl.concat([claims, *further])
        .sort("doc", maintain_order=True)
        .with_columns(claim_no=nth_of("record").cast(pl.Int32))
        .drop("doc")
        .with_row_index("doc")
    )


def _heads(texts: pl.DataFrame, people: pl.DataFrame) -> pl.DataFrame:
    """Give [doc, people_low, people_high]: a number is said, or one or two speak for themselves.

    Only of claims with figures of their own. One speaks for himself (or one relative) alone who
    says so, or speaks of pay and of nobody: 再次来电：某公司拖欠工资5000元.
    """
    words, text = load_words("text_figures"), pl.col("text")
    own = texts.filter(~pl.col("is_further")).select("doc", "text", "kind")
    unsaid = own.join(people, on="doc", how="anti").with_columns(
        is_pair=says(text, words, "pair"), is_many=says(text, words, "plural")
    )
    alone = (pl.col("kind") == "wages") & ~says(text, words, "collective")
    is_single = told_where(
        unsaid, ~pl.any_horizontal("is_pair", "is_many"), alone | says(text, words, "singular")
    )
    unsaid = unsaid.with_columns(
        heads=pl.when("is_pair").then(2.0).when(is_single).then(1.0)
    ).drop_nulls("heads")
    return pl.concat(
        [
            people.join(own, on="doc", how="semi").select(
                "doc", people_low="low", people_high="high"
            ),
            unsaid.select("doc", people_low="heads", people_high="heads"),
        ]
    )


def _claims(complaints: pl.DataFrame, found: Found, heads: pl.DataFrame) -> pl.DataFrame:
    """Give the claims: columns of `CLAIM`."""
    one = {
        "people": heads,
        "amount": found.amount.select("doc", amount_low="low", amount_high="high"),
        "period": found.period.select("doc", period_from="from", period_to="to"),
        "place": found.place.select("doc", place="found"),
    }
    claims = complaints
    for part in one.values():
        claims = claims.join(part, on="doc", how="left", maintain_order="left")
    itself = pl.concat_str("source", "record_key", "claim_no", separator="|", ignore_nulls=True)
    claims = claims.with_columns(claim_group=itself)
    return claims.select(*(pl.col(name).cast(kind) for name, kind in CLAIM.items()))


def _parts(complaints: pl.DataFrame, found: Found) -> pl.DataFrame:
    """Give the spans: columns of `CLAIM_PART`."""
    kinds = pl.Enum(sorted(Found._fields))
    spans = pl.concat(
        [
            frame.select(
                "doc",
                pl.lit(part, dtype=kinds).alias("part"),
                pl.col("start", "end"),
                pl.col("points").cast(pl.Int32),
                _or_none(frame, "entity_name", pl.String),
                _or_none(frame, "rivals", pl.UInt32),
            )
            for part, frame in found._asdict().items()
        ]
    ).sort("doc", "part", "start", "end")
    claims = complaints.select("source", "record_id", "claim_no", "base", "text")
    is_known = pl.col("entity_name").is_not_null()
    sure = (
        SURE_AT_NONE
        + SURE_PER_POINT * pl.col("points")
        + pl.when(is_known).then(SURER).otherwise(0)
        - pl.when(pl.col("rivals") > 0).then(SURER).otherwise(0)
    ).clip(0, SUREST)
    parts: pl.DataFrame = (
        pl.concat([spans, claims[spans["doc"]]], how="horizontal")
        .with_columns(
            text=pl.col("text").str.slice("start", pl.col("end") - pl.col("start")),
            sure=sure,
            ordinal=nth_of("doc", "part"),
            via=pl.when(is_known).then(pl.lit("dictionary")).otherwise(pl.lit("form")),
        )
        .with_columns(
            pl.coalesce("entity_name", "text").alias("entity_name"),
            start_at=pl.col("start") + pl.col("base"),
            end_at=pl.col("end") + pl.col("base"),
        )
        .select(*(pl.col(name).cast(kind) for name, kind in CLAIM_PART.items()))
    )
    return parts


def _or_none(frame: pl.DataFrame, column: str, kind: type[pl.DataType]) -> pl.Expr:
    return (pl.col(column) if column in frame.columns else pl.lit(None, dtype=kind)).alias(column)
