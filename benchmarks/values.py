"""How fast columns are read: clean values and values to repair, per module, in values a second.

Data are made by arithmetic, fictional, and every value to repair is distinct, so that nothing is
gained by repetition. Run with POLARS_MAX_THREADS=2 to compare with the figures in the docs.
"""

import argparse
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple

import polars as pl

from pipeline.values import (
    blanks,
    case_numbers,
    checksums,
    codes,
    counts,
    dates,
    ids,
    money,
    names,
    numbers,
    phones,
)

CLEAN_TARGET, REPAIR_TARGET = 10_000_000, 300_000
"""Values a second that the project promises on two threads."""


class Case(NamedTuple):
    """One parser with an expression that makes its clean and its odd texts from a row number."""

    name: str
    parse: Callable[[pl.Series], pl.DataFrame]
    clean: pl.Expr
    odd: pl.Expr


def digits(width: int, *, factor: int = 1, of: pl.Expr | None = None) -> pl.Expr:
    """Write the row number, times a factor, in so many digits."""
    number = pl.col("n") if of is None else of
    modulus: int = 10**width
    return (number * factor % modulus).cast(pl.String).str.zfill(width)


def cases() -> Sequence[Case]:
    """List every parser that reads bulk columns."""
    code_body = pl.lit("91310112MA1") + digits(6)
    code = code_body + checksums.credit_check_character(code_body)
    day = pl.date(1960, 1, 1) + pl.duration(days=pl.col("n") % 16_000)
    id_body = pl.lit("310112") + day.dt.strftime("%Y%m%d") + digits(3, of=pl.col("n") // 16_000)
    id_no = id_body + checksums.person_check_character(id_body)
    fresh = pl.date(2015, 1, 1) + pl.duration(days=pl.col("n") % 3_650)
    number = digits(7).str.strip_chars_start("0") + pl.lit("")
    han = digits(6).str.replace_many(dict(zip("0123456789", "宏远建达兴盛安泰恒信", strict=True)))
    firm = pl.lit("申城") + han + "建筑工程有限公司"
    moment = fresh.dt.strftime("%Y-%m-%d") + " 08:30:" + digits(2, of=pl.col("n") % 60)
    return (
        Case("codes", codes.parse_codes, code, code.str.to_lowercase()),
        Case("ids", ids.parse_person_ids, id_no, pl.lit(" ") + id_no + digits(3).str.slice(0, 0)),
        Case("parties", ids.parse_party_ids, id_no, code.str.to_lowercase()),
        Case("phones", phones.parse_phones, "139" + digits(8, factor=7), "+86 139" + digits(8)),
        Case(
            "case_numbers",
            case_numbers.parse_case_numbers,
            pl.lit("（2023）沪0112执1") + digits(6) + "号",
            pl.lit("(2014)闵执字第1") + digits(6) + "号",
        ),
        Case(
            "dates",
            dates.parse_dates,
            fresh.dt.strftime("%Y-%m-%d"),
            fresh.dt.strftime("%Y年%-m月%-d日") + " 0:" + digits(2, of=pl.col("n") // 3650 % 60),
        ),
        Case(
            "months",
            dates.parse_months,
            fresh.dt.strftime("%Y-%m"),
            fresh.dt.strftime("%Y/%m/%d ") + "0:" + digits(2, of=pl.col("n") // 3650 % 60),
        ),
        Case("timestamps", dates.parse_timestamps, moment, moment.str.replace_all("-", "/")),
        Case("money", money.parse_money, number + ".50", "￥" + number + "元"),
        Case("money in numerals", money.parse_money, number, _financial()),
        Case("counts", counts.parse_counts, number, number + "人"),
        Case("numbers", numbers.parse_numbers, number + ".25", number + "%"),
        Case("organisations", names.parse_organisations, firm, firm + " (上海)"),
        Case("persons", names.parse_persons, han.str.slice(0, 3), pl.lit("王 ") + han),
        Case("texts", blanks.parse_texts, firm, pl.lit(" ") + firm),
    )


class Speed(NamedTuple):
    """Values a second by the clock, and what the processor time alone would allow."""

    by_clock: float
    by_processor: float


def measure(parse: Callable[[pl.Series], pl.DataFrame], texts: pl.Series) -> Speed:
    """Read a column three times and keep the best of each figure.

    The two differ when other programs share the machine, or when a parser leaves a thread idle.
    """
    clock, processor = [], []
    for _ in range(3):
        began, used = time.perf_counter(), time.process_time()
        parse(texts)
        clock.append(time.perf_counter() - began)
        processor.append((time.process_time() - used) / pl.thread_pool_size())
    return Speed(texts.len() / min(clock), texts.len() / max(min(processor), 1e-9))


def main(arguments: Sequence[str] | None = None) -> None:
    """Print one line a parser, and its ratio to what is promised."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--clean", type=int, default=2_000_000)
    options.add_argument("--odd", type=int, default=300_000)
    chosen = options.parse_args(arguments)
    print(f"{pl.thread_pool_size()} threads; promised: 10 M/s clean, 0.3 M/s to repair")
    for case in cases():
        clean = measure(case.parse, _column(case.clean, chosen.clean))
        odd = measure(case.parse, _column(case.odd, chosen.odd))
        print(f"{case.name:<18} clean {_told(clean, CLEAN_TARGET)}", end="")
        print(f"   to repair {_told(odd, REPAIR_TARGET)}")


def _told(speed: Speed, target: int) -> str:
    by_clock, by_processor = speed.by_clock / 1e6, speed.by_processor / 1e6
    ratio = speed.by_clock / target
    return f"{by_clock:6.2f} M/s, {ratio:5.1f}x (by processor {by_processor:6.2f})"


def _financial() -> pl.Expr:
    """Write the row number as a financial numeral of the form 壹拾贰万叁仟肆佰伍拾陆元整."""
    numeral = dict(zip("0123456789", "玖壹贰叁肆伍陆柒捌玖", strict=True))
    digit = [digits(6).str.slice(place, 1).str.replace_many(numeral) for place in range(6)]
    units = ("拾", "万", "仟", "佰", "拾", "元整")
    return pl.concat_str(*(part + unit for part, unit in zip(digit, units, strict=True)))


def _column(text: pl.Expr, rows: int) -> pl.Series:
    return pl.select(n=pl.int_range(rows)).select(text=text).to_series()


if __name__ == "__main__":
    main()
