"""The marked proof: every finding is numbered beside its place and listed, nothing lies over anything, the page stays readable."""

from __future__ import annotations

from itertools import combinations, pairwise
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PIL import Image, ImageStat

from paginate import pipeline
from paginate.diagnostics import Diagnostic, Phrase, Severity, Sink, Span
from paginate.display import Line, Shape
from paginate.display.places import Places
from paginate.geometry import Rect, Size
from paginate.model import Folds
from paginate.press import Resolution
from paginate.proof.construction import FOLD_COLOR, FOLD_GAP, construction
from paginate.proof.finding_list import A4, MARGIN, list_pages
from paginate.proof.lettering import LabelSetter
from paginate.proof.marked import marked_proof, number_findings
from paginate.proof.numbers import NumberedFinding, margins, place_tags, spread
from paginate.proof.printed import printed_boxes
from paginate.proof.room import Room
from paginate.separation.raster import page_raster
from setting import fonts

LAYOUT = """\
page: {width: 400pt, height: 500pt}
type_area: {width: 360pt, height: 460pt}
grid: {size: 10pt, leading: 15pt}
issue: {paper: 交城报, date: 2022-01-05, page: 3}
styles:
  body: {font: song, size: 10pt, leading: 15pt}
  down: {based_on: body, writing_mode: vertical}
  title: {font: biaosong, size: 30pt, leading: 36pt}
stories:
  filed: {file: a.txt}
  down: {text: 曰天地玄黃宇宙洪荒日月盈昃辰宿列張}
frames:
  - {id: title, heading: 春耕, at: [0, 0], size: [360pt, 40pt], style: title}
  - {id: body, story: filed, at: [0, 5行], columns: [8em, 8em], height: 3行, style: body}
  - id: shot
    photo: a.jpg
    caption: 新茶
    at: [200pt, 5行]
    size: [150pt, 120pt]
  - {id: tint, box: {fill: K10}, at: [0, 16行], size: [150pt, 80pt]}
  - {id: tower, story: down, at: [200pt, 16行], columns: [4em], width: 30pt, style: down}
"""
TEXT = "　　全县今年修好路面了两百里。\n　　在全市评比中列第三名，全年修桥铺路用约三百万，门前的溪水又涨了，两岸柳树都绿了，一夜好雨溪水平。\n"


@pytest.fixture(scope="module")
def layout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("春")
    (folder / "page.yaml").write_text(LAYOUT, encoding="utf-8")
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    Image.radial_gradient("L").resize((250, 200)).convert("RGB").save(folder / "a.jpg")
    return folder / "page.yaml"


@pytest.fixture(scope="module")
def composed(layout: Path) -> pipeline.Composed:
    made = pipeline.compose(layout, Sink())
    assert made is not None
    return made


def proof(composed: pipeline.Composed, *findings: Diagnostic) -> bytes:
    sources = pipeline.sources(composed, pipeline.prepare_pictures(composed, Sink()))
    return marked_proof(composed.page, composed.layout, sources, composed.fonts, findings)


def finding(span: Span | None = None, box: Rect | None = None, code: str = "overset", **values: str) -> Diagnostic:
    filled: dict[str, str | Phrase] = {
        "story": "filed",
        "frame": "",
        "pushed": "",
        "advice": "",
        "characters": "9",
        "lines": "1",
        "deeper": "1行",
        **values,
    }
    return Diagnostic(code, Severity.ERROR, span, filled, box)


def texts(pdf: bytes) -> list[str]:
    with pdfium.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


# --- where a finding is ---------------------------------------------------------------------------------------------


def place_of(composed: pipeline.Composed, found: Diagnostic) -> tuple[Rect, str] | None:
    return Places(composed.page, composed.layout.last_lines).place(found)


def line_with(composed: pipeline.Composed, text: str) -> Line:
    (line,) = (line for frame in composed.page.frames for line in frame.lines if text in line.text)
    return line


def test_a_finding_knows_its_own_place(composed: pipeline.Composed) -> None:
    box = Rect(1, 2, 3, 4)
    assert place_of(composed, finding(Span("a.txt", 1, 1), box, frame="body")) == (box, "body")


