"""The clauses of PDF/X: one right file, and one wrong file for each clause."""
