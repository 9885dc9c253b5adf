"""From what a layout says to the page that it asks for: grid, styles and places worked out in points. Nothing is read here."""

from paginate.plan.frame_order import measurable
from paginate.plan.layout import plan_layout
from paginate.plan.outlined import caption_key

__all__ = ["caption_key", "measurable", "plan_layout"]
