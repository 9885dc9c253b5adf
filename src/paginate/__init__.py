"""Paginate sets newspaper pages: one YAML layout in, one press PDF and its proof out."""

__version__ = "0.1.0"
