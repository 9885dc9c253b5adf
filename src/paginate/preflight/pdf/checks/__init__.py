"""What PDF/X asks for, checked: one module for each part of a file that clauses speak of."""
