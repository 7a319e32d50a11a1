"""What comes in: contracts (`contract`), which contract a file fits (`fit`), bytes to frames of text (`read`)."""
