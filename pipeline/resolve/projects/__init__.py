"""Which site a project's name stands for: `night` links a night's mentions, `names` reads names."""
