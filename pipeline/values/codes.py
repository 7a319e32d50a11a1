"""Unified social credit codes (GB 32100-2015), and what is written in their place.

States: `ok` the check holds as written or after case and separators; `repaired` it holds only after
O→0, I→1, l→1; `failed`; `masked`; `damaged` by a spreadsheet's number format; `partial` a
nine-character organisation code or a 15-digit registration number. The value always stands.
One code among other words is taken out of them; several in a cell stand as delivered.
"""

import polars as pl

from pipeline.values import blanks, checksums
from pipeline.values.column import Grammar, parse_column
from pipeline.values.parsed import Parsed

CODE_FORM = r"^[1-9ANY][0-9A-HJ-NPQRTUWXY][0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$"
"""Registration department (no 0: eighteen noughts hold the check) and category, six digits of
region, organisation code, check."""

NUMBER_FORM = "^[0-9A-Z]+$"
"""What a compact number is made of; other text that stands in its place stays as it is."""

MASK_FORM = r"^[0-9A-Z]*(?:\*+[0-9A-Z]*)+$|X{4,}"
"""After `mask_of`: stars in the middle or at the end, or a run of X."""

DAMAGED_FORM = r"^[0-9](?:\.[0-9]+)?E\+?[0-9]{1,2}$"
"""A long number written in scientific notation, in capitals."""

_ORGANISATION_FORM = r"^[0-9A-Z]{8}[0-9X]$"
_REGISTRATION_FORM = r"^[0-9]{15}$"
_CODE_INSIDE = r"[1-9ANY][0-9A-HJ-NPQRTUWXY][0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}"
_LOST_ZERO_FORM = r"^[1-9][0-9]{6}[0-9X]$"
_HIDDEN = r"([0-9A-Za-z])[._-]{3,}"
_WHOLE_FLOAT = r"^([0-9A-Za-z]{8,})\.0+$"
_LOOKALIKES = dict(zip("ΑΒΕΗΚΜΝΡΤΧΥΙΟАВЕКМНРСТУХО", "ABEHKMNPTXYIOABEKMHPCTYXO", strict=True))
"""Greek and Cyrillic capitals that no keyboard shows apart from Latin ones."""

_SEPARATORS = r"""[\s\-'"`‘’“”.·_]"""
_STARS = r"[*×✱﹡●•■□#?]"
KINDS = {
    "repaired": "repaired",
    "failed": "failed_check",
    "masked": "masked",
    "damaged": "damaged",
    "partial": "partial",
}
"""State → the issue kind it brings; the others bring none."""


def parse_codes(texts: pl.Series, *, numeric: pl.Series | None = None) -> Parsed:
    """Read a column of credit codes.

    Args:
        texts: Cells as text.
        numeric: Cells that the spreadsheet held as numbers: more than 15 digits there are damaged.

    Returns:
        [value: str, kind: str, written: str, state: str]. `value` is upper case without spaces
        and hyphens, also when the check fails; `state` is null exactly when the cell is empty or
        says that nobody knows.
    """
    text = pl.col("text")
    grammar = Grammar(
        steps=({"values": checksums.credit_values(text)},),
        clean=pl.when(
            text.str.contains(CODE_FORM) & checksums.credit_sum_holds(pl.col("values"))
        ).then(text),
        repair=repair,
        extras={"state": pl.when(pl.col("value").is_not_null()).then(pl.lit("ok"))},
        empties=blanks.SAYS_NONE,
        unknowns=blanks.SAYS_UNKNOWN,
    )
    return parse_column(texts, grammar, numeric=numeric)


def compact(folded: pl.Expr) -> pl.Expr:
    """Remove spaces, hyphens, dots and quotes of a folded number and make its letters capitals.

    Three and more dots or hyphens in a row hide characters (310112……1233) and become stars; `.0`
    at the end is a spreadsheet's.
    """
    return (
        folded.str.replace(_WHOLE_FLOAT, "${1}")
        .str.replace_all(_HIDDEN, "${1}***")
        .str.replace_all(_SEPARATORS, "")
        .str.to_uppercase()
    )


def mask_of(compacted: pl.Expr) -> pl.Expr:
    """Write all signs that hide a character as `*`."""
    return compacted.str.replace_all(_STARS, "*")


def is_damaged(folded: pl.Expr, numeric: pl.Expr) -> pl.Expr:
    """Say whether a spreadsheet has rounded this number: E+17, or over 15 digits in a number."""
    flat = blanks.squeeze(folded).str.to_uppercase()
    digits = flat.str.replace(r"\.0*$", "").str.count_matches(r"[0-9]")
    return flat.str.contains(DAMAGED_FORM) | (numeric & (digits > 15))


def kind_of_state(state: pl.Expr, several: pl.Expr) -> pl.Expr:
    """Give the issue kind that a state brings, null for `ok` and `converted`."""
    kind = state.replace_strict(KINDS, default=None, return_dtype=pl.String)
    return pl.when((state == "failed") & several).then(pl.lit("several")).otherwise(kind)


