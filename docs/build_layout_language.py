"""Makes `layout-language.md` and `layout.schema.json` from the classes that read layouts, and from what people wrote about them.

    python docs/build_layout_language.py

The tables of keys come from `paginate.source.schema`, everything else from `layout-language.in.md`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from paginate.source import schema
from paginate.units import CHINESE_SIZES

HERE: Final = Path(__file__).parent
TEMPLATE: Final = HERE / "layout-language.in.md"

WORDS: Final = {
    "writing_mode": values.WRITING_MODES,
}
