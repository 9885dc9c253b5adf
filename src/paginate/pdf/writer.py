"""From the composed page to the bytes of its press PDF, stage by stage."""

from __future__ import annotations

from collections.abc import Callable

from paginate.assets.press_picture import PressPicture
from paginate.display import ComposedPage, Picture
from paginate.fonts import Face
from paginate.pdf.content import page_content
from paginate.pdf.document import assemble
from paginate.pdf.encoding import encode_font, glyph_usage
from paginate.pdf.images import collect_images


def write_pdf(page: ComposedPage, face: Callable[[str], Face], picture: Callable[[Picture], PressPicture]) -> bytes:
    """The press PDF of `page`: CMYK and spot inks only, every font embedded. The same page gives the same bytes.

    `face` is the face of a key in the display list, `picture` a picture's data as the press wants them.
    """
    fonts = {key: encode_font(face(key), usage) for key, usage in glyph_usage(page).items()}
    images = collect_images(page, picture)
    content = page_content(page, fonts, images)
    return assemble(page, content, fonts, images)
