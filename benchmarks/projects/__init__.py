"""How well projects are told apart: sites and mentions made by code, a night, scored by class."""
