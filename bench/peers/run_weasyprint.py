"""WeasyPrint: run_weasyprint.py SOURCE OUT."""

import sys

from weasyprint import HTML

source, output = sys.argv[1:]
HTML(filename=source).write_pdf(output)
