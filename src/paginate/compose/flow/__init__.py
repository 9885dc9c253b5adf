"""Lines to columns and frames: the slots that columns offer, and stories threaded through them."""

from paginate.compose.flow.column import Slot, Slots, column_slots
from paginate.compose.flow.fit import FitReporter
from paginate.compose.flow.thread import Threaded, thread_story

__all__ = ["FitReporter", "Slot", "Slots", "Threaded", "column_slots", "thread_story"]
