from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from loading import Load
from paginate.color import BLACK, Process, Spot
from paginate.geometry import Point, Rect
from paginate.model import (
    AdvertisementFrame,
    Align,
    BoxFrame,
    Fit,
    Frame,
    HeadingFrame,
    Look,
    MarkedRun,
    Paragraph,
    PhotoFrame,
    RuleFrame,
    Side,
    SoftShadow,
)
from paginate.units import POINTS_PER_MILLIMETRE as MM

HEAD = """
page: {width: 1000pt, height: 1000pt}
type_area: {width: 900pt, height: 900pt}
grid: {size: 10pt, leading: 15pt}
"""


def frames(load: Load, *written: str, styles: str = "{}") -> list[Frame]:
    found = load(f"{HEAD}styles: {styles}\nframes:\n" + "".join(f"  - {frame}\n" for frame in written))
    assert found.layout is not None
    return list(found.layout.frames)


def test_ids_are_the_kind_and_its_number(load: Load) -> None:
    rule, box = "{{rule: 1pt, at: [0, 0], length: 9pt{}}}", "{{box: {{fill: K10}}, at: [0, 0], size: [9pt, 9pt]{}}}"
    found = frames(
        load, rule.format(""), box.format(""), rule.format(", id: rule-3"), rule.format(""), rule.format(", id: x")
    )
    assert [frame.id for frame in found] == ["rule-1", "box-1", "rule-3", "rule-3'", "x"]


def test_heading_of_one_text(load: Load) -> None:
    (found,) = frames(load, "{heading: 要闻, at: [-1em, 2行], size: [20em, 3行]}", styles="{heading: {size: 20pt}}")
    assert isinstance(found, HeadingFrame)
    assert found.box == Rect(30, 80, 400, 45)
    assert found.style.name == "heading"
    assert [(line.content.text, line.style.name, line.content.span[1:]) for line in found.lines] == [
        ("要闻", "heading", (7, 15, 2))
    ]
    assert found.block_align is Align.CENTER


def test_heading_of_lines_in_their_own_styles(load: Load) -> None:
    written = "{heading: [主题, {text: 副题, style: b}], at: [0, 0], size: [90pt, 90pt], style: a, block_align: left}"
    (found,) = frames(load, written, styles="{a: {}, b: {size: 8pt}}")
    assert isinstance(found, HeadingFrame)
    assert [(line.content.text, line.style.name) for line in found.lines] == [("主题", "a"), ("副题", "b")]
    assert found.block_align is Align.START


def test_heading_after_a_bar(load: Load) -> None:
    (found,) = frames(load, "heading: |\n      主题\n      副题\n    at: [0, 0]\n    size: [9em, 9em]")
    assert isinstance(found, HeadingFrame)
    assert [(line.content.text, line.content.span[1:3]) for line in found.lines] == [("主题", (8, 7)), ("副题", (9, 7))]


def test_rules(load: Load) -> None:
    across, down = frames(
        load,
        "{rule: 2pt, at: [1em, 1行], length: 90pt}",
        "{rule: 2pt, at: [1em, 1行], length: 90pt, direction: vertical, color: K50}",
    )
    assert isinstance(across, RuleFrame)
    assert isinstance(down, RuleFrame)
    assert (across.box, across.color) == (Rect(60, 65, 90, 2), BLACK)
    assert (down.box, down.color) == (Rect(60, 65, 2, 90), Process(0, 0, 0, 0.5))


def test_boxes(load: Load) -> None:
    tint, border = frames(
        load,
        "{box: {fill: K10}, at: [0, 0], size: [9em, 2行]}",
        "{box: {border: 0.5pt, border_color: M100}, at: [0, 0], size: [9em, 2行]}",
    )
    assert isinstance(tint, BoxFrame)
    assert isinstance(border, BoxFrame)
    assert (tint.box, tint.fill, tint.border) == (Rect(50, 50, 90, 30), Process(0, 0, 0, 0.1), 0)
    assert (border.fill, border.border, border.border_color) == (None, 0.5, Process(0, 1, 0, 0))


