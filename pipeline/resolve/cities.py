"""Cities that firms put before their brand without 市, so that the brand can be found."""

from functools import cache
from pathlib import Path


@cache
def cities() -> frozenset[str]:
    """Give the cities of `cities.txt`, suffix off.

    Prefecture-level cities and county-level ones well known for their firms, as of the divisions in
    force in 2024; written down by hand from general knowledge. A city that is missing only makes a
    brand longer or a place unsaid: links get weaker, never wrong.
    """
    lines = Path(__file__).with_name("cities.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
