"""What the stages after reading find: fonts, profiles and photos that cannot be used, and frames that are too small."""

from __future__ import annotations

import shutil
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageDraw

from advertisement import advertisement
from paginate import pipeline
from paginate.diagnostics import Sink
from paginate.installation import font_folder
from paginate.separation.plates import plates_of_pdf
from setting import PRESS

PAGE = """\
page: {width: 400pt, height: 400pt}
bleed: 0
type_area: {width: 380pt, height: 380pt}
"""
PHOTO = PAGE + "frames:\n  - {id: slot, photo: a.jpg, at: [0, 0], size: [180pt, 120pt], caption: 说明}\n"


def found(folder: Path, layout: str) -> tuple[list[tuple[str, int | None]], bytes | None]:
    """The codes and lines of what a render of `layout` finds, and the PDF where there is one."""
    path = folder / "layout.yaml"
    path.write_text(layout, encoding="utf-8")
    sink = Sink()
    composed = pipeline.compose(path, sink)
    pdf = pipeline.render_pdf(composed, sink) if composed else None
    return [(finding.code, finding.span.line if finding.span else None) for finding in sink], pdf


def photo(folder: Path, width: int, height: int, mode: str = "RGB") -> None:
    Image.linear_gradient("L").resize((width, height)).convert(mode).save(folder / "a.jpg", quality=90)


def test_a_good_photo_is_placed(tmp_path: Path) -> None:
    photo(tmp_path, 900, 600)
    findings, pdf = found(tmp_path, PHOTO)
    assert findings == []
    assert pdf is not None
    assert b"/DeviceCMYK" in pdf


def test_a_photo_too_coarse_for_its_slot(tmp_path: Path) -> None:
    photo(tmp_path, 200, 150)
    findings, pdf = found(tmp_path, PHOTO)
    assert findings == [("picture-resolution", 5)]
    assert pdf is not None


