"""The raster is the trimmed page, neither more nor less."""

import math
from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest

from paginate.pdf_reading.problems import PdfProblem
from paginate.separation.raster import Cut, ResolutionProblem, gray_rasters, page_raster
from pixels import level

PAPER = (255, 255, 255)


@pytest.mark.parametrize("dpi", [36, 72, 100, 150])
def test_it_is_cut_at_the_trim(page: Callable[..., bytes], dpi: float) -> None:
    raster = page_raster(page(), dpi)
    scale = dpi / 72
    assert raster.mode == "RGB"
    assert raster.size == (math.ceil(360 * scale), math.ceil(500 * scale))
    last = raster.width - 1, raster.height - 1
    assert [raster.getpixel(corner) for corner in ((last[0], 0), (0, last[1]), last)] == [PAPER] * 3
    ink = raster.convert("L").point(lambda value: 255 * (value < 128)).getbbox()
    assert ink == (0, 0, round(20 * scale), round(20 * scale))


def test_a_page_without_a_trim_box_is_shown_whole(page: Callable[..., bytes]) -> None:
    raster = page_raster(page(trim=False), 72)
    assert raster.size == (377, 517)
    assert raster.getpixel((0, 0)) not in (PAPER, (0, 0, 0))


@pytest.mark.parametrize(
    ("dpi", "message"),
    [
        (0, "0 dpi is too coarse for a proof: the least is 10"),
        (-72, "-72 dpi is too coarse for a proof: the least is 10"),
        (9.9, "9.9 dpi is too coarse for a proof: the least is 10"),
        (math.nan, "nan dpi is too coarse for a proof: the least is 10"),
        (math.inf, "inf dpi is too fine for a page of this size: the most is 2078"),
        (2079, "2079 dpi is too fine for a page of this size: the most is 2078"),
        (1e300, "1e+300 dpi is too fine for a page of this size: the most is 2078"),
    ],
)
def test_absurd_resolutions_are_refused(page: Callable[..., bytes], dpi: float, message: str) -> None:
    with pytest.raises(ValueError) as raised:
        page_raster(page(), dpi)
    assert str(raised.value) == message


def test_every_page_is_rendered_in_gray(page: Callable[..., bytes]) -> None:
    with pikepdf.open(BytesIO(page())) as document:
        document.pages.append(document.pages[0])
        document.pages[1].contents_add(b"0 0 0 0 k 0 0 900 900 re f")
        target = BytesIO()
        document.save(target)
    first, second = gray_rasters(target.getvalue(), 72, Cut.TRIM)
    assert first.mode == second.mode == "L"
    assert first.size == second.size == (360, 500)
    assert level(first, (5, 5)) < 50
    assert first.getpixel((50, 50)) == 255
    assert second.getextrema() == (255, 255)


@pytest.mark.parametrize(("cut", "size"), [(Cut.TRIM, (360, 500)), (Cut.BLEED, (377, 517)), (Cut.SHEET, (377, 517))])
def test_gray_pages_are_cut_where_it_is_asked(page: Callable[..., bytes], cut: Cut, size: tuple[int, int]) -> None:
    (raster,) = gray_rasters(page(), 72, cut)
    assert raster.size == size


def test_gray_pages_of_absurd_resolutions_are_refused(page: Callable[..., bytes]) -> None:
    with pytest.raises(ResolutionProblem):
        list(gray_rasters(page(), 1, Cut.TRIM))


def test_what_is_no_pdf_is_a_problem() -> None:
    with pytest.raises(PdfProblem):
        page_raster(b"no PDF", 72)
