"""The content stream of small pages."""

import pytest

from handmade import FANG, face, line, page, rectangle, run
from paginate.assets.press_picture import WHOLE, PressPicture
from paginate.color import BLACK, PAPER, Process, Spot
from paginate.display import ComposedPage, Direction, GlyphRun, Item, Picture, PlacedPage, Shadow, Shape
from paginate.geometry import Point, Rect, Size
from paginate.kept import Kept
from paginate.pdf.content import Content, PageResources, page_content
from paginate.pdf.encoding import encode_font, glyph_usage
from paginate.pdf.images import ForeignPages, Images, PlacedImage
from paginate.pdf.palette import PressPalette
from paginate.pdf.shadows import boxes_only, collect_masks
from paginate.pdf.syntax import text_string

RED = Process(0, 1, 0.9, 0)
RED_INK = Spot("红", 1, RED)


def content(made: ComposedPage, images: Images | None = None) -> Content:
    fonts = {key: encode_font(face(key), usage) for key, usage in glyph_usage(made).items()}
    foreign = ForeignPages({}, {("a.pdf", 1): "P1"})
    shown = PageResources(fonts, images or Images({}, {}), collect_masks(made, boxes_only), foreign)
    return page_content(made, shown, PressPalette(), Kept())


def operators(*items: Item, images: Images | None = None) -> list[str]:
    """The operators of these items on a page of 300 by 200 points without bleed, a line each."""
    return content(page(*items, bleed=0), images).operators.decode("ascii").splitlines()


GOLDEN = b"""\
0 0 0 0.2 k
9 189 318 29 re f
BT
0 0 0 1 k
/F1 10 Tf
1 0 0 1 29 189 Tm <00020003> Tj
ET
/Span <</ActualText <FEFF4E004EBA0061>>> BDC
BT
/V1 14 Tf
1 0 0 1 109 179 Tm <0002> Tj <0003> Tj
/F1 14 Tf
0 -1 1 0 104 151 Tm <0001> Tj
ET
EMC
"""


def test_a_small_page() -> None:
    made = page(
        rectangle(0, -9, 318, 29, Process(0, 0, 0, 0.2)),
        line(run("一人", 20, 20)),
        line(
            run("一人", 100, 30, size=14, direction=Direction.VERTICAL),
            run("a", 95, 58, size=14, direction=Direction.TURNED),
        ),
    )
    assert content(made).operators == GOLDEN


# --- text -------------------------------------------------------------------------------------------------------------


def test_colour_and_font_are_set_where_they_change() -> None:
    made = operators(line(run("一", 0, 10)), line(run("一", 0, 20)), line(run("一", 0, 30, size=12, color=RED)))
    assert [operator.split()[-1] for operator in made if not operator.endswith("Tj")] == (
        ["BT", "k", "Tf", "ET", "BT", "ET", "BT", "k", "Tf", "ET"]
    )


@pytest.mark.parametrize(
    ("direction", "matrix"),
    [
        (Direction.HORIZONTAL, "0.666667 0 0 1 52 180"),
        (Direction.VERTICAL, "1 0 0 0.666667 50 178"),
        (Direction.TURNED, "0 -0.666667 1 0 50 178"),
    ],
)
def test_a_run_starts_at_its_first_glyph_and_is_stretched_along_itself(direction: Direction, matrix: str) -> None:
    made = run("一人", 50, 20, direction=direction, stretch=2 / 3)._replace(positions=(3.0, 13.0))
    assert any(operator.startswith(f"{matrix} Tm") for operator in operators(line(made)))


def wrapped_in(made: list[str]) -> str | None:
    """The text that a line is marked with, as PDF source; None where it is not marked."""
    if made[-1] != "EMC":
        return None
    assert made[0].endswith(">> BDC")
    return made[0].removeprefix("/Span <</ActualText ").removesuffix(">> BDC")


