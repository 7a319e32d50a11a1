"""The demo city: fictional extracts as bureaus send them, and what must come out of them."""
