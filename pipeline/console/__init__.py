"""What the command line shows, in Chinese: one module a group of commands; computes nothing."""
