"""ToUnicode: the character map that leads from a font's codes back to the source text (ISO 32000-1, 9.10.3)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from paginate.pdf.syntax import utf16

LARGEST_BLOCK: Final = 100
"""Entries that one bfchar block may hold (Adobe Technical Note 5014)."""

HEAD: Final = """\
/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""

TAIL: Final = """\
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


def to_unicode(texts: Mapping[int, str]) -> bytes:
    """The character map of two-byte codes with these source texts."""
    entries = [f"<{code:04X}> <{utf16(texts[code])}>\n" for code in sorted(texts)]
    blocks = [
        f"{len(block)} beginbfchar\n{''.join(block)}endbfchar\n"
        for block in (entries[start : start + LARGEST_BLOCK] for start in range(0, len(entries), LARGEST_BLOCK))
    ]
    return "".join((HEAD, *blocks, TAIL)).encode("ascii")
