"""How fast orders are read: the whole stage against Polars reading the same file and one regex.

With a tenth of the orders about pay (a whole city's export has less), half of them, and all.
"""

import sys
import tempfile
import time
from datetime import date
from pathlib import Path

import polars as pl

from connectors.contract import load_contracts
from pipeline.engine.warehouse import open_warehouse
from pipeline.texts.run import read_texts

ORDERS = 200_000
PLACES = ("望江区", "柳林镇", "云泽市", "滨河路12号", "经开区")
FIRMS = (
    "宏远建筑劳务有限公司",
    "绫汐服装厂",
    "好再来饭店",
    "岐峦建设集团有限公司",
    "蓝海网络科技有限公司",
)
SITES = ("澄湾花园二期", "榆关路幼儿园工程", "港湾码头扩建工程", "金鼎国际项目", "万和城3标段")
BOSSES = ("张大勇", "王德发", "孙宝全", "陈建国", "马国良")
ONE_REGEX = r"(?:拖欠|欠|没发|不给).{0,8}(?:工资|工钱|血汗钱)"
PAY = (
    "【诉求】来电人反映：其在{place}{site}做木工，班组共{n}个人，被{firm}拖欠工资共计{m}万元，包工头{boss}一直不接电话，要求尽快支付。【联系方式】1380000{n4}。转人社局处理。",
    "市民来电反映在{site}干活，{n}来号人，每人{k}千左右，老板{boss}说没钱不给，已经多次反映，希望相关部门核实处理。",
    "来电人称{place}{firm}拖欠其2024年3月至2024年6月的工资{m}万元，公司以资金紧张为由一直拖着，来电人表示家里等钱用，请求帮助。",
    "我们{n}个农民工在{site}做事，{boss}欠我们工钱{m}万多，从去年腊月到现在一分没给，打电话也不接，求求领导帮帮我们。",
)
OTHER = (
    "来电人反映{place}{site}夜间施工噪音大，影响居民休息，已持续{n}天，要求城管部门到场处理并回复。",
    "市民来电反映{place}路灯不亮，晚上出行不便，希望尽快维修，联系电话1380000{n4}。",
    "来电人咨询办理居住证需要哪些材料，居住在{place}{site}附近，工作人员已解答，来电人表示满意。",
    "来电人反映{firm}的商品有质量问题，要求退款{k}00元，商家不同意，希望市场监管部门调解处理。",
)


def orders(count: int, *, share: float) -> pl.DataFrame:
    """Make the table `hotline_order`; `share` of the orders complain of pay."""
    bodies = []
    for n in range(count):
        templates = PAY if n * 37 % 100 < share * 100 else OTHER
        words = {"place": PLACES, "firm": FIRMS, "site": SITES, "boss": BOSSES}
        chosen = {name: ones[(n // 3 + n) % len(ones)] for name, ones in words.items()}
        figures = {"n": 3 + n % 60, "m": round(1 + n % 97 / 3, 1), "k": 3 + n % 9}
        bodies.append(templates[n % 4].format(**chosen, **figures, n4=f"{n % 10_000:04}"))
    nothing = pl.lit(None, dtype=pl.String)
    return pl.DataFrame({"content": bodies}).with_columns(
        record_id=pl.int_range(pl.len()),
        record_key=pl.format("12345-{}", pl.int_range(pl.len())),
        is_current=pl.lit(value=True),
        happened_on=pl.lit(date(2024, 6, 20)),
        title=pl.lit("反映问题"),
        title__raw=nothing,
        content__raw=nothing,
        outcome=nothing,
        outcome__raw=nothing,
        respondent=nothing,
        project=nothing,
        caller_phone=nothing,
    )


def main() -> int:
    """Print orders a second of the stage, and how many times plain reading that takes."""
    contracts = {"hotline_order": load_contracts()["hotline_order"]}
    for share in (0.1, 0.5, 1.0):
        frame = orders(ORDERS, share=share)
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "orders.parquet"
            frame.write_parquet(file)
            start = time.perf_counter()
            hits = pl.scan_parquet(file).filter(pl.col("content").str.contains(ONE_REGEX)).collect()
            plain = time.perf_counter() - start
            con = open_warehouse(Path(folder) / "night.duckdb")
            con.execute("CREATE TABLE hotline_order AS SELECT * FROM read_parquet(?)", [str(file)])
            start, busy = time.perf_counter(), time.process_time()
            read_texts(con, contracts)
            whole, busy = time.perf_counter() - start, time.process_time() - busy
            claims = con.execute("SELECT count(*) FROM claim").fetchall()[0][0]
            con.close()
        seconds = f"{whole:.1f} s, {busy:.1f} s of processor"
        beside = f"{whole / plain:.0f} x plain reading and one regex ({plain:.2f} s)"
        print(f"{share:4.0%} about pay: {ORDERS / whole:8,.0f} orders/s ({seconds}) = {beside}")
        print(f"{'':16}{claims:,} claims; the regex finds {hits.height:,}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
