"""Who a firm's name stands for: `night` links a night's mentions.

Names are read by role in `roles`, places of names in `gazetteer`; `sounds` and `glyphs` tell what
sounds or looks alike.
"""
