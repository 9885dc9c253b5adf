"""The modules of the preview's page by themselves: arithmetic of views, places in text, distances, keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from previewing import Preview, previewed, write_layout

pytestmark = pytest.mark.browser

HORIZONTAL = {
    "text": "一二，三𠮷",
    "box": [10, 20, 50, 10],
    "vertical": False,
    "edges": [0, 10, 20, 25, 35, 45],
    "paragraph": 0,
}
FOLLOWING = {"text": "四五", "box": [10, 35, 50, 10], "vertical": False, "edges": [0, 10, 20], "paragraph": 0}
NEXT = {"text": "六", "box": [10, 50, 50, 10], "vertical": False, "edges": [0, 10], "paragraph": 1}
VERTICAL = {
    "text": "七12月", "box": [100, 20, 10, 30], "vertical": True, "edges": [0, 10, 10, 20, 30], "across": [[1, 3]], "paragraph": 0,
}  # fmt: skip
FRAMES = [
    {"id": "text", "kind": "text", "story": "one", "box": [10, 20, 50, 40], "lines": [HORIZONTAL, FOLLOWING, NEXT]},
    {"id": "side", "kind": "heading", "story": None, "box": [100, 20, 10, 60], "lines": [VERTICAL]},
    {
        "id": "again",
        "kind": "text",
        "story": "one",
        "box": [10, 100, 50, 10],
        "lines": [{**NEXT, "text": "八", "box": [10, 100, 50, 10]}],
    },
]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    with previewed(write_layout(tmp_path_factory.mktemp("modules") / "page")) as running:
        running.until()
        yield running


@pytest.fixture
def page(browser: Any, server: Preview) -> Iterator[Any]:
    page = browser.new_page()
    page.goto(server.address)
    yield page
    page.close()


def called(page: Any, module: str, expression: str, **values: object) -> Any:
    """What an expression of a module `m` and of `values` comes to."""
    code = f"async (values) => {{ const m = await import('/{module}.js'); const {{ {', '.join(values)} }} = values; return {expression}; }}"
    return page.evaluate(code, values)


@pytest.mark.parametrize(
    ("point", "place"),
    [
        ([11, 25], (0, 0, 0)), ([33, 25], (0, 0, 2)), ([54, 25], (0, 0, 4)), ([15, 31], (0, 0, 0)), ([15, 34], (0, 1, 0)),
        ([105, 25], (1, 0, 0)), ([102, 35], (1, 0, 1)), ([108, 35], (1, 0, 2)), ([105, 45], (1, 0, 3)), ([200, 200], None),
    ],
)  # fmt: skip
def test_the_character_at_a_point(page: Any, point: list[float], place: tuple[int, int, int] | None) -> None:
    found = called(page, "text", "m.placeAt(frames, { x: point[0], y: point[1] })", frames=FRAMES, point=point)
    assert (found and (found["frame"], found["line"], found["character"])) == place


def test_boxes_of_characters(page: Any) -> None:
    assert called(page, "text", "m.characterBox(line, 3)", line=HORIZONTAL) == [35, 20, 10, 10]
    assert called(page, "text", "m.characterBox(line, 1)", line=VERTICAL) == [100, 30, 10, 10]
    assert called(page, "text", "m.characterBox(line, 2)", line=VERTICAL) == [100, 30, 10, 10]
    assert called(page, "text", "m.rangeBox(line, 0, 4)", line=VERTICAL) == [100, 20, 10, 30]


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        ((0, 0, 3), (0, 1, 0), "三𠮷四"), ((0, 1, 1), (0, 2, 0), "五\n六"), ((0, 2, 0), (0, 0, 4), "𠮷四五\n六"),
        ((0, 2, 0), (1, 0, 1), "六\n\n七1"), ((1, 0, 0), (1, 0, 3), "七12月"),
    ],
)  # fmt: skip
def test_the_words_of_a_selection(page: Any, start: tuple[int, ...], end: tuple[int, ...], text: str) -> None:
    places = [dict(zip(("frame", "line", "character"), each, strict=True)) for each in (start, end)]
    assert called(page, "text", "m.textOf(frames, m.range(...places))", frames=FRAMES, places=places) == text


@pytest.mark.parametrize(
    ("query", "hits"), [("𠮷四", 1), ("五六", 0), ("12月", 1), ("六", 1), ("六八", 1), ("", 0), ("一二，三𠮷四五", 1)]
)
def test_what_is_found(page: Any, query: str, hits: int) -> None:
    # The story goes on in another frame, where its second paragraph has one character more.
    assert called(page, "text", "m.search(frames, query).length", frames=FRAMES, query=query) == hits


def test_all_of_a_story(page: Any) -> None:
    whole = "m.textOf(frames, m.whole(frames, { frame: 2, line: 0, character: 0 }))"
    assert called(page, "text", whole, frames=[FRAMES[0], FRAMES[2], FRAMES[2]]) == "一二，三𠮷四五\n六八八"


def test_a_page_is_fitted_and_what_is_under_the_pointer_stays(page: Any) -> None:
    view = called(page, "geometry", "m.fitPage([100, 200], 532, 432)")
    assert view["scale"] == 2
    assert called(page, "geometry", "m.toPixels(view, [0, 0, 100, 200])", view=view) == [166, 16, 200, 400]
    nearer = called(page, "geometry", "m.zoomAt(view, 3, 200, 100)", view=view)
    for each in (view, nearer):
        at = called(page, "geometry", "m.pointAt(view, 200, 100)", view=each)
        assert (at["x"], at["y"]) == (pytest.approx(17), pytest.approx(42))
    most = called(page, "geometry", "m.zoomAt(view, 1e9, 0, 0).scale === m.MOST_SCALE", view=view)
    assert most is True


def test_the_page_cannot_be_moved_out_of_sight(page: Any) -> None:
    view = {"scale": 1, "x": 0, "y": 0}
    far = called(page, "geometry", "m.moved(view, 99999, -99999, [500, 700], 300, 300)", view=view)
    assert far["x"] < 500
    assert far["y"] + 300 > 0


def test_what_is_drawn_covers_what_is_seen_and_a_border(page: Any) -> None:
    look = "[view, 2, [600, 800], 50, 400, 300]"
    view = {"scale": 3, "x": 100, "y": 100}
    window = called(page, "geometry", f"m.drawnWindow(...{look})", view=view)
    assert window[0] == 3600
    assert window[3] * window[4] > 800 * 600
    assert called(page, "geometry", f"m.covers(window, ...{look})", view=view, window=window) is True
    beside = {**view, "x": 100 + 90}
    assert called(page, "geometry", f"m.covers(window, ...{look})", view=beside, window=window) is False
    assert called(page, "geometry", f"m.drawnWindow(...{look})", view={**view, "x": 5000}) is None


def test_distances_go_to_the_next_edge(page: Any) -> None:
    boxes = [[100, 100, 50, 50], [20, 110, 40, 10], [170, 90, 30, 100], [100, 60, 10, 20], [400, 400, 5, 5]]
    frames = [{"kind": "text", "box": box} for box in boxes]
    found = called(page, "distances", "m.distances(frames[0].box, frames.slice(1), [300, 300])", frames=frames)
    assert found == [[60, 125, 100, 125], [150, 125, 170, 125], [125, 80, 125, 100], [125, 150, 125, 300]]
    assert called(page, "distances", "m.millimetres(72 / 25.4 * 3.5)") == "3.50 mm"


@pytest.mark.parametrize(
    ("event", "action"),
    [
        ({"key": "0"}, "fitPage"), ({"key": "0", "ctrlKey": True}, "fitPage"), ({"key": "N"}, "previous"), ({"key": "n"}, "next"),
        ({"key": "W"}, "overlays"), ({"key": "c", "ctrlKey": True}, None), ({"key": "f", "metaKey": True}, "search"),
        ({"key": "0", "altKey": True}, None), ({"key": "q"}, None),
    ],
)  # fmt: skip
def test_keys(page: Any, event: dict[str, object], action: str | None) -> None:
    assert called(page, "keys", "m.actionOf(event)", event=event) == action


def test_every_word_is_in_both_languages(page: Any, server: Preview) -> None:
    import re

    from paginate.preview.site import static_files

    texts = {path: data.decode() for path, (data, _) in static_files().items()}
    rows = re.findall(r'^  "([\w-]+)": \["(.+)", "(.+)"\],$', texts["/words.js"], re.MULTILINE)
    assert len(rows) == texts["/words.js"].count('": [')
    assert all(re.findall(r"\{\w+\}", english) == re.findall(r"\{\w+\}", chinese) for _, english, chinese in rows)
    used = " ".join(text for path, text in texts.items() if path != "/words.js")
    assert [name for name, _, _ in rows if name not in used] == []


def test_the_modules_are_small() -> None:
    folder = Path(__file__).parents[2] / "src" / "paginate" / "preview" / "static"
    assert {file.name: len(file.read_text("utf-8").splitlines()) for file in folder.iterdir() if file.suffix == ".js"}
    assert all(len(file.read_text("utf-8").splitlines()) <= 400 for file in folder.iterdir())
