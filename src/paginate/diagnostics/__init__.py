"""Findings: what is wrong with a layout, where, and what to write instead."""

from paginate.diagnostics.finding import Diagnostic, Severity, Sink, Span
from paginate.diagnostics.phrases import Phrase, phrase
from paginate.diagnostics.registry import CODES, Code

__all__ = ["CODES", "Code", "Diagnostic", "Phrase", "Severity", "Sink", "Span", "phrase"]
