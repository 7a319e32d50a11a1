"""The demo city: fictional extracts as bureaus send them, made by code from a seed, with what must come out."""