def apart(gap: float) -> tuple[GlyphRun, GlyphRun]:
    return run("一", 0, 20), run("人", 10 + gap, 20)


CONTINUED = run("一人")._replace(text=("一", ""))
SQUEEZED = run("，“")._replace(positions=(0.0, 5.0))


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        (apart(0), None),
        (apart(1), None),
        (apart(1.5), "一人"),
        (apart(-1.5), "一人"),
        ([run("一人", gap=1)], None),
        ([run("标题", gap=10)], "标题"),
        ([run("空 格")], "空 格"),
        ([SQUEEZED], "，“"),
        ([CONTINUED], "一"),
        ([run("一人", direction=Direction.VERTICAL)], "一人"),
        ([run("AB", direction=Direction.TURNED)], "AB"),
    ],
)
def test_lines_that_would_not_read_as_their_text_carry_it(runs: list[GlyphRun], text: str | None) -> None:
    assert wrapped_in(operators(line(*runs))) == (text and text_string(text))


def test_a_line_whose_text_is_more_than_its_glyphs_carries_it() -> None:
    assert wrapped_in(operators(line(run("一人"), text="一\u2060人"))) == text_string("一\u2060人")


def test_space_at_the_end_of_a_line_needs_no_glyph() -> None:
    assert wrapped_in(operators(line(run("一人"), text="一人 "))) is None


def test_only_the_line_with_the_unreadable_text_carries_it() -> None:
    glyph = face(FANG).shape("一").glyphs[0]
    radical = run("一", 0, 10, key=FANG)._replace(text=("⼀",))
    assert radical.glyphs == (glyph,)
    made = operators(line(radical), line(run("一", 0, 20, key=FANG)), line(run("人", 0, 30, key=FANG)))
    assert [operator for operator in made if "BDC" in operator] == [f"/Span <</ActualText {text_string('一')}>> BDC"]


# --- shapes and pictures ----------------------------------------------------------------------------------------------


def test_a_rule_is_a_filled_rectangle() -> None:
    assert operators(rectangle(10, 20, 100, 0.5, BLACK)) == ["0 0 0 1 k", "10 179.5 100 0.5 re f"]


def test_coordinates_count_from_the_corner_of_the_bleed() -> None:
    assert b"\n19 188.5 100 0.5 re f\n" in content(page(rectangle(10, 20, 100, 0.5, BLACK), bleed=9)).operators


def test_corners_may_go_round_either_way() -> None:
    points = (Point(10, 20), Point(10, 50), Point(40, 50), Point(40, 20))
    assert operators(Shape(points, BLACK))[-1] == "10 150 30 30 re f"


def test_a_polygon() -> None:
    assert operators(Shape((Point(0, 0), Point(10, 0), Point(5, 10)), BLACK))[-1] == "0 200 m 10 200 l 5 190 l h f"


def test_four_corners_that_are_no_rectangle() -> None:
    points = (Point(0, 0), Point(10, 0), Point(10, 10), Point(1, 10))
    assert operators(Shape(points, BLACK))[-1] == "0 200 m 10 200 l 10 190 l 1 190 l h f"


def test_a_box_with_a_border() -> None:
    border = {"stroke": BLACK, "stroke_width": 0.5}
    made = operators(rectangle(0, 0, 10, 10, PAPER, **border), rectangle(0, 20, 10, 10, None, **border))
    assert made == [
        "0 0 0 0 k", "0 0 0 1 K", "0.5 w", "0 190 10 10 re B",
        "0 170 10 10 re S",
    ]  # fmt: skip


def test_tints_of_a_spot_ink_share_its_colour_space() -> None:
    tint = RED_INK._replace(tint=0.25)
    made = content(page(rectangle(0, 0, 9, 9, RED_INK), rectangle(9, 0, 9, 9, tint, stroke=tint, stroke_width=1)))
    assert made.resources.inks == {("红", RED): "S1"}
    colors = [operator for operator in made.operators.decode().splitlines() if operator.startswith("/")]
    assert colors == ["/S1 cs 1 scn", "/S1 cs 0.25 scn", "/S1 CS 0.25 SCN"]


