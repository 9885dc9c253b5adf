"""A proof is a PNG of the page, the same bytes every time."""

import io
from collections.abc import Callable

from PIL import Image, ImageChops

from paginate.geometry import Rect
from paginate.installation import label_font
from paginate.proof import ProofMark, page_raster, proof_png

MARK = ProofMark(Rect(40, 40, 200, 200), "过版 37 字 2 行", "overset")


def test_without_marks_it_is_the_page(page: Callable[..., bytes]) -> None:
    proof = Image.open(io.BytesIO(proof_png(page(), 100, (), label_font())))
    assert proof.format == "PNG"
    assert [round(dpi) for dpi in proof.info["dpi"]] == [100, 100]
    assert ImageChops.difference(proof, page_raster(page(), 100)).getbbox() is None


def test_marks_are_drawn_on_it(page: Callable[..., bytes]) -> None:
    proof = Image.open(io.BytesIO(proof_png(page(), 72, [MARK], label_font())))
    assert ImageChops.difference(proof, page_raster(page(), 72)).getbbox() == (39, 39, 241, 256)


def test_the_same_page_gives_the_same_bytes(page: Callable[..., bytes]) -> None:
    assert proof_png(page(), 72, [MARK], label_font()) == proof_png(page(), 72, [MARK], label_font())
