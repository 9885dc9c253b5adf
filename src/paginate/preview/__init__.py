"""The live page: a resident process that shows the page of a layout in a browser while it is written.

Nothing is gathered here: the command line asks for what it needs, and a render for nothing of it.
"""
