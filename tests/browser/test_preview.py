"""The preview in a browser: what is seen after a save, what a click leads to, what is found and copied."""

from __future__ import annotations

import io
import time
from functools import cache
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PIL import Image, ImageChops

from paginate import pipeline
from paginate.diagnostics import Sink
from paginate.display import ComposedFrame, Line
from paginate.geometry import Size
from paginate.preview.characters import character_edges, is_vertical
from paginate.preview.resident import Renewal, Resident
from previewing import CODE, Preview, previewed, write_layout

pytestmark = pytest.mark.browser

ROOM = 16
"""Pixels around a page that is fitted, as geometry.js has it."""

ROOT = Path(__file__).parents[2]
STORY = Path("text") / "livelihood.txt"


def frame(folder: Path, name: str) -> ComposedFrame:
    made = pipeline.compose(folder / "page.yaml", Sink())
    assert made is not None
    return next(frame for frame in made.page.frames if frame.id == name)


@cache
def trim() -> Size:
    """Of the reference page."""
    made = pipeline.compose(ROOT / "layouts" / "jiaocheng" / "page.yaml", Sink())
    assert made is not None
    return made.page.trim


def pixel(page: Any, x: float, y: float) -> tuple[float, float]:
    """Where a point of the page is in the window that shows all of it."""
    found = page.evaluate(
        """async ([x, y, trim]) => {
            const { fitPage, toPixels } = await import("/geometry.js");
            const view = document.getElementById("view"), at = view.getBoundingClientRect();
            const [px, py] = toPixels(fitPage(trim, view.clientWidth, view.clientHeight), [x, y, 0, 0]);
            return [at.left + px, at.top + py];
        }""",
        [x, y, list(trim())],
    )
    return found[0], found[1]


def character_pixel(page: Any, line: Line, own: ComposedFrame, number: int) -> tuple[float, float]:
    vertical = is_vertical(line, own)
    edges = character_edges(line, vertical=vertical).edges
    along, across = (edges[number] + edges[number + 1]) / 2, min(line.box.width, line.box.height) / 2
    x, y = (across, along) if vertical else (along, across)
    return pixel(page, line.box.x + x, line.box.y + y)


def shot(page: Any) -> Image.Image:
    return Image.open(io.BytesIO(page.locator("#view").screenshot())).convert("RGB")


def different(one: Image.Image, other: Image.Image) -> tuple[int, int, int, int] | None:
    """The box in which two pictures differ by more than noise."""
    return ImageChops.difference(one, other).convert("L").point(lambda value: 255 if value > 60 else 0).getbbox()


def drawn(page: Any, preview: Preview, save: Any) -> int:
    """Save something, and wait until it is drawn; the version."""
    save()
    renewal = preview.until(lambda each: each.version is not None and each.changed != ())
    assert renewal.version is not None
    page.wait_for_selector(f"body[data-version='{renewal.version.number}']")
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    return renewal.version.number


def write(folder: Path, old: str, new: str) -> None:
    story = folder / STORY
    story.write_text(story.read_text("utf-8").replace(old, new, 1), "utf-8")


def test_a_changed_story_is_seen_where_it_stands(page: Any, preview: Preview, folder: Path) -> None:
    before = shot(page)
    drawn(page, preview, lambda: write(folder, "关注民生、体察民情", "体察民情、关注民生"))
    now = shot(page)
    changed = different(before, now)
    line = frame(folder, "livelihood").lines[0]
    at = page.locator("#view").bounding_box()
    _, top = pixel(page, line.box.x, line.box.y)
    assert changed is not None
    assert abs(changed[1] + at["y"] - top) < 4
    assert changed[3] - changed[1] < 20
    page.reload()
    page.wait_for_selector("body[data-drawn]")
    page.wait_for_timeout(300)
    assert different(now, shot(page)) is None


