"""Where lines end in the files that findings are about, so that they are counted and shown alike."""

from __future__ import annotations

import re
from typing import Final

TEXT_LINE_BREAK: Final = re.compile("\r\n|[\n\r]")
"""In a text: each line of it is a paragraph, and Unicode's other separators are left out as control characters."""

YAML_LINE_BREAK: Final = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""In a layout, since YAML's parser counts its lines that way (YAML 1.1, 5.4)."""
