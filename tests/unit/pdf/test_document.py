"""The document around the page."""

from io import BytesIO

import pikepdf
import pytest

from handmade import X1A, X4, line, page, pdf, rectangle, run, sources
from paginate.color import BLACK, Process
from paginate.display import Shadow
from paginate.geometry import Rect
from paginate.pdf import PressForm, write_pdf
from paginate.press import Inks, Standard


def test_the_medium_ends_where_the_bleed_does() -> None:
    with pikepdf.open(BytesIO(pdf(bleed=9))) as file:
        (leaf,) = file.pages
        assert [float(edge) for edge in leaf.MediaBox] == [0, 0, 318, 218]
        assert leaf.BleedBox == leaf.MediaBox
        assert [float(edge) for edge in leaf.TrimBox] == [9, 9, 309, 209]


def test_a_page_holds_only_what_it_needs() -> None:
    with pikepdf.open(BytesIO(pdf(rectangle(0, 0, 9, 9, BLACK)))) as file:
        leaf = file.pages[0].obj
        assert set(leaf.keys()) == {
            "/Type",
            "/Parent",
            "/MediaBox",
            "/BleedBox",
            "/TrimBox",
            "/Contents",
            "/Resources",
        }
        assert set(leaf.Resources.keys()) == {"/Font"}
        assert set(leaf.Resources.Font.keys()) == set()


def test_fonts_stand_in_the_resources_under_the_names_that_the_content_uses() -> None:
    with pikepdf.open(BytesIO(pdf(line(run("一"))))) as file:
        leaf = file.pages[0].obj
        assert list(leaf.Resources.Font.keys()) == ["/F1"]
        assert b"/F1 10 Tf" in leaf.Contents.read_bytes()


def test_the_text_is_chinese() -> None:
    with pikepdf.open(BytesIO(pdf())) as file:
        assert str(file.Root.Lang) == "zh-Hans"


def test_what_lies_beyond_the_bleed_is_medium() -> None:
    with pikepdf.open(BytesIO(write_pdf(page()._replace(margin=30), sources(), X4))) as file:
        (leaf,) = file.pages
        assert [float(edge) for edge in leaf.MediaBox] == [0, 0, 378, 278]
        assert [float(edge) for edge in leaf.BleedBox] == [30, 30, 348, 248]
        assert [float(edge) for edge in leaf.TrimBox] == [39, 39, 339, 239]


PLAIN = X4._replace(standard=Standard.PLAIN)


@pytest.mark.parametrize(("form", "version"), [(X4, "1.6"), (X1A, "1.4"), (PLAIN, "1.6")])
def test_each_standard_has_its_version(form: PressForm, version: str) -> None:
    assert pdf(form=form).startswith(f"%PDF-{version}\n".encode())


@pytest.mark.parametrize("form", [X4, X1A, PLAIN])
def test_only_a_file_for_a_press_says_which_printing_it_is_for(form: PressForm) -> None:
    with pikepdf.open(BytesIO(pdf(form=form))) as file:
        assert ("/OutputIntents" in file.Root) is (form is not PLAIN)
        assert "/Metadata" in file.Root


SHADOW = Shadow(Rect(20, 20, 50, 50), 5, Process(0, 0, 0, 0.5))


@pytest.mark.parametrize(("inks", "space"), [(Inks.CMYK, "/DeviceCMYK"), (Inks.SRGB, "/DeviceRGB")])
def test_a_transparent_page_is_a_group_in_the_colours_of_its_output(inks: Inks, space: str) -> None:
    with pikepdf.open(BytesIO(pdf(SHADOW, form=PLAIN._replace(inks=inks)))) as file:
        group = file.pages[0].Group
        assert group.S == "/Transparency"
        assert space == group.CS
        assert "/M1" in file.pages[0].Resources.ExtGState