def test_a_broken_save_shows_its_finding_and_keeps_the_page(page: Any, preview: Preview, folder: Path) -> None:
    before = shot(page)
    layout = folder / "page.yaml"
    good = layout.read_text("utf-8")
    layout.write_text(good.replace("bleed: 3mm", "bleed: [3mm"), "utf-8")
    page.wait_for_selector("body[data-broken='true']")
    assert page.inner_text("#banner")
    assert "page.yaml:" in page.inner_text("#findings li.error")
    below = (0, 100, before.width, before.height)  # the words of the fault are above
    assert different(before.crop(below), shot(page).crop(below)) is None
    layout.write_text(good, "utf-8")
    page.wait_for_selector("body[data-broken='false']")
    assert page.locator("#banner").is_hidden()
    assert different(before, shot(page)) is None


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_click_in_the_second_column_names_the_character(page: Any, folder: Path, language: str) -> None:
    page.evaluate("(language) => localStorage.setItem('paginate-language', language)", language)
    own = frame(folder, "livelihood")
    first, *others = own.lines
    line = next(line for line in others if line.box.x > first.box.x + 100)
    assert line.source is not None
    page.mouse.click(*character_pixel(page, line, own, 5))
    page.wait_for_selector("body[data-followed]", state="attached")
    file, number, column = page.inner_text("#place").split(":")
    assert file == "text/livelihood.txt"
    text = (folder / file).read_text("utf-8").split("\n")[int(number) - 1]
    assert text[int(column) - 1] == line.text[5]
    assert int(column) == line.source.span.column + 5
    followed = page.evaluate("document.body.dataset.followed")
    assert followed.startswith("vscode://file/")
    assert followed.endswith(f"livelihood.txt:{number}:{column}")


@pytest.mark.parametrize(
    ("name", "line", "number"), [("livelihood-heading", 1, 4), ("introduction-photo-1", -1, 8), ("headline", 0, 9)]
)
def test_a_click_in_vertical_headings_and_captions(page: Any, folder: Path, name: str, line: int, number: int) -> None:
    own = frame(folder, name)
    found = [each for each in own.lines if each.source is not None][line]
    assert found.source is not None
    page.set_viewport_size({"width": 1111, "height": 777})  # after the window is resized
    page.wait_for_timeout(200)
    page.mouse.click(*character_pixel(page, found, own, number))
    page.wait_for_selector("body[data-followed]", state="attached")
    told, row, column = page.inner_text("#place").split(":")
    assert told == "page.yaml"
    assert (folder / told).read_text("utf-8").split("\n")[int(row) - 1][int(column) - 1] == found.text[number]


def test_search_finds_a_vertical_heading_and_what_goes_over_a_lines_end(page: Any, folder: Path) -> None:
    page.keyboard.press("Control+f")
    page.keyboard.type("服务群众的成色")
    assert page.inner_text("#hits") == "1/1"
    page.fill("#query", "交城县政协坚持多角度")  # over two lines
    assert page.inner_text("#hits") == "1/1"
    page.fill("#query", "交城县政协")
    hits = int(page.inner_text("#hits").partition("/")[2])
    assert hits > 5
    page.keyboard.press("Enter")
    assert page.inner_text("#hits") == f"2/{hits}"
    page.fill("#query", "没有这样的词")
    assert "/" not in page.inner_text("#hits")


def test_text_is_selected_and_copied_vertical_too(page: Any, folder: Path) -> None:
    own = frame(folder, "livelihood-heading")
    line = [each for each in own.lines if each.source is not None][1]
    page.mouse.move(*character_pixel(page, line, own, 2))
    page.mouse.down()
    page.mouse.move(*character_pixel(page, line, own, 4))
    page.mouse.move(*character_pixel(page, line, own, 6))
    page.mouse.up()
    page.keyboard.press("Control+c")
    assert page.evaluate("navigator.clipboard.readText()") == line.text[2:7]
    page.keyboard.press("Control+a")
    page.keyboard.press("Control+c")
    assert page.evaluate("navigator.clipboard.readText()") == "\n".join(each.text for each in own.lines)