PHOTO = Picture("a", Rect(10, 20, 60, 40), Rect(0, 0, 6, 4), Size(6, 4))
DATA = PressPicture(6, 4, "DeviceGray", 8, "FlateDecode", b"")


def test_a_picture_fills_its_box() -> None:
    images = Images({"Im1": DATA}, {PHOTO.image: PlacedImage("Im1", WHOLE)})
    assert operators(PHOTO, images=images) == ["q", "60 0 0 40 10 140 cm", "/Im1 Do", "Q"]


def test_the_box_clips_a_picture_of_which_only_a_part_is_shown() -> None:
    images = Images({"Im1": DATA}, {PHOTO.image: PlacedImage("Im1", Rect(0.25, 0.5, 0.5, 0.5))})
    assert operators(PHOTO, images=images) == [
        "q",
        "10 140 60 40 re W n",
        "120 0 0 80 -20 140 cm",
        "/Im1 Do",
        "Q",
    ]


# --- overprint --------------------------------------------------------------------------------------------------------


def test_overprint_is_set_where_it_changes() -> None:
    black = rectangle(0, 0, 10, 10, BLACK, overprint=True)
    made = operators(black, black, line(run("一", 0, 50)), line(run("一", 0, 80)._replace(overprint=True)))
    assert [operator for operator in made if operator.endswith(" gs")] == ["/GO gs", "/GK gs", "/GO gs"]
    assert made[0] == "/GO gs"


def test_pictures_knock_out_whatever_stood_before_them() -> None:
    images = Images({"Im1": DATA}, {PHOTO.image: PlacedImage("Im1", WHOLE)})
    made = operators(rectangle(0, 0, 10, 10, BLACK, overprint=True), PHOTO, images=images)
    assert made[3:5] == ["/GK gs", "q"]


def test_a_border_that_overprints_round_a_ground_that_does_not_is_painted_after_it() -> None:
    border = {"stroke": BLACK, "stroke_width": 0.5, "overprint": True}
    assert operators(rectangle(0, 0, 10, 10, PAPER, **border)) == [
        "0 0 0 0 k", "0 190 10 10 re f",
        "/GO gs", "0 0 0 1 K", "0.5 w", "0 190 10 10 re S",
    ]  # fmt: skip


def test_a_spot_ink_overprints_where_the_ink_does() -> None:
    made = operators(rectangle(0, 0, 10, 10, RED_INK._replace(overprint=True)))
    assert made == ["/GO gs", "/S1 cs 1 scn", "0 190 10 10 re f"]


# --- shadows and pages of other files ---------------------------------------------------------------------------------


def test_a_shadow_is_its_colour_through_a_mask_with_the_blur_around_its_box() -> None:
    shadow = Shadow(Rect(20, 30, 100, 50), 10, Process(0, 0, 0, 0.4))
    made = operators(shadow, rectangle(0, 0, 10, 10, BLACK))
    assert made == [
        "0 0 0 0.4 k", "q", "120 0 0 70 10 110 cm", "/M1 gs", "0 0 1 1 re f", "Q",
        "0 0 0 1 k", "0 190 10 10 re f",
    ]  # fmt: skip


def test_a_page_of_another_file_is_scaled_so_that_its_crop_fills_the_box() -> None:
    placed = PlacedPage("a.pdf", 1, Rect(20, 30, 100, 50), Rect(10, 5, 50, 100))
    assert operators(placed) == ["q", "20 120 100 50 re W n", "0 g 0 G 1 w", "2 0 0 0.5 0 172.5 cm", "/P1 Do", "Q"]


def test_a_page_of_a_file_that_is_not_taken_in_is_left_out() -> None:
    assert operators(PlacedPage("b.pdf", 0, Rect(20, 30, 100, 50), Rect(0, 0, 100, 50))) == []
