"""What happens when files of a page are saved, one after the other, in a server that runs."""

import io
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from paginate.preview.mounts import needs_polling
from paginate.preview.open_page import Window
from paginate.preview.resident import Resident
from paginate.preview.watching import is_passing
from previewing import BODY, Preview, previewed, write_layout

FULL = 400


@pytest.fixture
def layout(tmp_path: Path) -> Path:
    return write_layout(tmp_path / "page")


@pytest.fixture(params=[False, True], ids=["noticed", "polled"])
def preview(layout: Path, request: pytest.FixtureRequest) -> Iterator[Preview]:
    with previewed(layout, polls=request.param) as running:
        running.settled()
        yield running


def picture(message: dict[str, object]) -> Image.Image:
    data = message["data"]
    assert isinstance(data, bytes)
    return Image.open(io.BytesIO(data)).convert("RGB")


def test_after_a_save_the_changed_parts_are_sent_and_make_up_the_new_page(preview: Preview, layout: Path) -> None:
    with preview.socket() as opened:
        sheet = opened.heard("page")["sheet"]
        tall = round(FULL * (sheet["trim"][1] + 2 * sheet["around"]) / (sheet["trim"][0] + 2 * sheet["around"]))
        base = {"id": 1, "name": "base", "window": [FULL, 0, 0, FULL, tall], "plates": False}
        opened.say({"type": "layers", "layers": [base]})
        shown = picture(opened.heard("picture"))
        (layout.parent / "texts" / "body.txt").write_text(BODY.replace("春天", "夏天"), "utf-8")
        renewal = preview.until(lambda each: each.changed)
        assert renewal.version is not None
        assert renewal.changed
        assert {"read", "compose", "pdf", "open", "draw"} <= set(renewal.times)
        for _ in renewal.changed:
            part = opened.heard("picture")
            assert (part["version"], part["whole"]) == (renewal.version.number, False)
            shown.paste(picture(part), tuple(part["at"]))
        opened.say({"type": "layers", "layers": [{**base, "id": 2}]})
        whole = picture(opened.heard("picture"))
        assert shown.size == whole.size
        difference = ImageChops.difference(shown, whole).convert("L").tobytes()
        assert max(difference) < 60  # JPEG's own


def test_a_broken_file_keeps_the_page_and_is_told(preview: Preview, layout: Path) -> None:
    good = layout.read_text("utf-8")
    with preview.socket() as opened:
        layout.write_text(good.replace("frames:", "frames: ["), "utf-8")
        preview.until(lambda each: each.is_broken)
        while not (told := opened.heard("findings"))["broken"]:
            pass
        assert told["findings"][0]["severity"] == "error"
        assert told["findings"][0]["span"]["file"] == "page.yaml"
        layout.write_text(good, "utf-8")
        preview.until(lambda each: not each.is_broken)
        assert opened.heard("findings")["broken"] is False


def test_a_deleted_file_and_a_renamed_folder_are_told_and_come_back(preview: Preview, layout: Path) -> None:
    text = layout.read_text("utf-8")
    layout.unlink()
    preview.until(lambda each: each.is_broken)
    layout.write_text(text, "utf-8")
    preview.until(lambda each: not each.is_broken)
    away = layout.parent.with_name("away")
    layout.parent.rename(away)
    preview.until(lambda each: each.is_broken)
    away.rename(layout.parent)
    preview.until(lambda each: not each.is_broken)
    (layout.parent / "texts" / "body.txt").write_text(BODY.replace("大河", "小河"), "utf-8")
    preview.until(lambda each: each.changed)


def test_a_save_by_another_name_is_noticed(preview: Preview, layout: Path) -> None:
    """As editors save: a new file, renamed over the old one."""
    written = layout.parent / "texts" / "body.txt~"
    written.write_text(BODY.replace("大河", "小河"), "utf-8")
    written.replace(layout.parent / "texts" / "body.txt")
    preview.until(lambda each: each.changed)


def test_a_photo_that_was_missing_is_noticed(tmp_path: Path) -> None:
    layout = write_layout(tmp_path / "page")
    layout.write_text(layout.read_text("utf-8") + "  - {id: photo, photo: photos/a.png, at: 栏1 行20-30}\n", "utf-8")
    with previewed(layout) as preview:
        preview.settled()
        (layout.parent / "photos").mkdir()
        preview.until()
        Image.new("RGB", (400, 300), "red").save(layout.parent / "photos" / "a.png")
        renewal = preview.until(lambda each: each.changed)
        assert not [each for each in renewal.findings if each.code == "photo-missing"]