def test_a_whole_story_is_copied_as_it_was_written(page: Any, folder: Path) -> None:
    own = frame(folder, "leadership")
    page.mouse.click(*character_pixel(page, own.lines[3], own, 3))
    page.keyboard.press("Control+a")
    page.keyboard.press("Control+c")
    copied = page.evaluate("navigator.clipboard.readText()")
    written = (folder / "text" / "leadership.txt").read_text("utf-8")
    assert copied.replace("\n", "") == written.replace("\n", "")
    assert copied.count("\n") == written.strip().count("\n")


def test_the_view_keeps_its_place_over_fifty_saves(page: Any, preview: Preview, folder: Path) -> None:
    x, y = pixel(page, 300, 1100)
    page.mouse.move(x, y)
    page.keyboard.down("Control")
    for _ in range(8):
        page.mouse.wheel(0, -100)
    page.keyboard.up("Control")
    page.wait_for_timeout(500)
    before, zoom = shot(page), page.inner_text("#zoom")
    for _ in range(25):
        drawn(page, preview, lambda: write(folder, "民生", "民心"))
        drawn(page, preview, lambda: write(folder, "民心", "民生"))
    page.wait_for_timeout(300)
    assert page.inner_text("#zoom") == zoom
    assert different(before, shot(page)) is None


def test_nothing_is_blank_while_zooming(page: Any) -> None:
    x, y = pixel(page, 300, 700)
    page.mouse.move(x, y)
    blank_since: float | None = None
    longest = 0.0
    for step in range(24):
        page.keyboard.down("Control")
        page.mouse.wheel(0, -120 if step < 14 else 120)
        page.keyboard.up("Control")
        colors = shot(page).crop((300, 200, 700, 600)).getcolors(1 << 24)
        assert colors is not None
        white = any(min(color) > 200 for count, color in colors if count > 200 and isinstance(color, tuple))
        now = time.monotonic()
        blank_since = None if white else blank_since or now
        longest = max(longest, 0.0 if blank_since is None else now - blank_since)
    assert longest < 0.5


def test_a_zoomed_mark_is_sharp(page: Any, folder: Path) -> None:
    own = frame(folder, "headline")
    page.mouse.move(*character_pixel(page, own.lines[0], own, 0))
    page.keyboard.down("Control")
    for _ in range(12):
        page.mouse.wheel(0, -120)
    page.keyboard.up("Control")
    page.mouse.move(5, 5)
    page.wait_for_timeout(900)
    gray = shot(page).convert("L").crop((200, 150, 900, 750)).tobytes()
    between = sum(1 for value in gray if 70 < value < 220) / len(gray)
    assert between < 0.02  # edges of a pixel, and no blur


def test_a_finding_leads_to_its_place_and_to_its_file(page: Any, folder: Path) -> None:
    before = page.inner_text("#zoom")
    page.locator("#findings li").nth(2).click()
    page.wait_for_timeout(200)
    assert page.inner_text("#zoom") != before
    assert page.locator("#findings li[aria-current]").count() == 1
    page.locator("#findings li button").nth(2).click()
    page.wait_for_selector("body[data-followed]", state="attached")
    assert page.inner_text("#place").startswith("page.yaml:")


def test_the_place_of_a_line_is_shown_when_it_is_asked_for(page: Any, preview: Preview, folder: Path) -> None:
    before = shot(page)
    body = {"file": str(folder / "text" / "consultation.txt"), "line": 1, "column": 30}
    assert preview.ask("POST", "/show", {"x-paginate-key": "the-key-of-the-test"}, body).status == 200
    page.wait_for_timeout(400)
    assert different(before, shot(page)) is not None


def test_every_overlay_is_drawn_and_all_are_hidden_at_once(page: Any) -> None:
    page.mouse.move(5, 5)
    plain = shot(page)
    for name in ("grid", "places", "threads", "pictures", "edges", "distances", "ink", "white", "fit"):
        page.evaluate("(name) => document.querySelector(`#overlays input[name=${name}]`).click()", name)
    page.wait_for_timeout(600)
    assert different(plain, shot(page)) is not None
    page.locator("#view").focus()
    page.keyboard.press("w")
    page.wait_for_timeout(100)
    assert different(plain, shot(page)) is None
    page.keyboard.press("w")
    page.mouse.move(*pixel(page, 560, 222))
    for _ in range(50):
        if page.inner_text("#inks"):
            break
        page.mouse.move(*pixel(page, 560, 222))
        page.wait_for_timeout(100)
    assert "Black 100" in page.inner_text("#inks")


