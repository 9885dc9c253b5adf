"""The page as printing plates: one gray raster an ink, and what can be measured on them.

Nothing is gathered here, since an ordinary proof needs the door to PDFium alone, and numpy takes 80 ms to import.
"""
