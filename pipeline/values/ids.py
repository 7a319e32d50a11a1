"""Resident ID numbers (GB 11643-1999): checked, raised from 15 digits, told apart when masked.

The birth date must exist and the check must hold; the region is not looked up, because numbers
keep the code of a region that has since been dissolved.
"""

import polars as pl

from pipeline.values import blanks, checksums, codes
from pipeline.values.column import Grammar, parse_column
from pipeline.values.parsed import Parsed

_DAY = (
    "(?:(?:0[13578]|1[02])(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)(?:0[1-9]|[12][0-9]|30)"
    "|02(?:0[1-9]|1[0-9]|2[0-8]))"
)
_LEAP = "(?:(?:19|20)(?:0[48]|[2468][048]|[13579][26])|2000)0229"
PERSON_FORM = rf"^[1-8][0-9]{{5}}(?:(?:19|20)[0-9]{{2}}{_DAY}|{_LEAP})[0-9]{{3}}[0-9X]$"
"""Region, a birth date of 1900 to 2099 that exists, sequence, check."""

_ID_INSIDE = r"[1-8][0-9]{16}[0-9X]"
_OLD_FORM = r"^[1-8][0-9]{14}$"


def parse_person_ids(texts: pl.Series, *, numeric: pl.Series | None = None) -> Parsed:
    """Read a column of resident ID numbers.

    Args:
        texts: Cells as text.
        numeric: Cells that the spreadsheet held as numbers: over 15 digits there are damaged.

    Returns:
        [value: str, kind: str, written: str, state: str]; `state` is ok | converted (15 → 18
        digits) | repaired | failed | masked | damaged, null when empty. The value stands as
        delivered, compact and in capitals, in every state but converted and repaired.
    """
    grammar = Grammar(
        clean=_clean(),
        repair=_repair,
        extras={"state": pl.when(pl.col("value").is_not_null()).then(pl.lit("ok"))},
        empties=blanks.SAYS_NONE,
        unknowns=blanks.SAYS_UNKNOWN,
    )
    return parse_column(texts, grammar, numeric=numeric)


def parse_party_ids(texts: pl.Series, *, numeric: pl.Series | None = None) -> Parsed:
    """Read a column that holds resident IDs of persons and credit codes of organisations.

    Each value is read as whichever it passes as; one that passes as neither is `failed`. Fifteen
    digits with a possible birth date are a person's, else a registration number.

    Returns:
        [value: str, kind: str, written: str, state: str, holder: str]; `holder` is `person` or
        `organisation`, null when it cannot be told.
    """
    text, person = pl.col("text"), pl.col("is_person")
    code = pl.when(~person).then(text)
    is_code = code.str.contains(codes.CODE_FORM) & checksums.credit_sum_holds(pl.col("values"))
    value = pl.col("value")
    grammar = Grammar(
        steps=(
            {"is_person": text.str.contains(PERSON_FORM) & checksums.person_check_holds(text)},
            {"values": checksums.credit_values(code)},
        ),
        clean=pl.when(person | is_code).then(text),
        repair=_repair_party,
        extras={
            "state": pl.when(value.is_not_null()).then(pl.lit("ok")),
            "holder": pl.when(person)
            .then(pl.lit("person"))
            .when(value.is_not_null())
            .then(pl.lit("organisation")),
        },
        empties=blanks.SAYS_NONE,
        unknowns=blanks.SAYS_UNKNOWN,
    )
    return parse_column(texts, grammar, numeric=numeric)


def _clean() -> pl.Expr:
    text = pl.col("text")
    return pl.when(text.str.contains(PERSON_FORM) & checksums.person_check_holds(text)).then(text)


def _holds(name: str) -> pl.Expr:
    number = pl.col(name)
    return number.str.contains(PERSON_FORM) & checksums.person_check_holds(number)


def _read_forms(odd: pl.LazyFrame) -> pl.LazyFrame:
    """Add the forms a number may be meant as: flat, turned (O/0, I/1), raised (15 → 18)."""
    folded, flat = pl.col("folded"), pl.col("flat")
    # A cross written for the last X is no mask; a cross or star further in is.
    ended = codes.compact(folded).str.replace(r"[×ΧХ]$", "X")
    slipped = folded.str.replace_all("[lI|]", "1").str.replace_all("[Oo]", "0")
    body = flat.str.slice(0, 6) + "19" + flat.str.slice(6, 9)
    return (
        odd.with_columns(flat=ended)
        .with_columns(
            turned=codes.compact(slipped).str.replace(r"[×ΧХ]$", "X"),
            masked=codes.mask_of(flat),
            raised=pl.when(flat.str.contains(_OLD_FORM)).then(
                body + checksums.person_check_character(body)
            ),
        )
        .with_columns(
            damaged=codes.is_damaged(folded, pl.col("numeric")), **codes.inside(_ID_INSIDE)
        )
    )


