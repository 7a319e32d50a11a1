"""The page in a real browser: it opens from a file, its filter works, nothing goes wrong in it."""

import re
import shutil
import subprocess
from pathlib import Path

import duckdb
import pytest

from pipeline.report.feedback.write import write_feedback
from pipeline.report.html_report import write_html
from pipeline.report.run_facts import RunFacts

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = (
    "--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync --enable-logging=stderr --v=0"
)

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")


def opened(page: Path, folder: Path, fragment: str = "") -> tuple[str, str]:
    """Open the page, and give the document as the browser has it, and what it logged."""
    address = page.as_uri() + fragment
    command = [str(CHROMIUM), *FLAGS.split(), f"--user-data-dir={folder}", "--dump-dom", address]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    return done.stdout, done.stderr


@pytest.fixture
def page(con: duckdb.DuckDBPyConnection, run: RunFacts, tmp_path: Path) -> Path:
    write_html(con, tmp_path / "report.html", run)
    return tmp_path / "report.html"


def test_the_page_opens_with_its_filter_and_without_complaints(page: Path, tmp_path: Path) -> None:
    document, log = opened(page, tmp_path / "profile")
    assert '<form class="filter">' in document
    assert re.findall(r"CONSOLE.*", log) == []


def test_the_filter_hides_what_does_not_fit(page: Path, tmp_path: Path) -> None:
    drive = """<script>
        document.querySelector("[name=band]").value = "high";
        document.querySelector(".filter").dispatchEvent(new Event("input"));
        document.querySelector("[name=open]").click();
    </script></body>"""
    page.write_text(page.read_text(encoding="utf-8").replace("</body>", drive), encoding="utf-8")
    document, _ = opened(page, tmp_path / "profile")
    shown = re.findall(r'<details class="clue \w+" id="([\w-]+)"([^>]*)>', document)
    assert [(clue, "hidden" in rest, "open" in rest) for clue, rest in shown] == [
        ("c-high", False, True),
        ("c-low", True, False),
        ("c-wait", True, False),
    ]


def test_a_link_to_a_clue_opens_its_details(page: Path, tmp_path: Path) -> None:
    document, _ = opened(page, tmp_path / "profile", "#c-wait")
    assert re.findall(r'<details class="clue \w+" id="([\w-]+)"[^>]* open=', document) == ["c-wait"]


def test_an_entity_links_only_to_clues_that_are_on_the_page(
    con: duckdb.DuckDBPyConnection, run: RunFacts, tmp_path: Path
) -> None:
    page = tmp_path / "report.html"
    write_html(con, page, run, most=1)  # c-low is the second of its outcome
    document, _ = opened(page, tmp_path / "profile")
    listed = document[document.index('id="packets"') : document.index('id="flagged"')]
    assert re.findall(r"<a([^>]*)>([^<]+)</a>", listed) == [
        ("", "立案后不足三个月终本"),
        (' href="#c-wait"', "生效决定逾期未申请执行（待补）"),
    ]


def test_a_receipt_opens_without_complaints(
    con: duckdb.DuckDBPyConnection, run: RunFacts, tmp_path: Path
) -> None:
    receipt = write_feedback(con, tmp_path / "feedback", run, [1])[0]
    document, log = opened(receipt, tmp_path / "profile")
    assert "收数回执" in document
    assert re.findall(r"CONSOLE.*", log) == []
