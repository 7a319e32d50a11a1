"""The yardstick of linking: worlds of firms and mentions with their truth, scores, peers.

worlds      makes a world: by grammar, or from a registry in a Parquet file
words, brands, places, codes   what a name and a code are made of
grammar, registry              firms, each as its parts
noise, traps                   how people write a name, and names that nobody bears
score       precision, recall, wrong links, by kind of noise
run         the matcher on a world, in a process of its own, beside plain DuckDB
real        real pairs and real short names, where their files are given
peers       public tools on the same world

The matcher that is measured reads nothing of this package, its tables included.
"""
