"""The page that goes back to a bureau for each file it delivered: 收数回执, as HTML and XLSX.

`facts` counts in the warehouse, `view` puts the counts into Chinese, IDs and phones masked, `page`
and `workbook` lay them out, `write` names the files. `words` holds the texts.
"""
