"""How fine a score is: points are whole hundred-thousandths, so that amounts and days tell clues
apart and every sum is exact.
"""

POINT = 100_000
"""One point of the score, as bands count them. Ours: at 10,000 six of the first 500 of 100,000
simulated clues shared a score with another, at 100,000 none."""
SIGNAL = 5 * POINT
"""What one point of a signal adds; chosen so that four points and a middling amount are high."""
DOWNGRADE = -20 * POINT
"""What a counter that downgrades adds."""
YEAR_DAYS = 365
"""Days of waiting that add one point."""
FIRST = 60 * POINT
"""What a group adds whose people are many times those known: it goes before all others.

Our choice: all that amount, people, links and sources add stays below it up to 100 million yuan
and 1,000 people.
"""
