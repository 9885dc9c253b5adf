"""The document around the page."""

from io import BytesIO

import pikepdf

from handmade import line, pdf, rectangle, run
from paginate.color import BLACK


def test_the_medium_ends_where_the_bleed_does() -> None:
    with pikepdf.open(BytesIO(pdf(bleed=9))) as file:
        (leaf,) = file.pages
        assert [float(edge) for edge in leaf.MediaBox] == [0, 0, 318, 218]
        assert leaf.BleedBox == leaf.MediaBox
        assert [float(edge) for edge in leaf.TrimBox] == [9, 9, 309, 209]


def test_a_page_holds_only_what_it_needs() -> None:
    with pikepdf.open(BytesIO(pdf(rectangle(0, 0, 9, 9, BLACK)))) as file:
        leaf = file.pages[0].obj
        assert set(leaf.keys()) == {"/Type", "/Parent", "/MediaBox", "/BleedBox", "/TrimBox", "/Contents", "/Resources"}
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
