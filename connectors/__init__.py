"""What comes in: contracts, which contract a file fits (`fit`), bytes to text (`read`)."""
