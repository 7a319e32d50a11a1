"""How well and how fast people are told apart: records made by code, linked, scored by pairs."""