def test_it_speaks_both_languages(page: Any) -> None:
    english = page.inner_text("#fit-page")
    page.click("#language")
    assert page.inner_text("#fit-page") != english
    assert page.evaluate("document.documentElement.lang") == "zh"
    assert "找不到照片" in page.inner_text("#findings")


def test_a_browser_that_is_opened_gives_its_code_for_the_key(browser: Any, preview: Preview) -> None:
    for number in range(2):
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{preview.port}/#once={CODE}")
        if number == 0:
            page.wait_for_selector("body[data-drawn]")
            page.reload()
            page.wait_for_selector("body[data-drawn]")
            assert "once" not in page.url
        else:
            page.wait_for_selector("#banner:not([hidden])")
        page.close()


def test_without_the_key_nothing_is_shown(browser: Any, preview: Preview) -> None:
    page = browser.new_page()
    page.goto(preview.address.partition("#")[0])
    page.wait_for_selector("#banner:not([hidden])")
    assert page.locator("#findings li").count() == 0
    assert page.evaluate("document.body.dataset.drawn") is None
    page.close()


def test_when_the_server_ends_the_page_says_so_and_stays(browser: Any, folder: Path) -> None:
    page = browser.new_page()
    with previewed(folder / "page.yaml") as preview:
        preview.settled()
        page.goto(preview.address)
        page.wait_for_selector("body[data-drawn]")
        before = shot(page)
    page.wait_for_selector("#banner.away")
    assert before.getbbox() is not None
    page.close()


def test_a_note_survives_text_put_in_above_it(page: Any, preview: Preview, folder: Path) -> None:
    words = "提升履职"
    own = frame(folder, "livelihood")
    line = own.lines[0]
    start = line.text.index("体察民情")
    page.mouse.move(*character_pixel(page, line, own, start))
    page.mouse.down()
    page.mouse.move(*character_pixel(page, line, own, start + 3), steps=4)
    page.mouse.up()
    page.keyboard.press("m")
    page.fill("#note textarea", words)
    page.fill("#note input", "李四")
    page.click("#note button[value=write]")
    page.wait_for_selector("#notes li[data-state=open]")
    assert "体察民情" in page.inner_text("#notes li")
    story = folder / STORY
    drawn(
        page,
        preview,
        lambda: story.write_text(
            "上面新添了一整段文字，占两行还多一点，把后面的都推下去。\n" + story.read_text("utf-8"), "utf-8"
        ),
    )
    moved = next(line for line in frame(folder, "livelihood").lines if "体察民情" in line.text)
    page.wait_for_function("(y) => Math.abs(JSON.parse(document.body.dataset.noted)[0][1] - y) < 0.02", arg=moved.box.y)
    assert page.locator("#notes li[data-state=open]").count() == 1
    page.click("#notes li")
    drawn(page, preview, lambda: story.write_text(story.read_text("utf-8").replace("体察民情", "", 1), "utf-8"))
    page.wait_for_selector("#notes li[data-state=lost]")
    page.click("#notes li button >> nth=0")
    page.wait_for_selector("#notes li[data-state=lost].allowed")
    assert len((folder / "page.notes.jsonl").read_text("utf-8").splitlines()) == 2


def test_while_the_first_page_is_made_the_browser_says_so(
    browser: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, may_end = Resident.renew, Event()

    def slow(resident: Resident) -> Renewal:
        may_end.wait(20)
        return made(resident)

    monkeypatch.setattr(Resident, "renew", slow)
    with previewed(write_layout(tmp_path / "page")) as running:
        page = browser.new_page()
        page.goto(running.address)
        page.wait_for_selector("#banner:not([hidden])")
        page.wait_for_timeout(200)
        assert page.inner_text("#banner") == "The page is being made …"
        may_end.set()
        page.wait_for_selector("#banner[hidden]", state="attached")
        page.close()
