"""The versions of the libraries that Pillow calls, where it brings none along: only Pillow itself knows them."""

from __future__ import annotations

from PIL import _imaging, _imagingcms

NAMES = ("libjpeg_turbo_version", "jpeglib_version", "libtiff_version", "zlib_ng_version", "zlib_version")


def of_the_system() -> str:
    """These versions in words. To import so much of Pillow takes two milliseconds."""
    return repr((*(str(getattr(_imaging, name, "")) for name in NAMES), _imagingcms.littlecms_version))
