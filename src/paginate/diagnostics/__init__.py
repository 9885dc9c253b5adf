"""Findings: what is wrong with a layout, where, and what to write instead."""

from paginate.diagnostics.finding import Diagnostic, FrameName, Severity, Sink
from paginate.diagnostics.phrases import Phrase, phrase
from paginate.diagnostics.registry import CODES, Code
from paginate.diagnostics.span import Span

__all__ = ["CODES", "Code", "Diagnostic", "FrameName", "Phrase", "Severity", "Sink", "Span", "phrase"]
