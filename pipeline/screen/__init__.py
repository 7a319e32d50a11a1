"""Rules become findings, findings become ranked clues; three-valued from end to end."""