def test_a_photo_that_is_there(load: Load, tmp_path: Path) -> None:
    picture = BytesIO()
    Image.new("L", (4, 3)).save(picture, "PNG")
    (tmp_path / "1.png").write_bytes(picture.getvalue())
    written = "{photo: 1.png, at: [0, 0], size: [9em, 9em], caption: 会议　现场, fit: contain, focus: [0, 1], caption_gap: 1em}"
    (found,) = frames(load, written)
    assert isinstance(found, PhotoFrame)
    assert found.photo is not None
    assert (found.photo.name, found.wanted) == ("1.png", "1.png")
    assert (found.fit, found.focus) == (Fit.CONTAIN, Point(0, 1))
    assert found.caption is not None
    assert found.caption == Paragraph("会议　现场", found.caption.span)
    assert found.caption.span[1:] == (7, 59, 5)
    assert found.box == Rect(50, 50, 90, 90), "an em is the grid's"
    assert found.caption_gap == 9, "an em is the caption's"
    assert found.photo_span[1:] == (7, 13, 5)


def test_a_photo_that_is_not_there_yet(load: Load) -> None:
    named, unnamed = frames(
        load,
        "{photo: 1.png, at: [0, 0], size: [9em, 9em]}",
        '{photo: , at: [0, 9em], size: [9em, 9em], caption: "第一行\\n第二行"}',
    )
    assert isinstance(named, PhotoFrame)
    assert isinstance(unnamed, PhotoFrame)
    assert (named.photo, named.wanted, named.caption) == (None, "1.png", None)
    assert unnamed.caption is not None
    assert (unnamed.photo, unnamed.wanted, unnamed.caption.text) == (None, "", "第一行　第二行")


def test_how_a_photo_is_printed(load: Load) -> None:
    spot = "{spot: PANTONE 185 C, cmyk: M100 Y80, overprint: true}"
    shadow = "{offset: [-1em, 0], blur: 3pt, color: K60}"
    gray, duotone, plain = frames(
        load,
        f"{{photo: , at: [0, 0], size: [9pt, 9pt], inks: [black], shadow: {shadow}}}",
        f"{{photo: , at: [10pt, 0], size: [9pt, 9pt], inks: [K100, {spot}], cut_out: true, shadow: {{}}}}",
        "{photo: , at: [20pt, 0], size: [9pt, 9pt]}",
    )
    assert isinstance(gray, PhotoFrame)
    assert (gray.inks, gray.cut_out) == ((BLACK,), False)
    assert gray.shadow == SoftShadow(Point(-10, 0), 3, Process(0, 0, 0, 0.6))
    assert isinstance(duotone, PhotoFrame)
    assert duotone.inks == (BLACK, Spot("PANTONE 185 C", 1, Process(0, 1, 0.8, 0), overprint=True))
    assert duotone.cut_out
    assert duotone.shadow == SoftShadow(Point(MM, MM), 2 * MM, Process(0, 0, 0, 0.4))
    assert isinstance(plain, PhotoFrame)
    assert (plain.inks, plain.cut_out, plain.shadow) == ((), False, None)


def test_how_many_inks_a_photo_has(load: Load) -> None:
    for inks in ("[]", "[K100, C100, Y100]"):
        assert load(f"frames: [{{photo: , at: [0, 0], size: [9pt, 9pt], inks: {inks}}}]").codes == ["wrong-count"]
    assert load("frames: [{photo: , at: [0, 0], size: [9pt, 9pt], inks: }]").codes == ["empty-value"]


def test_the_shadow_of_a_box(load: Load) -> None:
    (box,) = frames(load, "{box: {fill: K10}, at: [0, 0], size: [9pt, 9pt], shadow: {blur: 0}}")
    assert isinstance(box, BoxFrame)
    assert box.shadow == SoftShadow(Point(MM, MM), 0, Process(0, 0, 0, 0.4))