@pytest.mark.parametrize(("column", "text"), [(3, "在全市"), (12, "名，全年"), (24, "路用约三百")])
def test_a_place_in_a_text_leads_to_its_line(composed: pipeline.Composed, column: int, text: str) -> None:
    assert place_of(composed, finding(Span("a.txt", 2, column))) == (line_with(composed, text).box, "body")


def test_a_place_in_a_heading_or_a_caption_leads_to_its_line(composed: pipeline.Composed, layout: Path) -> None:
    heading = finding(Span(str(layout), 13, LAYOUT.splitlines()[12].index("春耕") + 1))
    assert place_of(composed, heading) == (line_with(composed, "春耕").box, "title")
    caption = finding(Span(str(layout), 17, 15))
    assert place_of(composed, caption) == (line_with(composed, "新茶").box, "shot")


def test_an_entry_of_the_layout_leads_to_its_frame(composed: pipeline.Composed, layout: Path) -> None:
    boxes = {frame.id: frame.box for frame in composed.page.frames}
    for line, frame in {14: "body", 16: "shot", 19: "shot", 20: "tint", 21: "tower"}.items():
        assert place_of(composed, finding(Span(str(layout), line, 4))) == (boxes[frame], frame)
    assert place_of(composed, finding(frame="tint")) == (boxes["tint"], "tint")


def test_what_is_about_no_frame_has_no_place(composed: pipeline.Composed, layout: Path) -> None:
    for span in (None, Span(str(layout), 2, 1), Span(str(layout), 40, 1), Span("b.txt", 1, 1)):
        assert place_of(composed, finding(span)) is None


def test_numbers_run_down_the_page_and_end_with_what_has_no_place(composed: pipeline.Composed) -> None:
    low, high, nowhere = (finding(frame=name) for name in ("tint", "title", "none"))
    entries = number_findings([nowhere, low, high], Places(composed.page, composed.layout.last_lines))
    assert [(entry.number, entry.frame) for entry in entries] == [(1, "title"), (2, "tint"), (3, "")]


# --- room -----------------------------------------------------------------------------------------------------------

TRIM = Size(400, 500)
BOXES = st.builds(Rect, st.floats(0, 350), st.floats(0, 450), st.floats(0, 50), st.floats(0, 50))


@given(st.lists(st.sampled_from([Rect(10, 10, 30, 10), Rect(390, 490, 10, 10)]) | BOXES, max_size=60))
def test_no_number_covers_another(boxes: list[Rect]) -> None:
    lettering = LabelSetter(fonts())
    entries = [NumberedFinding(number, finding(), box, "") for number, box in enumerate(boxes, 1)]
    sheet = Rect(0, 0, *TRIM)
    marked = place_tags(entries, TRIM, lettering, Room(sheet, boxes))
    tags = [mark.tag for mark in marked if mark.tag is not None]
    assert not any(one.overlaps(other) for one, other in combinations(tags, 2))
    assert not any(tag.overlaps(box) for tag in tags for box in boxes)
    assert all(sheet.contains(tag) for tag in tags)
    assert margins(entries, TRIM, 0).columns >= 1


SIZES = st.tuples(st.floats(3, 120), st.floats(3, 20))


@given(st.lists(BOXES, max_size=40), st.lists(st.tuples(BOXES, SIZES, st.booleans()), max_size=30))
@example(  # a line without width, right between two squares of the sheet
    printed=[Rect(0, 0, 0, 0), Rect(190, 2.5, 50, 0)],
    labels=[
        (Rect(0, 0, 0, 12), (120, 20), False),
        (Rect(179, 0, 0, 0), (47, 20), False),
        (Rect(153, 0, 50, 2), (120, 12), False),
    ],
)
def test_labels_cover_neither_what_is_printed_nor_each_other(
    printed: list[Rect], labels: list[tuple[Rect, tuple[float, float], bool]]
) -> None:
    sheet = Rect(-8.5, -8.5, 417, 517)
    room = Room(sheet, printed)
    taken: list[Rect] = []
    for box, size, leftmost in labels:
        place = room.take(box, *size, leftmost=leftmost)
        if place is not None:
            assert sheet.contains(place)
            assert not any(place.overlaps(other) for other in (*printed, *taken))
            taken.append(place)


