"""PDFs that we did not write: opened safely and read mark by mark. The door to pikepdf."""
