"""Pictures of proofs as PNG files."""

from __future__ import annotations

import io
from typing import Final

from PIL import Image

COMPRESSION: Final = 1
"""Of zlib's levels. A broadsheet at 150 dpi: 0.33 s and 2.5 MB; level 3 takes 0.40 s for 2.4 MB, 6 0.82 s for 2.3 MB."""


def png(image: Image.Image, dpi: float) -> bytes:
    """The picture as a PNG that knows its pixels per inch."""
    file = io.BytesIO()
    image.save(file, "PNG", compress_level=COMPRESSION, dpi=(dpi, dpi))
    return file.getvalue()