def test_a_label_without_room_beside_its_box_is_where_the_nearest_room_is() -> None:
    crowd = [Rect(0, 0, 400, 300), Rect(0, 310, 200, 190), Rect(250, 310, 150, 190)]
    assert Room(Rect(0, 0, *TRIM), crowd).take(Rect(10, 10, 20, 20), 30, 12, leftmost=True) == Rect(200, 300, 30, 12)
    assert Room(Rect(0, 0, *TRIM), [Rect(0, 0, *TRIM)]).take(Rect(10, 10, 20, 20), 3, 3, leftmost=True) is None


def test_a_label_keeps_off_tints_where_there_is_room_at_its_box() -> None:
    tint = Rect(50, 50, 100, 100)
    room = Room(Rect(0, 0, *TRIM), [], [tint])
    assert not (room.take(tint, 20, 8, leftmost=True) or tint).overlaps(tint)
    everywhere = Room(Rect(0, 0, *TRIM), [], [Rect(0, 0, *TRIM)])
    assert everywhere.take(tint, 20, 8, leftmost=True) is not None


@given(st.lists(st.floats(0, 500), max_size=30).map(sorted))
def test_numbers_in_the_margin_stand_apart_and_in_order(wanted: list[float]) -> None:
    places = spread(wanted, 16, 0, 500)
    assert all(other - one >= 16 - 1e-6 for one, other in pairwise(places))
    assert all(-1e-6 <= place <= 484 + 1e-6 for place in places)


def test_a_number_that_has_room_stands_at_its_tag() -> None:
    assert spread([10, 100, 200], 16, 0, 500) == [10, 100, 200]


# --- the proof ------------------------------------------------------------------------------------------------------


def test_the_page_keeps_its_size_and_has_margins_around_it(composed: pipeline.Composed) -> None:
    with pdfium.PdfDocument(proof(composed, finding(frame="body"))) as document:
        first, second = document
        left, bottom, right, top = first.get_trimbox()
        assert (right - left, top - bottom) == pytest.approx((400, 500), abs=0.01)
        width, height = first.get_size()
        assert width - right == pytest.approx(left, abs=0.01)
        assert left > 40
        assert second.get_size() == pytest.approx(A4, abs=0.01)
        assert height > 600


def labels_of(composed: pipeline.Composed, *findings: Diagnostic, monkeypatch: pytest.MonkeyPatch) -> list[Rect]:
    """Where the labels of a proof are."""
    found: list[Rect] = []
    take = Room.take

    def watched(room: Room, box: Rect, width: float, height: float, *, leftmost: bool) -> Rect | None:
        place = take(room, box, width, height, leftmost=leftmost)
        found.extend([place] if place else [])
        return place

    monkeypatch.setattr(Room, "take", watched)
    proof(composed, *findings)
    return found


