"""The page that the bench gives to other systems is the one that was composed; the figures are drawn up rightly."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from PIL import Image

from paginate import pipeline
from paginate.diagnostics import Sink
from paginate.display.inspection import inspection

if TYPE_CHECKING:
    from common_page import Sheet

BENCH = Path(__file__).resolve().parents[3] / "bench"

LAYOUT = """\
page: {width: 300pt, height: 400pt}
type_area: {width: 280pt, height: 360pt, left: 10pt, top: 20pt}
grid: {size: 10pt, leading: 15pt}
styles:
  body: {size: 10pt, leading: 15pt, first_line_indent: 2em, western_space: 0}
  full: {based_on: body, punctuation: full, font: kai}
  side: {font: hei, weight: black, size: 20pt, leading: 24pt, writing_mode: vertical, align: start, tracking: 4pt}
  second: {based_on: side, font: biaosong, size: 16pt}
  caption: {font: hei, size: 9pt, leading: 12pt, align: center, punctuation: full}
stories:
  short: {text: "一二三四五六七八九十一二\\n三四五"}
  long: {text: "一二三四五六七八九十一二三四五六七八"}
frames:
  - {id: tint, box: {fill: K10}, at: [0, 0], size: [60pt, 150pt]}
  - {id: side, heading: [左右, {text: 上中下, style: second}], at: [0, 0], size: [60pt, 150pt], style: side}
  - {id: twofold, story: short, at: [80pt, 0], columns: [8em, 8em], gutter: 12pt, height: 2行}
  - {id: first, story: long, at: [80pt, 60pt], columns: [8em], height: 1行, style: full}
  - {id: rest, story: long, at: [80pt, 90pt], columns: [8em], height: 2行, style: full}
  - {id: photo, photo: a.jpg, caption: 甲　乙, at: [80pt, 150pt], size: [100pt, 60pt]}
  - {id: line, rule: 1pt, at: [0, 200pt], length: 40pt}
