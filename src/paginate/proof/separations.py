"""Each plate as a picture: dark where its ink prints."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from PIL import Image

from paginate.proof.png import png
from paginate.separation.plates import Plates


def separations(plates: Plates) -> Mapping[str, bytes]:
    """Gray PNGs by the name of their ink, in the order of the plates: black is solid, white no ink."""
    return {
        name: png(Image.fromarray(np.invert(raster)), plates.dpi)
        for name, raster in zip(plates.names, plates.rasters, strict=True)
    }