def test_two_readers_are_told_the_same(preview: Preview, layout: Path) -> None:
    with preview.socket() as one, preview.socket() as other:
        one.heard("findings")
        other.heard("findings")
        (layout.parent / "texts" / "body.txt").write_text(BODY.replace("春天", "夏天"), "utf-8")
        preview.until(lambda each: each.changed)
        assert one.heard("page") == other.heard("page")
        frames = one.heard("frames")["frames"]
        assert "夏天" in "".join(line["text"] for frame in frames for line in frame["lines"])


def test_a_page_that_never_was_good_is_told(tmp_path: Path) -> None:
    layout = tmp_path / "page.yaml"
    layout.write_text("page: nonsense\n", "utf-8")
    with previewed(layout) as preview:
        assert preview.until().version is None
        with preview.socket() as opened:
            told = opened.heard("findings")
            assert told["broken"]
            assert told["findings"]
            opened.say({"type": "construction", "ask": 1})
            assert opened.heard("answer")["construction"] is None


def test_the_overlays_have_what_the_page_is_built_on(layouts: Path, tmp_path: Path) -> None:
    shutil.copytree(layouts / "jiaocheng", tmp_path / "page")
    with previewed(tmp_path / "page" / "page.yaml") as preview:
        preview.until()
        with preview.socket() as opened:
            opened.say({"type": "construction", "ask": 1})
            built = opened.heard("answer")["construction"]
            opened.say({"type": "ink", "ask": 2, "x": 100.0, "y": 222.0})
            assert opened.heard("answer")["inks"] == {"Black": 100}
            opened.say({"type": "ink", "ask": 3, "x": 20, "y": 20})
            assert opened.heard("answer")["inks"] == {}
    assert len(built["columns"]) == 2
    assert len(built["lines"]) == 90
    assert {each["name"] for each in built["articles"]} == {
        "introduction", "leadership", "consultation", "livelihood", "self-building",
    }  # fmt: skip
    held = {each["frame"]: each for each in built["places"]}
    assert held["leadership"]["holds"][0] == 62
    assert held["leadership"]["place"]["zh"] == "栏1 行27-57"
    assert len([each for each in built["threads"] if each["story"] == "leadership"]) == 1


def test_the_page_as_printed_has_the_papers_colour(preview: Preview) -> None:
    with preview.socket() as opened:
        opened.heard("findings")
        window = [FULL, 0, 0, FULL, 200]
        for number, plates in ((1, False), (2, True)):
            opened.say(
                {"type": "layers", "layers": [{"id": number, "name": "base", "window": window, "plates": plates}]}
            )
            paper = picture(opened.heard("picture")).getpixel((FULL - 40, 190))
            assert isinstance(paper, tuple)
            assert (min(paper) > 250) is not plates


def test_a_picture_replaced_by_another_is_drawn_again(tmp_path: Path) -> None:
    layout = write_layout(tmp_path)
    layout.write_text(layout.read_text("utf-8") + "  - {id: photo, photo: a.png, at: 栏1 行20-30}\n", "utf-8")
    Image.new("RGB", (400, 300), "red").save(tmp_path / "a.png")
    resident = Resident(layout)
    assert resident.renew().changed is None
    Image.new("RGB", (400, 300), "blue").save(tmp_path / "a.png")
    renewal = resident.renew()
    assert renewal.changed
    assert renewal.version is not None
    frame = next(frame for frame in renewal.version.composed.page.frames if frame.id == "photo")
    assert any(box.overlaps(frame.box) for box in renewal.changed)


def test_a_part_of_a_window_is_what_a_box_touches() -> None:
    from paginate.geometry import Rect, Size

    window, sheet = Window(1000, 100, 200, 300, 400), Size(500, 700)
    assert window.part(Rect(60, 120, 10, 10), sheet) == Window(1000, 119, 239, 23, 23)
    assert window.part(Rect(0, 0, 500, 700), sheet) == window
    assert window.part(Rect(0, 0, 40, 40), sheet) is None


@pytest.mark.parametrize(
    ("name", "passing"), [("a.txt", False), (".a.txt.swp", True), ("a.txt~", True), ("4913", True), ("图.jpg", False)]
)
def test_which_files_are_on_the_way_to_others(name: str, passing: bool) -> None:
    assert is_passing(f"/x/{name}") is passing


def test_where_changes_must_be_looked_for(tmp_path: Path) -> None:
    table = tmp_path / "mounts"
    here = tmp_path.resolve()
    rows = f"/dev/a / ext4 rw 0 0\nserver:/x {here}/with\\040blank nfs4 rw 0 0\nserver:/y {here}/over 9p rw 0 0\n/dev/b {here}/over ext4 rw 0 0\n"
    table.write_text(rows, "utf-8")
    (tmp_path / "with blank" / "deep").mkdir(parents=True)
    assert needs_polling(tmp_path / "with blank" / "deep", table)
    assert not needs_polling(tmp_path / "over", table)
    assert not needs_polling(tmp_path, table)
    assert not needs_polling(tmp_path, tmp_path / "none")