"""


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(BENCH))


@pytest.fixture
def sheet(bench: None, tmp_path: Path) -> Sheet:
    from common_page import sheet_of

    file = tmp_path / "page.yaml"
    file.write_text(LAYOUT, "utf-8")
    Image.new("RGB", (300, 200), "gray").save(tmp_path / "a.jpg")
    sink = Sink()
    composed = pipeline.compose(file, sink)
    assert composed is not None, [finding.code for finding in sink]
    return sheet_of(inspection(composed.page, []), yaml.safe_load(LAYOUT), tmp_path)


def test_columns_are_where_lines_stand(sheet: Sheet) -> None:
    twofold, first, rest = sheet.passages
    assert twofold.columns == ((90, 20, 80, 30), (182, 20, 80, 30))
    assert first.columns == ((90, 80, 80, 15),)
    assert rest.columns == ((90, 110, 80, 30),)


def test_paragraphs_are_whole_again(sheet: Sheet) -> None:
    twofold, first, rest = sheet.passages
    assert twofold.paragraphs == ("一二三四五六七八九十一二", "三四五")
    assert first.paragraphs + rest.paragraphs == ("一二三四五六", "七八九十一二三四五六七八")
    assert [passage.continued for passage in sheet.passages] == [False, False, True]


def test_type_is_that_of_the_styles(sheet: Sheet) -> None:
    twofold, first, _ = sheet.passages
    assert twofold.font == ("Noto Serif SC", 400)
    assert (twofold.size, twofold.leading, twofold.indent, twofold.kaiming) == (10, 15, 20, True)
    assert (first.font, first.kaiming) == (("LXGW WenKai", 400), False)


def test_vertical_heading(sheet: Sheet) -> None:
    heading, second, _ = sheet.lines
    assert (heading.text, heading.vertical, heading.size, heading.tracking) == ("左右", True, 20, 4)
    assert heading.font == ("Noto Sans SC", 900)
    assert heading.box[3] == pytest.approx(44)
    assert (second.text, second.font, second.size) == ("上中下", ("Noto Serif SC", 900), 16)
    assert second.box.x < heading.box.x


def test_photo_stops_above_its_caption(sheet: Sheet, tmp_path: Path) -> None:
    (photo,) = sheet.photos
    assert photo.file == str(tmp_path / "a.jpg")
    assert photo.box == pytest.approx((90, 170, 100, 60 - 9 - 4))
    caption = sheet.lines[-1]
    assert (caption.text, caption.vertical, caption.size, caption.tracking) == ("甲　乙", False, 9, 0)


def test_tints_and_rules_are_filled_boxes(sheet: Sheet) -> None:
    tint, rule = sheet.fills
    assert (tint.box, tint.black) == ((10, 20, 60, 150), 0.1)
    assert (rule.box, rule.black) == ((10, 220, 40, 1), 1)


def test_the_sheet_is_as_large_as_the_page(sheet: Sheet) -> None:
    assert (sheet.width, sheet.height) == (300, 400)


@pytest.mark.parametrize(("stacked", "heading"), [(False, "左右"), (True, "左<br>右")])
def test_html_page(sheet: Sheet, stacked: bool, heading: str) -> None:
    from peers.html_page import html_page

    html = html_page(sheet, Path("/fonts"), stacked=stacked)
    assert f">{heading}</h1>" in html
    assert html.count("@font-face") == len({"song", "kai", "hei regular", "hei black", "biaosong black"})
    assert "column-count:2;column-gap:12.000pt" in html


def test_kaiming_marks_are_told_to_be_half_wide(bench: None) -> None:
    from peers.html_page import kaiming

    assert kaiming("“一”，<二>。") == "<i>“</i>一<i>”，</i>&lt;二&gt;。"


def test_ratio_is_the_middle_one_of_the_rounds(bench: None) -> None:
    from measuring import Sample
    from report import verdict

    ours = [Sample(wall, 0.3, 90 * 2**20) for wall in (0.2, 0.9, 0.3)]
    typst = [Sample(wall, 0.2, 100 * 2**20) for wall in (0.2, 0.3, 0.2)]
    assert verdict({"paginate": ours, "typst": typst}) == (
        "paginate / typst: 1.50 by wall time (aim: at most 2.0: met), 1.50 by CPU time; "
        "90 MiB to 100 (aim: not more: met)"
    )
    assert "NOT MET" in verdict({"paginate": typst[:2] + ours[1:2], "typst": ours[:1] * 3})


def test_the_press_ratio_says_how_many_times_our_time_scribus_takes(bench: None) -> None:
    from measuring import Sample
    from report import press_verdict

    first = [Sample(wall, 1.0, 1) for wall in (1.0, 2.0, 1.0)]
    scribus = [Sample(wall, 9.0, 1) for wall in (8.5, 16.0, 9.0)]
    assert press_verdict({"first": first, "scribus": scribus}) == (
        "scribus / first: 8.50 by wall time (aim: at least 8.0: met), 9.00 by CPU time"
    )
    assert "NOT MET" in press_verdict({"first": first, "scribus": first})
    assert press_verdict({"first": first}) == "scribus / first: not measured"


def test_the_plain_ratio_says_what_the_press_costs(bench: None) -> None:
    from measuring import Sample
    from report import plain_verdict

    plain = [Sample(wall, 1.0, 1) for wall in (1.0, 2.0, 1.0)]
    press = [Sample(wall, 1.2, 1) for wall in (1.2, 2.2, 1.3)]
    assert plain_verdict({"paginate": press, "plain": plain}) == (
        "paginate / plain: 1.20 by wall time (aim: at most 1.3: met), 1.20 by CPU time"
    )
    assert "NOT MET" in plain_verdict({"paginate": plain[1:2], "plain": plain[:1]})
    assert plain_verdict({"paginate": press}) == "paginate / plain: not measured"


def test_preflight_may_take_a_tenth_of_a_second(bench: None) -> None:
    from report import preflight_verdict

    assert preflight_verdict({"preflight": 18.4}) == "preflight: 18 ms of a render (aim: at most 100: met)"
    assert "NOT MET" in preflight_verdict({"preflight": 101})


def test_what_is_not_installed_is_skipped_with_a_reason(
    bench: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from contenders import contenders

    monkeypatch.setenv("PATH", str(tmp_path))
    skipped = [contender for contender in contenders(tmp_path) if isinstance(contender, str)]
    assert "scribus: not installed (no scribus on the PATH)" in skipped


def test_scribus_has_fonts_and_preferences_of_its_own(
    bench: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from contenders import contenders
    from measuring import Contender

    scribus = tmp_path / "scribus"
    scribus.touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    (contender,) = (one for one in contenders(tmp_path) if isinstance(one, Contender) and one.name == "scribus")
    assert contender.command[-2:] == [str(tmp_path / "sheet.json"), str(tmp_path / "out" / "scribus.pdf")]
    assert contender.environment["HOME"] == str(tmp_path / "scribus")
    assert contender.environment["FONTCONFIG_FILE"] == str(tmp_path / "fonts.conf")


def test_a_run_that_makes_no_pdf_is_told_apart(bench: None, tmp_path: Path) -> None:
    from measuring import Contender, Failed, round_robin

    idle = Contender("idle", [sys.executable, "-c", "print('no such font')"], tmp_path / "idle.pdf")
    result = round_robin([idle], 1, tmp_path / "log")["idle"]
    assert isinstance(result, Failed)
    assert "no such font" in str(result)


def test_a_run_is_measured(bench: None, tmp_path: Path) -> None:
    from measuring import Contender, measure

    pdf = tmp_path / "page.pdf"
    writer = Contender("writer", [sys.executable, "-c", f"open({str(pdf)!r}, 'w').close()"], pdf)
    sample = measure(writer, tmp_path / "log")
    assert sample.cpu > 0
    assert 0 < sample.wall < 60
    assert sample.memory > 1_000_000
