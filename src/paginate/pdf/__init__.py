"""The press PDF: a display list in, bytes out. It places items and decides nothing."""

from paginate.pdf.form import PressForm
from paginate.pdf.memory import WriterMemory
from paginate.pdf.writer import Plate, Sources, write_pdf, write_plates, write_proof

__all__ = ["Plate", "PressForm", "Sources", "WriterMemory", "write_pdf", "write_plates", "write_proof"]
