"""What is planted in the city, a module per rule: scenarios, near misses, expectations."""
