"""Bytes to text with places: `open` tells formats apart, one module a format reads it."""
