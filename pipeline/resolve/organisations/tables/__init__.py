"""Tables that reading names needs, each with the script that made it from a published package.

Nothing here is imported by the product but the files; the scripts run when a table is renewed.
"""
