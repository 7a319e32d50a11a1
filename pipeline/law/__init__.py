"""Calendar, deadlines and thresholds of statute, with their arithmetic; knows no data."""