@pytest.mark.parametrize("name", ["jiaocheng", "press", "specimen", "xinwen"])
def test_no_label_of_the_layouts_covers_what_is_printed(
    name: str, layouts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sink = Sink()
    composed = pipeline.compose(layouts / name / "page.yaml", sink)
    assert composed is not None
    found = labels_of(composed, *sink, monkeypatch=monkeypatch)
    printed = list(printed_boxes(composed.page))
    sheet = Rect(0, 0, *composed.page.trim).inset(-composed.page.bleed)
    assert len(found) >= len(composed.page.frames)
    assert all(sheet.contains(place) for place in found)
    assert not [place for place in found if any(place.overlaps(box) for box in printed)]


def test_on_a_page_that_is_full_labels_are_below_it(tmp_path: Path) -> None:
    file = tmp_path / "page.yaml"
    frames = "".join(
        f"  - {{id: box{number}, box: {{fill: K100}}, at: [0, 0], size: [300pt, 200pt]}}\n" for number in range(99)
    )
    area = "type_area: {width: 300pt, height: 200pt}"
    file.write_text(f"page: {{width: 300pt, height: 200pt}}\nbleed: 0\n{area}\nframes:\n{frames}", encoding="utf-8")
    composed = pipeline.compose(file, Sink())
    assert composed is not None
    with pdfium.PdfDocument(proof(composed, finding(frame="box7"))) as document:
        words = document[0].get_textpage()
        assert all(f"box{number}" in words.get_text_bounded() for number in range(99))
        (last,) = (words.get_charbox(at) for at in [words.search("box98").get_next()[0]])
        assert last[1] > 10
        assert last[3] < document[0].get_trimbox()[1]


def test_what_is_found_is_numbered_and_listed(composed: pipeline.Composed, layout: Path) -> None:
    on_page = finding(Span(str(layout), 14, 5), frame="body")
    nowhere = finding(Span(str(layout), 2, 1), code="story-unused", name="旧稿", characters="3")
    page, listed = texts(proof(composed, nowhere, on_page))
    assert page.count("1") > 2  # the tag, and the number in the margin
    assert on_page.message("zh") in listed
    assert nowhere.message("zh") in listed
    assert "page.yaml:14:5" in listed
    assert "版面上无对应位置" in listed
    assert str(layout.parent) not in listed


def test_the_page_shows_what_is_left_over_and_what_is_too_coarse(composed: pipeline.Composed) -> None:
    (page,) = texts(proof(composed))
    overset = composed.page.stories[0].overset
    assert f"多出 {overset.lines} 行（{overset.characters} 字）" in page
    assert "ppi，最好有 150" in page
    assert "折线" not in page
    assert "没有发现问题" in page
    for name in ("title", "body", "shot", "tint", "tower"):
        assert name in page
    assert "交城报" in page


def test_a_picture_that_is_far_too_coarse_is_told_what_it_needs_at_least(composed: pipeline.Composed) -> None:
    stricter = composed.layout.press._replace(resolution=Resolution(140, 150))
    (page,) = texts(proof(composed._replace(layout=composed.layout._replace(press=stricter))))
    assert "ppi，至少应有 140" in page


def test_folds_are_dashed_from_edge_to_edge_and_explained(composed: pipeline.Composed) -> None:
    folded = composed._replace(layout=composed.layout._replace(folds=Folds(down=(150,), across=(250,))))
    drawn = construction(folded.page, folded.layout)
    dashes = [item for item in drawn if isinstance(item, Shape) and item.stroke == FOLD_COLOR]
    down, across = ([dash for dash in dashes if dash.points[0][axis] == dash.points[1][axis]] for axis in (0, 1))
    assert len(down) + len(across) == len(dashes)
    assert {dash.points[0].x for dash in down} == {150}
    assert {dash.points[0].y for dash in across} == {250}
    assert (down[0].points[0].y, across[-1].points[1].x) == pytest.approx((0, 400), abs=FOLD_GAP)
    assert max(dash.points[1].y for dash in down) <= folded.page.trim.height
    assert "折线" in texts(proof(folded))[0]


def test_nothing_takes_ink_away_from_the_text_of_the_page(composed: pipeline.Composed) -> None:
    plain = pipeline.write(composed, pipeline.prepare_pictures(composed, Sink()))
    before, after = (page_raster(pdf, 100).convert("L") for pdf in (plain, proof(composed, finding(frame="tint"))))
    lines = [line for frame in composed.page.frames for line in frame.lines]
    assert len(lines) > 8
    for line in lines:
        edges = (line.box.x, line.box.y, line.box.right, line.box.bottom)
        left, top, right, bottom = (round(edge * 100 / 72) for edge in edges)
        cut = (raster.crop((left, top, right, bottom)) for raster in (before, after))
        ink, kept = (255 - ImageStat.Stat(part).mean[0] for part in cut)
        assert kept > ink - 1 > 20


def test_the_same_findings_give_the_same_bytes(composed: pipeline.Composed, layout: Path) -> None:
    found = finding(Span(str(layout), 14, 5), frame="body")
    elsewhere = finding(Span("/elsewhere/page.yaml", 14, 5), frame="body")
    assert proof(composed, found) == proof(composed, found) == proof(composed, elsewhere)


@pytest.mark.parametrize(("count", "needed"), [(1, 1), (20, 2), (200, 14)])
def test_the_list_takes_as_many_pages_as_it_needs(count: int, needed: int) -> None:
    entries = [NumberedFinding(number, finding(frame="body"), None, "") for number in range(1, count + 1)]
    pages = list_pages(entries, "标注校样", LabelSetter(fonts()))
    assert len(pages) == needed
    lines = [item for page in pages for item in page.items() if isinstance(item, Line)]
    assert sum(line.text == "错误" for line in lines) == count
    for page in pages:
        *others, _foot = (item for item in page.items() if isinstance(item, Line))
        assert all(line.box.bottom <= A4.height - MARGIN for line in others)


def test_without_findings_there_is_no_list() -> None:
    assert list_pages([], "标注校样", LabelSetter(fonts())) == []
