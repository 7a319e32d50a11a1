"""Which person a name, number or phone stands for: `night` links a night's mentions."""
