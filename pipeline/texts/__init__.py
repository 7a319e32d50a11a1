"""What people say in free text: claims with their parts, each with the span it was read from.

run           the stage: reads the texts of every source that has some, writes the tables
texts         the texts of a source, folded so that a character keeps its place
extract       from frames of texts to readings, claims and parts
words         the word lists (`rules/parameters/text_*.yaml`, `wage_words.yaml`) as patterns
spans         finds patterns and words with their places, over whole columns
readings      what kind of complaint a text is, and whether paid, urgent, repeated, withdrawn
stories       unpaid work told over a whole text
sections      several claims of one order
dictionary    registered names, letter by letter (Aho-Corasick)
names         what has the form of a name
slots         names told by their place in a sentence: who owes, where one worked
employers     how much speaks for a name being the debtor, or the site
choose        the few names that count, each once, in its fullest form
quantities    figures as speech gives them, as bounds
figures       head counts and sums, and what each is said of
totals        the sum owed in all, said or worked out
periods       months for which pay is owed
sure          how sure a claim is
bosses        persons said to owe
places        places and phones
corrections   what people corrected, applied at every night
tables        the tables the stage writes
"""
