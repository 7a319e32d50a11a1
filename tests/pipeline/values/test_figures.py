"""How figures were written: the first form that holds names it."""

import polars as pl

from pipeline.values.figures import how_written


def forms(*own: tuple[str, str], ahead: tuple[str, str] | None = None) -> list[str | None]:
    texts = ["1,2 00元", "十二元", "12", "12.0", "坏"]
    frame = pl.DataFrame({"text": texts, "value": [1200, 12, 12, 12, None]}).with_columns(
        folded="text", flat=pl.col("text").str.replace_all(" ", "")
    )
    said = [(pl.col("flat").str.contains(form), name) for form, name in own]
    first = [(pl.col("flat").str.contains(ahead[0]), ahead[1])] if ahead else []
    return frame.select(how_written(*said, ahead=first)).to_series().to_list()


def test_numerals_go_before_what_is_the_kinds_own_and_that_before_separators() -> None:
    assert forms(("元", "unit")) == ["unit", "numerals", "number_form", "number_form", None]
    assert forms() == ["separators", "numerals", "number_form", "number_form", None]


def test_a_form_ahead_goes_before_numerals() -> None:
    told = forms(("元", "unit"), ahead=("十|0$", "rounded"))
    assert told == ["unit", "rounded", "number_form", "rounded", None]
