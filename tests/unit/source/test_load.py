"""Loading as a whole: what a page is called, and that nothing a file may hold breaks it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loading import Load, Loaded, load_in, load_layout
from machine import is_root, seconds
from paginate.assets import Assets, followed
from paginate.diagnostics import Severity, Sink, Span
from paginate.model import Folds, Issue, PageLayout, TableFrame, TextFrame
from paginate.units import POINTS_PER_MILLIMETRE as MM

ROOT = Path(__file__).parents[3]
LAYOUTS = sorted((*ROOT.glob("layouts/*/page.yaml"), *ROOT.glob("tests/**/*.yaml")))


def load(path: Path) -> tuple[PageLayout | None, Sink]:
    sink = Sink()
    return load_layout(path, Assets(path.parent), sink), sink


def test_a_page_is_named_after_its_folder_or_its_file(tmp_path: Path) -> None:
    (tmp_path / "要闻").mkdir()
    for name, expected in {"page.yaml": "要闻", "a1.yaml": "a1"}.items():
        path = tmp_path / "要闻" / name
        path.write_text("page: 对开\nframes: []", encoding="utf-8")
        layout, _ = load(path)
        assert layout is not None
        assert layout.name == expected


def test_what_stands_at_the_top(load: Load) -> None:
    page = load(
        "page: 对开\npress: office\nissue: {paper: 交城报, date: 2024-05-01, page: A1, operator: '张  三'}\nframes: []"
    ).page
    assert isinstance(page.press_span, Span)
    assert (page.press.name, page.press_span[1:]) == ("office", (2, 8, 6))
    assert page.issue == Issue("交城报", "2024-05-01", "A1", "1", "张 三")
    page = load("frames: []").page
    assert (page.press.name, page.press_span, page.issue, page.folds) == ("newsprint", None, Issue(), Folds())


def test_the_press_that_is_asked_for_goes_before_the_layout_s(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "page.yaml").write_text("page: broadsheet\npress: nowhere.yaml\nframes: []", encoding="utf-8")
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "ours.yaml").write_text("bleed: 5mm", encoding="utf-8")
    monkeypatch.chdir(tmp_path / "here")
    sink = Sink()
    layout = load_layout(tmp_path / "page.yaml", Assets(tmp_path), sink, press="ours.yaml")
    assert layout is not None
    assert not list(sink)
    assert (layout.press.name, layout.press_span, layout.page.bleed) == ("ours", None, 5 * MM)


def test_the_layout_s_own_bleed_goes_before_that_of_the_press(load: Load) -> None:
    assert load("press: office\nframes: []").page.page.bleed == 0
    assert load("press: office\nbleed: 4mm\nframes: []").page.page.bleed == 4 * MM


def test_findings_are_as_bad_as_the_press_takes_them(load: Load, tmp_path: Path) -> None:
    photos = "frames: [{photo: 1.jpg, at: [0, 0], size: [8cm, 6cm]}, {photo: , at: [0, 7cm], size: [8cm, 6cm]}]"
    (tmp_path / "strict.yaml").write_text("preflight: {photo-missing: error, photo-unnamed: off}", encoding="utf-8")
    (finding,) = load(f"press: strict.yaml\n{photos}").findings
    assert (finding.code, finding.severity) == ("photo-missing", Severity.ERROR)


@pytest.mark.parametrize(("key", "value"), [("profile", "printer.icc"), ("photo_resolution", "150")])
def test_keys_that_went_to_the_press_profile(key: str, value: str, load: Load) -> None:
    found = load(f"{key}: {value}\nframes: []")
    assert found.codes == ["unknown-key"]
    assert "press profile" in found.words


def test_where_the_sheet_is_folded(load: Load) -> None:
    folds = load("folds: {down: [50%, 20mm], across: ['272.5mm', 0]}\nframes: []").page.folds
    assert [round(x / MM, 6) for x in folds.down] == [195, 20]
    assert [round(y / MM, 6) for y in folds.across] == [272.5, 0]
    assert load("folds: {down: [391mm]}\nframes: []").codes == ["out-of-range"]
    assert load("folds: {down: [half, 9 mn, -1mm, 101%]}\nframes: []").codes == [
        "not-a-length", "wrong-unit", "length-negative", "out-of-range",
    ]  # fmt: skip


@pytest.mark.parametrize("date", ["2024-5-1", "2023-02-29", "0000-01-01", "1 May", "２０２４-05-01", "[2024]"])
def test_a_date_that_is_none(date: str, load: Load) -> None:
    assert load(f"issue: {{date: {date}}}\nframes: []").codes in (["not-a-date"], ["wrong-shape"], ["wide-character"])


def test_spans_name_the_layout_as_it_was_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("pages").mkdir()
    Path("pages/a1.yaml").write_text("page: none\nframes: []", encoding="utf-8")
    _, sink = load(Path("pages/a1.yaml"))
    assert [finding.span and finding.span.file for finding in sink] == [str(Path("pages/a1.yaml"))]


BEFORE_DEPTHS_ARE_KNOWN = {
    "no-room-below", "place-taken", "part-covered", "heading-deeper-than-article", "no-room-for-text",
    "padding-too-large", "photo-without-room",
}  # fmt: skip
"""What is said of frames below an open depth, which takes all the room there is until the page is composed."""


def test_the_layouts_of_the_project_load() -> None:
    apart = {"diagnostics", "reference"}  # broken ones, and the one whose texts are those of layouts/jiaocheng
    layouts = [path for path in LAYOUTS if apart.isdisjoint(path.parts)]
    assert layouts
    for path in layouts:
        layout, sink = load(path)
        assert layout is not None, path
        errors = {finding.code for finding in sink if finding.severity is Severity.ERROR}
        opened = any(isinstance(frame, TextFrame | TableFrame) and frame.open_depth for frame in layout.frames)
        assert errors <= (BEFORE_DEPTHS_ARE_KNOWN if opened else set()), path


@pytest.mark.parametrize("name", ["", ".", "nothing.yaml", "folder", "a\0b", "x" * 5000, "file.yaml/page.yaml"])
def test_no_such_layout(name: str, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file.yaml").touch()
    path = tmp_path / name
    layout, sink = load(path)
    assert layout is None
    assert [finding.code for finding in sink] == ["file-unreadable"]
    for finding in sink:
        assert finding.message("zh")


@pytest.mark.skipif(os.name == "nt" or is_root(), reason="root may read everything")
def test_a_layout_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "page.yaml"
    path.write_text("page: 对开", encoding="utf-8")
    path.chmod(0)
    assert [finding.code for finding in load(path)[1]] == ["file-unreadable"]


CELLS = [f"[{number % 100 * 9}pt, {number // 100 * 13}pt]" for number in range(10_000)]

HEADING = "- {{heading: 要闻, at: {}, size: [8pt, 12pt]}}\n"
BROKEN = "- {{heading: 要闻, at: {}, size: [8, 12pt], syle: x}}\n"


def framed(frame: str, number: int) -> str:
    """A layout of so many frames that do not overlap."""
    return "page: broadsheet\nframes:\n" + "".join(frame.format(at) for at in CELLS[:number])


@pytest.fixture(scope="module")
def a_thousand_frames(tmp_path_factory: pytest.TempPathFactory) -> float:
    """How long it takes here and now to load a layout of a thousand frames: the measure of the others."""
    folder, text = tmp_path_factory.mktemp("frames"), framed(HEADING, 1000)
    return seconds(lambda: load_in(folder, text), runs=3)


@pytest.mark.parametrize("frame", [HEADING, BROKEN], ids=["sound", "broken"])
def test_ten_thousand_frames_take_about_ten_times_as_long(frame: str, tmp_path: Path, a_thousand_frames: float) -> None:
    found = []
    assert seconds(lambda: found.append(load_in(tmp_path, framed(frame, 10_000)))) < 50 * a_thousand_frames
    layout = found[0].layout
    assert layout is not None
    assert len(layout.frames) == (10_000 if frame is HEADING else 0)


HOSTILE = {
    "empty": b"",
    "ten megabytes": b"frames:\n" + b"- {at: [0, 0]}\n" * 700_000,
    "eight megabytes of values": b"[" + b"a," * 3_900_000 + b"]",
    "eight megabytes of text": b"page: " + b"a" * 7_900_000,
    "a null character": b"page: broad\0sheet",
    "every byte": bytes(range(256)),
    "an alias bomb": b"a: &a [x,x,x,x,x,x,x,x,x]\n" + b"".join(
        b"%c: &%c [%s]\n" % (97 + level, 97 + level, b",".join([b"*%c" % (96 + level)] * 9)) for level in range(1, 12)
    ),
    "a bomb of merges": b"a: &a {x: y}\n" + b"".join(b"k%d: &a {<<: [*a, *a], k%d: v}\n" % (n, n) for n in range(5000)),
    "a circle": b"&a [*a, *a]",
    "brackets": b"[" * 1_000_000,
    "braces": b"{a: " * 1_000_000,
    "dashes": b"- " * 1_000_000,
    "question marks": b"? " * 1_000_000,
    "colons": b": " * 1_000_000,
    "quotation marks": b'"' * 1_000_001,
    "tabs": b"\t" * 1_000_000,
    "deep by indent": b"".join(b" " * level + b"a:\n" for level in range(2000)),
    "twenty thousand styles in a circle": "page: 对开\nframes: []\nstyles:\n".encode() + b"".join(
        b"  s%d: {based_on: s%d}\n" % (number, (number + 1) % 20_000) for number in range(20_000)
    ),
    "twenty thousand keys": b"{" + b",".join(b"k%d: v" % number for number in range(20_000)) + b"}",
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_end_in_findings(name: str, tmp_path: Path, a_thousand_frames: float) -> None:
    loaded = []
    assert seconds(lambda: loaded.append(load_in(tmp_path, HOSTILE[name]))) < 80 * a_thousand_frames
    (found,) = loaded
    assert found.codes
    assert len(found.codes) < 2000
    _read_aloud(found)


def _read_aloud(found: Loaded) -> None:
    for finding in found.findings:
        for language in ("en", "zh"):
            assert len(finding.message(language)) < 2000
            assert finding.help(language) is not None
        if finding.span is not None:
            assert min(finding.span.line, finding.span.column, finding.span.length) >= 1


ANY_FILE = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
WORDS = st.sampled_from(
    [
        "page",
        "frames",
        "styles",
        "stories",
        "fonts",
        "grid",
        "heading",
        "story",
        "photo",
        "rule",
        "box",
        "at",
        "size",
        "style",
        "text",
        "file",
        "columns",
        "punctuation",
        "punctuation_styles",
        "rows",
        "before",
        "after",
        "width",
        "based_on",
        "western",
        "overrides",
        "for",
        "digits",
        "limits",
        "105%",
        "[要]{red}",
        "]{",
        "\\[",
        "id",
        "caption",
        "broadsheet",
        "body",
        "9pt",
        "1em",
        "-3mm",
        "0",
        "[0,0]",
        "K10",
        "null",
        "~",
        "<<:",
        "&a",
        "*a",
        "!t",
        "|",
        ">",
        "'",
        '"',
        "#",
        "：",
        "，",
        "要闻",
        "../x",
        "a.txt",
        "1e9",
        ".nan",
        "\x00",
        "\t",
    ]
)


@ANY_FILE
@given(contents=st.binary(max_size=200))
def test_any_bytes(contents: bytes, tmp_path: Path) -> None:
    found = load_in(tmp_path, contents)
    assert found.codes
    _read_aloud(found)


@ANY_FILE
@given(words=st.lists(st.tuples(WORDS, st.sampled_from(["", " ", ": ", "\n", "\n  ", "\n- ", ", "])), max_size=40))
def test_any_words_of_the_language(words: list[tuple[str, str]], tmp_path: Path) -> None:
    text = "".join(word + after for word, after in words)
    found = load_in(tmp_path, text.encode())
    assert found.layout is not None or found.codes
    _read_aloud(found)


@ANY_FILE
@given(data=st.data())
def test_any_slip_in_a_layout(data: st.DataObject, tmp_path: Path) -> None:
    text = data.draw(st.sampled_from(LAYOUTS)).read_text(encoding="utf-8")
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        end = min(len(text), start + data.draw(st.integers(0, 12)))
        text = text[:start] + data.draw(st.one_of(WORDS, st.text(max_size=3), st.just(""))) + text[end:]
    found = load_in(tmp_path, text.encode(errors="replace"))
    assert found.layout is not None or found.codes
    _read_aloud(found)


VALUES = st.recursive(
    st.one_of(
        st.none(), st.sampled_from(["9pt", "2em", "0", "-1mm", "body", "a", "a.txt", "K100", "bold", "vertical", "x"])
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(WORDS, inner, max_size=4)),
    max_leaves=12,
)


@ANY_FILE
@given(
    layout=st.dictionaries(
        st.sampled_from(
            ["page", "grid", "type_area", "fonts", "punctuation_styles", "styles", "stories", "frames", "bleed"]
        ),
        VALUES,
    )
)
def test_any_values_behind_the_keys(layout: dict[str, object], tmp_path: Path) -> None:
    import json

    found = load_in(tmp_path, json.dumps(layout).encode())
    assert found.layout is not None or found.codes
    _read_aloud(found)


@pytest.mark.skipif(os.name == "nt", reason="links want rights there")
def test_a_layout_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "a1").mkdir()
    (tmp_path / "a1" / "page.yaml").write_text("page: 对开\npress: own.yaml\nframes: []", encoding="utf-8")
    (tmp_path / "a1" / "own.yaml").write_text("screen: 85", encoding="utf-8")
    link = tmp_path / "today.yaml"
    link.symlink_to(tmp_path / "a1" / "page.yaml")
    sink = Sink()
    layout = load_layout(link, Assets(followed(link).parent), sink)
    assert layout is not None
    assert layout.name == "today"
    assert not list(sink)