def _state() -> pl.Expr:
    return (
        pl.when(pl.col("damaged"))
        .then(pl.lit("damaged"))
        .when(_holds("flat") | _holds("inside").fill_null(value=False))
        .then(pl.lit("ok"))
        .when(_holds("raised"))
        .then(pl.lit("converted"))
        .when(_holds("turned"))
        .then(pl.lit("repaired"))
        .when(pl.col("masked").str.contains(codes.MASK_FORM))
        .then(pl.lit("masked"))
        .when(pl.col("flat").str.contains(r"^[0-9]{15}000$"))
        .then(pl.lit("damaged"))
        .otherwise(pl.lit("failed"))
    )


def _repair(odd: pl.LazyFrame) -> pl.LazyFrame:
    state, flat = pl.col("state"), pl.col("flat")
    written = codes.written_of_number(pl.col("text"), pl.col("folded"), flat)
    return (
        _read_forms(odd)
        .with_columns(state=_state())
        .with_columns(
            value=pl.when((state == "ok") & pl.col("inside").is_not_null())
            .then(pl.col("inside"))
            .when(state == "converted")
            .then(pl.col("raised"))
            .when(state == "repaired")
            .then(pl.col("turned"))
            .when(state == "masked")
            .then(pl.col("masked"))
            .when((state == "damaged") | ~flat.str.contains(codes.NUMBER_FORM))
            .then(pl.col("folded"))
            .otherwise(flat),
            kind=codes.kind_of_state(state, pl.col("several")),
            written=pl.when((state == "ok") & pl.col("inside").is_not_null())
            .then(pl.lit("words_around"))
            .when(state == "converted")
            .then(pl.lit("converted"))
            .otherwise(written),
        )
    )


def _repair_party(odd: pl.LazyFrame) -> pl.LazyFrame:
    """Read odd texts as codes, and those that do not pass as persons' numbers too."""
    as_code = codes.repair(odd).collect(engine="streaming")
    passes = (pl.col("state") == "ok") & ~pl.col("flat").str.contains(PERSON_FORM)
    named = as_code.filter(passes).lazy().with_columns(holder=pl.lit("organisation"))
    columns = ("text", "numeric", "folded")
    rest = as_code.filter(~passes.fill_null(value=False)).select(columns).lazy()
    kept = (*columns, "value", "kind", "written", "state", "holder")
    return pl.concat([named.select(kept), _choose_reading(rest).select(kept)])


def _choose_reading(odd: pl.LazyFrame) -> pl.LazyFrame:
    """Read odd texts both ways and keep the better: a person's when it passes, else a code's."""
    columns = ("value", "kind", "written", "state")
    both = _repair(odd).with_columns(**{f"person_{name}": pl.col(name) for name in columns})
    both = codes.repair(
        both.drop(*columns, "flat", "turned", "masked", "damaged", "inside", "several")
    )
    # Nobody born before 1920 is a party: such fifteen digits are a firm's registration number.
    too_old = (pl.col("person_state") == "converted") & (pl.col("raised").str.slice(6, 4) < "1920")
    passes = pl.col("person_state").is_in(["ok", "converted"]) & ~too_old
    code_passes = pl.col("state").is_in(["ok", "repaired", "partial"])
    repaired = (pl.col("person_state") == "repaired") & ~(pl.col("state") == "ok")
    is_person = passes | repaired | ((pl.col("person_state") != "failed") & ~code_passes)
    holder = (
        pl.when(passes | repaired)
        .then(pl.lit("person"))
        .when(code_passes)
        .then(pl.lit("organisation"))
        .otherwise(_holder_by_shape())
    )
    return both.with_columns(is_person=is_person, holder=holder).with_columns(
        pl.when("is_person").then(pl.col(f"person_{name}")).otherwise(pl.col(name)).alias(name)
        for name in columns
    )


def _holder_by_shape() -> pl.Expr:
    """Tell from a masked or failing number whose it looks like, null when it may be either's."""
    flat = pl.col("flat")
    return (
        pl.when(flat.str.contains(r"^9[123]"))
        .then(pl.lit("organisation"))
        .when(flat.str.contains(r"^[1-8][0-9]{5}(?:19|20)[0-9*]{8,9}[0-9X*]$"))
        .then(pl.lit("person"))
    )