def repair(odd: pl.LazyFrame) -> pl.LazyFrame:
    """Read distinct odd texts as codes: [text, numeric, folded] plus the columns of a code.

    Most are only written differently and pass once compact; only the rest is looked at further.
    """
    flat = pl.col("flat")
    holds = flat.str.contains(CODE_FORM) & checksums.credit_check_holds(flat)
    taken = (
        odd.with_columns(flat=compact(pl.col("folded")))
        .with_columns(damaged=is_damaged(pl.col("folded"), pl.col("numeric")))
        .with_columns(holds=holds & ~pl.col("damaged"))
        .collect(engine="streaming")
    )
    passing = taken.filter(pl.col("holds")).lazy().with_columns(state=pl.lit("ok"), value=flat)
    rest = _look_further(taken.filter(~pl.col("holds").fill_null(value=False)).lazy())
    return pl.concat([passing, rest], how="diagonal").with_columns(
        kind=kind_of_state(pl.col("state"), pl.col("several")),
        written=pl.when("inside_holds")
        .then(pl.lit("words_around"))
        .when(pl.col("value") == "0" + flat)
        .then(pl.lit("number_form"))
        .otherwise(written_of_number(pl.col("text"), pl.col("folded"), flat)),
    )


def _look_further(odd: pl.LazyFrame) -> pl.LazyFrame:
    """Find state and value of what does not pass once compact."""
    flat, state = pl.col("flat"), pl.col("state")
    ones = pl.col("folded").str.replace_all("l", "1", literal=True)
    holds = {
        f"{name}_holds": pl.col(name).str.contains(CODE_FORM)
        & checksums.credit_check_holds(pl.col(name))
        for name in ("turned", "slipped")
    }
    return (
        odd.with_columns(turned=_turn(flat), slipped=_turn(compact(ones)), masked=mask_of(flat))
        .with_columns(**holds, **inside(_CODE_INSIDE))
        .with_columns(inside_holds=checksums.credit_check_holds(pl.col("inside")))
        .with_columns(state=_state())
        .with_columns(
            value=pl.when((state == "ok") & pl.col("inside_holds"))
            .then(pl.col("inside"))
            .when(_lost_zero(flat) & (state == "partial"))
            .then("0" + flat)
            .when((state == "repaired") & pl.col("turned_holds"))
            .then(pl.col("turned"))
            .when(state == "repaired")
            .then(pl.col("slipped"))
            .when(state == "masked")
            .then(pl.col("masked"))
            .when((state == "damaged") | ~flat.str.contains(NUMBER_FORM))
            .then(pl.col("folded"))
            .otherwise(flat)
        )
    )


def inside(pattern: str) -> dict[str, pl.Expr]:
    """Find numbers inside longer text in `flat`: the only one, and whether there are several."""
    wordy = pl.when(~pl.col("flat").str.contains(NUMBER_FORM)).then(pl.col("flat")).fill_null("")
    found = wordy.str.extract_all(pattern).list.unique(maintain_order=True)
    only = pl.when(found.list.len() == 1).then(found.list.first())
    return {"inside": only, "several": found.list.len() > 1}


def _lost_zero(flat: pl.Expr) -> pl.Expr:
    """Say whether eight characters are an organisation code whose first zero a spreadsheet took."""
    zeroed = "0" + flat
    fits = flat.str.contains(_LOST_ZERO_FORM)
    return (fits & checksums.organisation_check_holds(zeroed)).fill_null(value=False)


def written_of_number(text: pl.Expr, folded: pl.Expr, flat: pl.Expr) -> pl.Expr:
    """Name how a number differed from its compact form: case, separators, spaces, else null.

    Reads the column `state`: what a spreadsheet damaged was not written by anyone.
    """
    return (
        pl.when((text == flat) | (pl.col("state") == "damaged"))
        .then(None)
        .when((text == folded) & (blanks.squeeze(folded) != folded))
        .then(pl.lit("spaces"))
        .when((text == folded) & (folded.str.to_uppercase() == flat))
        .then(pl.lit("case"))
        .when(text == folded)
        .then(pl.lit("separators"))
    )


def _turn(compacted: pl.Expr) -> pl.Expr:
    """Replace the letters no code has, O by 0 and I by 1, and foreign letters that look Latin."""
    latin = compacted.str.replace_many(_LOOKALIKES)
    return latin.str.replace_all("O", "0", literal=True).str.replace_all("I", "1", literal=True)


def _state() -> pl.Expr:
    flat = pl.col("flat")
    nine = flat.str.contains(_ORGANISATION_FORM) & checksums.organisation_check_holds(flat)
    return (
        pl.when("damaged")
        .then(pl.lit("damaged"))
        .when(pl.col("turned_holds") | pl.col("slipped_holds"))
        .then(pl.lit("repaired"))
        .when("inside_holds")
        .then(pl.lit("ok"))
        .when(pl.col("masked").str.contains(MASK_FORM))
        .then(pl.lit("masked"))
        .when(nine | flat.str.contains(_REGISTRATION_FORM) | _lost_zero(flat))
        .then(pl.lit("partial"))
        .when(flat.str.contains(r"^[0-9]{15,17}000$"))
        .then(pl.lit("damaged"))
        .otherwise(pl.lit("failed"))
    )
