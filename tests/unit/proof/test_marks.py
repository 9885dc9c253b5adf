"""Marks are seen, stand where they belong, and leave the rest of the page alone."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageDraw

from paginate.diagnostics import CODES
from paginate.geometry import Rect, WritingMode
from paginate.installation import label_font
from paginate.proof import ProofMark
from paginate.proof.marks import COLORS, PAPER, Marker, draw_marks

RED, ORANGE = COLORS["error"], COLORS["warning"]
FRAME = Rect(100, 100, 200, 300)
OVERSET = ProofMark(FRAME, "过版 37 字 2 行", "overset")


def marked(*marks: ProofMark, dpi: float = 72, size: tuple[int, int] = (500, 700)) -> Image.Image:
    proof = Image.new("RGB", size, PAPER)
    draw_marks(proof, marks, dpi, label_font())
    return proof


def area(proof: Image.Image, color: tuple[int, int, int] = RED) -> tuple[int, int, int, int] | None:
    """The bounding box of a colour."""
    exactly = ImageChops.difference(proof, Image.new("RGB", proof.size, color))
    return exactly.convert("L").point(lambda value: 255 * (value == 0)).getbbox()


def there(proof: Image.Image) -> tuple[int, int, int, int]:
    """The bounding box of the red that there is."""
    box = area(proof)
    assert box is not None
    return box


def test_the_square_hangs_from_the_frame_s_end() -> None:
    proof = marked(OVERSET)
    assert area(proof) == (99, 99, 301, 416)
    tag = proof.crop((200, 401, 301, 416))
    assert there(tag)[2] == 100
    plus = proof.crop((284, 400, 300, 416))
    assert plus.getpixel((8, 8)) == plus.getpixel((8, 4)) == plus.getpixel((4, 8)) == PAPER
    assert plus.getpixel((1, 1)) == plus.getpixel((14, 14)) == RED


def test_vertical_text_ends_on_the_left() -> None:
    proof = marked(ProofMark(FRAME, "", "heading-overset", WritingMode.VERTICAL))
    assert area(proof.crop((0, 402, 500, 700))) == (100, 0, 116, 14)


def test_text_inside_the_frame_stays_readable() -> None:
    assert area(marked(OVERSET).crop((100, 100, 300, 400))) is None


def test_it_is_seen_when_the_whole_page_is_small() -> None:
    """A broadsheet at 150 dpi, shown 600 pixels high."""
    proof = marked(ProofMark(Rect(300, 300, 200, 300), "过版 3 字 1 行", "overset"), dpi=150, size=(2303, 3219))
    small = proof.resize((429, 600), Image.Resampling.BOX)
    red, green, _ = np.moveaxis(np.asarray(small, dtype=int), -1, 0)
    reddest = (red - green).max()
    assert reddest > 150


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_finding_can_be_marked_in_its_severity_s_colour(code: str) -> None:
    proof = marked(ProofMark(FRAME, "?", code))
    assert area(proof, COLORS[CODES[code].severity]) is not None


def test_labels_do_not_cover_each_other() -> None:
    one = there(marked(OVERSET).crop((0, 402, 500, 700)))
    two = there(marked(OVERSET, OVERSET).crop((0, 402, 500, 700)))
    assert one[3] == 14
    assert two[3] == 30


INK = st.builds(Rect, st.integers(0, 450), st.integers(0, 650), st.integers(1, 300), st.integers(1, 300))


@settings(deadline=None, max_examples=40)
@given(
    printed=st.lists(INK, max_size=12), frames=st.lists(INK, min_size=1, max_size=4), mode=st.sampled_from(WritingMode)
)
def test_labels_cover_nothing_that_is_printed(printed: list[Rect], frames: list[Rect], mode: WritingMode) -> None:
    proof = Image.new("RGB", (500, 700), PAPER)
    draw = ImageDraw.Draw(proof)
    for box in printed:
        draw.rectangle((box.x, box.y, box.right, box.bottom), fill=(0, 0, 0))
    before = proof.copy()
    marker = Marker(proof, 72, label_font())
    for box in frames:
        marker.tag(ProofMark(box, "过版 3 字", "overset", mode))
    assert len(marker.tags) == len(frames)
    for number, tag in enumerate(marker.tags):
        assert min(tag[:2]) >= 0
        assert tag[2] <= marker.proof.width
        assert tag[3] <= marker.proof.height
        on_page = before.crop((*tag[:2], tag[2], min(tag[3], 700)))
        assert tag[1] >= 700 or on_page.getcolors() == [(on_page.width * on_page.height, PAPER)]
        for other in marker.tags[:number]:
            assert tag[0] >= other[2] or other[0] >= tag[2] or tag[1] >= other[3] or other[1] >= tag[3]


def test_a_label_that_would_cover_its_neighbour_is_elsewhere_with_a_line_to_its_frame() -> None:
    proof = Image.new("RGB", (500, 700), PAPER)
    ImageDraw.Draw(proof).rectangle((0, 402, 500, 440), fill=(0, 0, 0))
    marker = Marker(proof, 72, label_font())
    marker.tag(OVERSET)
    ((_, top, _, bottom),) = marker.tags
    assert bottom <= 402 or top > 440


def test_on_a_page_that_is_full_labels_are_under_it() -> None:
    full = Image.new("RGB", (500, 700), (0, 0, 0))
    made = draw_marks(full, [OVERSET, OVERSET], 72, label_font())
    assert made.size == (500, 732)
    assert area(made.crop((0, 702, 500, 732))) is not None
    assert made.getpixel((499, 731)) == PAPER


def test_at_the_foot_of_the_page_they_pile_up() -> None:
    foot = ProofMark(Rect(100, 600, 200, 100), "过版", "overset")
    proof = marked(foot, foot, foot)
    tags = proof.crop((285, 0, 299, 700))
    rows = [y for y in range(700) if tags.getpixel((0, y)) == RED]
    assert len(rows) == 3 * 16 + 1  # the outline's upper side


@pytest.mark.parametrize("label", ["长" * 100, "长" * 200 + "\n\x1b[31m"])
def test_a_long_label_is_cut(label: str) -> None:
    proof = marked(ProofMark(FRAME, label, "overset"))
    left, _, right, bottom = there(proof)
    assert (left, bottom) == (0, 416)
    assert right <= 500


def test_on_a_page_narrower_than_a_letter_the_square_remains() -> None:
    assert area(marked(ProofMark(Rect(0, 0, 5, 5), "过版", "overset"), size=(20, 40))) is not None


def test_coarse_proofs_keep_a_mark_that_can_be_read() -> None:
    proof = marked(ProofMark(Rect(100, 100, 300, 300), "", "overset"), dpi=10, size=(200, 200))
    left, top, right, bottom = there(proof.crop((0, 58, 200, 200)))
    assert (right - left, bottom - top) == (12, 10)


@settings(deadline=None, max_examples=40)
@given(
    box=st.builds(Rect, *[st.floats(-100, 900)] * 2, *[st.floats(0, 900)] * 2),
    label=st.text(max_size=20),
    dpi=st.sampled_from([10, 36, 72]),
    mode=st.sampled_from(WritingMode),
)
def test_a_mark_is_seen_wherever_its_frame_is(box: Rect, label: str, dpi: float, mode: WritingMode) -> None:
    assert area(marked(ProofMark(box, label, "overset", mode), dpi=dpi)) is not None


def test_a_font_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(OSError):
        draw_marks(Image.new("RGB", (9, 9)), [OVERSET], 72, tmp_path / "none.ttf")
