"""Rules about groups: records of several sources that meet in one project or employer.

`model` what such a rule says · `words` what text is a wage complaint · `claims` and `cases` the
records, as tables · `people` who is counted once · `windows` the windows and their figures ·
`findings` the answers in words · `evaluate` the order of it all
"""
