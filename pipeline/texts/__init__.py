"""What people say in free text: claims with their parts, each with the span it was read from.

run          the stage: reads the texts of every source whose contract names some, writes the tables
texts        the texts of a source, folded so that a character keeps its place
words        the word lists (`rules/parameters`) as patterns
readings     what kind of complaint a text is, and whether paid, urgent, repeated, withdrawn
"""
