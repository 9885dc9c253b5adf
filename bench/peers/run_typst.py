"""Typst, through its Python package: run_typst.py SOURCE OUT FONT_FOLDER."""

import sys
from pathlib import Path

import typst

source, output, fonts = sys.argv[1:]
typst.compile(
    source,
    output=output,
    root=str(Path(source).parent),
    font_paths=[fonts],
    ignore_system_fonts=True,
    pdf_tags=False,  # as in our PDF; it saves Typst a sixth of its time
)
