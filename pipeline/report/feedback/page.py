"""The receipt as one HTML page that prints on A4 and opens offline."""

from pathlib import Path

from pipeline.report import messages
from pipeline.report.feedback import words
from pipeline.report.feedback.bounds import percent
from pipeline.report.feedback.facts import MOST_WORDS
from pipeline.report.feedback.view import ReceiptView
from pipeline.report.pages import write_page


def write_receipt_page(view: ReceiptView, out: Path) -> None:
    """Write the page; no clock time stands in it."""
    context = {
        "view": view,
        "words": words,
        "percent": percent,
        "most_words": MOST_WORDS,
        "none": messages.NO_VALUE,
        "same": messages.SAME,
    }
    write_page("feedback.html.j2", out, context)