def test_a_truncated_photo_blocks(tmp_path: Path) -> None:
    photo(tmp_path, 900, 600)
    whole = (tmp_path / "a.jpg").read_bytes()
    (tmp_path / "a.jpg").write_bytes(whole[: len(whole) // 2])
    assert found(tmp_path, PHOTO) == ([("photo-damaged", 5)], None)


def test_a_truncated_gray_photo_blocks_although_it_would_pass_through(tmp_path: Path) -> None:
    photo(tmp_path, 900, 600, "L")
    whole = (tmp_path / "a.jpg").read_bytes()
    (tmp_path / "a.jpg").write_bytes(whole[: len(whole) // 2])
    assert found(tmp_path, PHOTO) == ([("photo-damaged", 5)], None)


def test_a_one_pixel_photo_is_only_coarse(tmp_path: Path) -> None:
    photo(tmp_path, 1, 1)
    assert found(tmp_path, PHOTO)[0] == [("picture-resolution", 5)]


@pytest.mark.parametrize("content", [b"", b"no profile", (b"\0" * 12 + b"mntrRGB ").ljust(200, b"\0")])
def test_a_profile_that_is_none_blocks(tmp_path: Path, content: bytes) -> None:
    photo(tmp_path, 900, 600)
    (tmp_path / "press.icc").write_bytes(content)
    (tmp_path / "press.yaml").write_text("output: {profile: press.icc}\n", encoding="utf-8")
    findings, pdf = found(tmp_path, "press: press.yaml\n" + PHOTO)
    assert findings == [("profile-unusable", 1)]
    assert pdf is None


def test_the_shop_s_own_profile(tmp_path: Path) -> None:
    from paginate.installation import newsprint_profile

    photo(tmp_path, 900, 600)
    shutil.copy(newsprint_profile(), tmp_path / "press.icc")
    (tmp_path / "press.yaml").write_text("output: {profile: press.icc}\n", encoding="utf-8")
    assert found(tmp_path, "press: press.yaml\n" + PHOTO)[0] == []


TEXT = """\
stories: {story: {text: 交城县政协}}
styles: {body: {font: mine}}
frames: [{id: body, story: story, style: body, at: [0, 0], columns: [10em], height: 2行}]
"""


@pytest.mark.parametrize("content", [b"", b"no font", b"\0\1\0\0" + b"\0" * 99])
def test_a_damaged_font_blocks(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "mine.ttf").write_bytes(content)
    assert found(tmp_path, PAGE + "fonts: {mine: mine.ttf}\n" + TEXT) == ([("font-damaged", 4)], None)


@pytest.mark.parametrize("file", ["NotoSansSC-Bold.ttf", "fandol/FandolFang-Regular.otf"])
def test_a_layout_s_own_font(tmp_path: Path, file: str) -> None:
    shutil.copy(font_folder() / file, tmp_path / "mine.ttf")
    findings, pdf = found(tmp_path, PAGE + "fonts: {mine: mine.ttf}\n" + TEXT)
    assert findings == []
    assert pdf is not None


def test_a_font_collection(tmp_path: Path) -> None:
    collection = tmp_path / "mine.ttc"
    collection.write_bytes(
        _collection(font_folder() / "fandol/FandolFang-Regular.otf", font_folder() / "NotoSansSC-Bold.ttf")
    )
    findings, pdf = found(tmp_path, PAGE + "fonts: {mine: {file: mine.ttc, index: 1}}\n" + TEXT)
    assert findings == []
    assert pdf is not None
    assert b"NotoSansSC-Bold" in pdf


def _collection(*files: Path) -> bytes:
    from fontTools.ttLib import TTCollection, TTFont

    collection = TTCollection()
    collection.fonts = [TTFont(BytesIO(file.read_bytes())) for file in files]
    made = BytesIO()
    collection.save(made, shareTables=False)
    return made.getvalue()


def test_a_caption_that_leaves_no_room_for_its_photo(tmp_path: Path) -> None:
    photo(tmp_path, 900, 600)
    layout = PHOTO.replace("180pt, 120pt", "40pt, 30pt").replace("说明", "说明" * 20)
    findings, pdf = found(tmp_path, layout)
    assert findings == [("caption-overset", 5), ("text-near-trim", 5)]
    assert pdf is not None


def test_a_character_that_no_font_has_is_placed_in_its_text_file(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("第一段\n　　交城\U000f0000县\n", encoding="utf-8")
    layout = PAGE + TEXT.replace("{text: 交城县政协}", "{file: story.txt}").replace("mine", "song")
    path = tmp_path / "layout.yaml"
    path.write_text(layout, encoding="utf-8")
    sink = Sink()
    assert pipeline.compose(path, sink) is not None
    (finding,) = sink
    assert finding.span is not None
    assert (finding.code, finding.span.file, finding.span.line, finding.span.column) == (
        "missing-glyph",
        "story.txt",
        2,
        5,
    )
    assert "U+F0000" in finding.message()


def test_the_proof_marks_what_did_not_fit(tmp_path: Path) -> None:
    layout = PAGE + TEXT.replace("交城县政协", "交城县政协" * 30).replace("mine", "song").replace("5行", "2行")
    path = tmp_path / "layout.yaml"
    path.write_text(layout, encoding="utf-8")
    sink = Sink()
    composed = pipeline.compose(path, sink)
    assert composed is not None
    pdf = pipeline.render_pdf(composed, sink)
    assert pdf is not None
    unmarked = pipeline.render_proof(composed, pdf, 72, Sink())
    marked = pipeline.render_proof(composed, pdf, 72, sink)
    assert marked != unmarked
    assert [finding.code for finding in sink] == ["overset"]


@pytest.mark.parametrize("standard", ["PDF/X-4", "PDF/X-1a"])
def test_the_shadow_of_a_cut_out_photo_follows_its_outline(tmp_path: Path, standard: str) -> None:
    disc = Image.new("RGBA", (1000, 1000), (0, 0, 0, 0))
    ImageDraw.Draw(disc).ellipse((250, 250, 750, 750), fill=(200, 40, 30, 255))
    disc.save(tmp_path / "a.png")
    (tmp_path / "press.yaml").write_text(f"based_on: newsprint\nstandard: {standard}\n", encoding="utf-8")
    shadow = "{offset: [20pt, 20pt], blur: 10pt, color: K100}"
    frame = f"{{id: slot, photo: a.png, at: [40pt, 40pt], size: [200pt, 200pt], cut_out: true, shadow: {shadow}}}"
    _, pdf = found(tmp_path, f"{PAGE}press: press.yaml\nframes:\n  - {frame}\n")
    assert pdf is not None
    cyan, _, _, black, *_ = plates_of_pdf(pdf, PRESS, dpi=72).rasters
    assert black[198, 198] > 240  # beside the disc, which is 50 points around (150, 150)
    assert cyan[198, 198] == 0
    assert not black[85:100, 85:100].any()  # in the corners of the frame
    assert not black[245:258, 245:258].any()


def test_preflight_tells_what_a_render_tells_of_a_transparent_advertisement(tmp_path: Path) -> None:
    with pikepdf.open(BytesIO(advertisement())) as file:
        page = file.pages[0]
        page.obj.Resources.ExtGState = pikepdf.Dictionary(G9=pikepdf.Dictionary(ca=0.5))
        page.contents_add(b"/G9 gs 0 0 0 1 k 30 30 20 20 re f")
        file.save(tmp_path / "a.pdf")
    (tmp_path / "x1a.yaml").write_text("standard: PDF/X-1a\n", "utf-8")
    layout = PAGE + "press: x1a.yaml\nframes: [{advertisement: a.pdf, at: [0, 0], size: [60mm, 50mm]}]\n"
    rendered = {code for code, _ in found(tmp_path, layout)[0]}
    sink = Sink()
    composed = pipeline.compose(tmp_path / "layout.yaml", sink)
    assert composed is not None
    pipeline.judge_layout(composed, sink)
    assert {finding.code for finding in sink} == rendered
    assert any(code.startswith("pdfx-") for code in rendered)
