"""The healthy city: records in which no rule may find anything, a module per keeper."""
