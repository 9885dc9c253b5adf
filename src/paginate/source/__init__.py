"""From a layout file in YAML to the page it asks for, with every fault in it found in one run."""

from paginate.source.load import load_layout

__all__ = ["load_layout"]
