"""Where lines end in the files that findings are about, so that they are counted and shown alike."""

from __future__ import annotations

from typing import Final

from paginate.expressions import expression

TEXT_LINE_BREAK: Final = expression("\r\n|[\n\r]")
"""In every file, as editors count lines. Unicode's other separators end a paragraph inside a line, and YAML 1.2 (5.4) knows
no others either."""