def test_an_advertisement_that_is_not_there_yet(load: Load) -> None:
    found = load(
        "page: 对开\nframes: [{advertisement: ads/1.pdf, page: 2, at: [0, 0], size: [9pt, 9pt], focus: [0, 1]}]"
    )
    assert found.codes == ["advertisement-missing"]
    frame = found.frame
    assert isinstance(frame, AdvertisementFrame)
    assert (frame.id, frame.page, frame.wanted) == ("advertisement-1", None, "ads/1.pdf")
    assert (frame.fit, frame.focus) == (Fit.CONTAIN, Point(0, 1))
    assert frame.file_span[1:] == (2, 26, 9)


def test_an_advertisement_that_is_there(load: Load, tmp_path: Path) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(tmp_path / "1.pdf")
    (found,) = frames(load, "{advertisement: 1.pdf, at: [0, 0], size: [9pt, 9pt], fit: fill}")
    assert isinstance(found, AdvertisementFrame)
    assert found.page is not None
    assert (found.page.name, found.page.number, found.fit) == ("1.pdf", 0, Fit.FILL)


def test_marks_in_the_lines_of_a_caption_and_of_a_heading(load: Load) -> None:
    styles = "{red: {color: M100}}"
    photo, heading = frames(
        load,
        "photo:\n    caption: |\n      会[议]{red}\n      [现场]{red}\n    at: [0, 0]\n    size: [9em, 9em]",
        "{heading: '主[题]{red}', at: [0, 9em], size: [9em, 9em]}",
        styles=styles,
    )
    red = Look(color=Process(0, 1, 0, 0))
    assert isinstance(photo, PhotoFrame)
    assert photo.caption is not None
    assert (photo.caption.text, photo.caption.runs) == ("会议　现场", (MarkedRun(1, 2, red), MarkedRun(3, 5, red)))
    assert isinstance(heading, HeadingFrame)
    (line,) = heading.lines
    assert (line.content.text, line.content.runs) == ("主题", (MarkedRun(1, 2, red),))


@pytest.mark.parametrize(
    ("mode", "written", "side"),
    [
        ("horizontal", "", Side.BELOW),
        ("vertical", "", Side.LEFT),
        ("horizontal", ", caption_side: 上", Side.ABOVE),
        ("vertical", ", caption_side: right", Side.RIGHT),
    ],
)
def test_where_a_caption_stands(mode: str, written: str, side: Side, load: Load) -> None:
    photo = f"{{photo: , at: [0, 0], size: [9em, 9em]{written}}}"
    (found,) = frames(load, photo, styles=f"{{caption: {{writing_mode: {mode}}}}}")
    assert isinstance(found, PhotoFrame)
    assert found.caption_side is side


def test_captions_have_a_style_of_their_own(load: Load) -> None:
    photo = "{photo: , at: [0, 0], size: [9em, 9em]}"
    (built_in,) = frames(load, photo)
    assert isinstance(built_in, PhotoFrame)
    assert built_in.caption_style.font.family == "hei"
    assert (built_in.caption_style.size, built_in.caption_style.align) == (9, Align.CENTER)
    (own,) = frames(load, photo, styles="{caption: {size: 7pt}}")
    assert isinstance(own, PhotoFrame)
    assert own.caption_style.size == 7
    assert frames(load, photo, styles="{caption: {size: 7}}") == [], "a broken style is not replaced by another"


@pytest.mark.parametrize("style", ["{caption: {size: 7}}", "[]"])
def test_a_broken_usual_style_is_told_once(style: str, load: Load) -> None:
    found = load(f"{HEAD}styles: {style}\nframes: [{{photo: , at: [0, 0], size: [9em, 9em]}}]")
    assert sorted(found.codes)[:1] != ["unknown-style"]
    assert len(found.codes) == 2


@pytest.mark.parametrize(("border", "codes"), [("5mm", []), ("5.1mm", ["out-of-range"])])
def test_a_border_goes_no_farther_than_the_middle(border: str, codes: list[str], load: Load) -> None:
    assert load(f"frames:\n  - {{box: {{border: {border}}}, at: [0, 0], size: [80mm, 10mm]}}").codes == codes
