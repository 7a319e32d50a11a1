"""The calendar, the deadlines and the thresholds of statute, with their arithmetic; knows no data."""
