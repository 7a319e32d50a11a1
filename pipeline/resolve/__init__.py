"""Mentions become links to entities with stable ids; a mention that fits nobody founds its own."""
