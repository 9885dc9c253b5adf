"""Keys by their Chinese names: they mean what the English ones mean, and findings call them as the file does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from loading import Load, load_in
from paginate.model import PageLayout
from paginate.source.chinese_keys import in_english
from paginate.source.keys import ByKeys, Keys, Table
from paginate.source.press_schema import Press
from paginate.source.readers import ByName, ByShape, ListOf, Pair, Reader
from paginate.source.schema import FRAMES, Layout

ROOT = Path(__file__).parents[3]
LAYOUTS = sorted((*ROOT.glob("layouts/**/page.yaml"), *ROOT.glob("tests/golden/**/*.yaml")))


def in_chinese(value: Any, reader: Reader[Any]) -> Any:
    """The value with every key by its Chinese name."""
    match reader, value:
        case ByShape(), _:
            chosen = reader.chosen(value)
            return in_chinese(value, chosen) if chosen else value
        case ByKeys(), dict():
            table = reader.of_keys(value).table
            return {table[name].chinese: in_chinese(item, table[name].reader) for name, item in value.items()}
        case ByName(), dict():
            return {name: in_chinese(item, reader.item) for name, item in value.items()}
        case ((ListOf() | Pair()), list()):
            return [in_chinese(item, reader.item) for item in value]
        case _:
            return value


def without_places(layout: PageLayout | None) -> str:
    assert layout is not None
    return re.sub(r"Span\([^)]*\)", "", repr(layout._replace(last_lines={})))


@pytest.mark.parametrize("path", LAYOUTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_layout_by_chinese_keys_is_the_same_page(path: Path, tmp_path: Path) -> None:
    written = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    english = tmp_path / "page"
    english.mkdir()
    for file in path.parent.iterdir():
        if file.is_dir() or file.suffix in (".txt", ".yaml", ".jpg"):
            (english / file.name).symlink_to(file)
    texts = [
        yaml.safe_dump(keys, allow_unicode=True, sort_keys=False)
        for keys in (written, in_chinese(written, Table(Layout)))
    ]
    assert "frames:" not in texts[1]
    first, second = (load_in(english, text.encode(), name="page-zh.yaml") for text in texts)
    assert without_places(first.layout) == without_places(second.layout)
    assert first.codes == second.codes


def tables(reader: Reader[Any]) -> Iterator[ByKeys[Any]]:
    """Every table of keys in the language."""
    inner: list[Reader[Any]] = []
    match reader:
        case ByKeys():
            yield reader
            inner = [key.reader for key in reader.table.values()]
        case ListOf() | Pair() | ByName():
            inner = [reader.item]
        case ByShape():
            inner = list(reader.by_shape)
    for each in inner:
        yield from tables(each)


@pytest.mark.parametrize("top", [Layout, Press])
def test_no_two_keys_of_a_table_have_one_chinese_name(top: type[Keys]) -> None:
    for table in tables(Table(top)):
        assert len(table.english) == len(table.table)
        assert not set(table.english) & set(table.table)


def test_a_key_that_several_kinds_of_frame_have_is_called_alike_in_all() -> None:
    names: dict[str, str] = {}
    for keys in FRAMES.values():
        for name, key in keys.table.items():
            assert names.setdefault(name, key.chinese) == key.chinese


def test_names_that_the_layout_gives_are_nobody_else_s(load: Load) -> None:
    page = load("样式: {字号: {字号: 小五}}\n稿件: {文字: {text: 要闻}}\nframes: []")
    assert page.layout is not None
    assert list(page.layout.styles) == ["字号"]
    assert list(page.layout.stories) == ["文字"]


def test_both_names_at_once(load: Load) -> None:
    found = load("page: 对开\nframes:\n- {线: 1pt, at: [0, 0], 位置: [0, 9mm], 长: 80mm}")
    assert found.codes == ["duplicate-key"]
    (finding,) = found.findings
    assert finding.values == {"key": "位置 = at", "first": "3"}
    assert finding.span is not None
    assert (finding.span.line, finding.span.column) == (3, 24)


def test_what_is_merged_in_gives_way_to_what_stands_there_by_the_other_name(load: Load) -> None:
    found = load(
        "frames:\n- &a {线: 1pt, 位置: [0, 0], 长: 80mm}\n- {<<: *a, at: [0, 9mm]}\n- {<<: *a, 位置: [0, 18mm]}"
    )
    assert found.codes == []
    assert found.layout is not None
    tops = [frame.box.y for frame in found.layout.frames]
    assert [round((top - tops[0]) / 72 * 25.4) for top in tops] == [0, 9, 18]


@pytest.mark.parametrize(
    ("frame", "said"),
    [
        ("{线: 1pt, 位置: [0, 0], 长: 8}", "8"),
        ("{线: 1pt, 位置: [0, 0]}", "'长' is missing; write something like 长: 350mm"),
        (
            "{线: 1pt, 位置: [0], 长: 8mm}",
            "'位置' has too few or too many values; write something like 位置: 栏1-5 行13-41",
        ),
        ("{线: 1pt, 位置: [0, 0], 长: }", "the key '长' has no value"),
        ("{线: 1pt, 位置: [0, 0], 长渡: 8mm}", "no key '长渡' here; 长 is near"),
        ("{题: 要闻, 位置: [0, 0], 尺才: [8mm, 8mm]}", "尺寸"),
        ("{题: 要闻, 照片: 1.jpg, 位置: [0, 0]}", "'题' and '照片' cannot be used together"),
        ("{照骗: 1.jpg, 位置: [0, 0]}", "照片"),
        ("{底框: {}, 位置: [0, 0], 尺寸: [8mm, 8mm]}", ""),
        ("{rule: 1pt, at: [0, 0]}", "write something like length: 350mm"),
    ],
)
def test_findings_call_a_key_as_the_file_does(frame: str, said: str, load: Load) -> None:
    found = load(f"frames:\n- {frame}")
    assert found.codes
    words = f"{found.findings[0].message()}; {found.findings[0].help()}"
    assert all(part in words for part in said.replace(" is near", "").split("; "))


def test_later_steps_call_a_key_as_the_file_does(load: Load) -> None:
    found = load("行格: {字号: 9000pt}\nframes: []")
    assert found.codes == ["out-of-range"]
    assert "字号" in found.words
    found = load("稿件: {a: {文字: 要闻, 文件: a.txt}}\nframes: []", a="要闻")
    assert found.codes == ["keys-conflict"]
    assert "'文件' and '文字'" in found.words


def test_a_press_profile_by_chinese_keys(load: Load, tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(
        "基于: newsprint\n网线: 85\n出血: 5mm\n黑色: {文字: knock-out}", encoding="utf-8"
    )
    press = load("印刷配置: own.yaml\nframes: []").page.press
    assert (press.screen, round(press.bleed / 72 * 25.4), press.black.text_overprints) == (85, 5, False)
    (tmp_path / "own.yaml").write_text("网线: fine", encoding="utf-8")
    assert "网线 must be a number, not 'fine'" in load("press: own.yaml\nframes: []").words


def test_a_file_without_chinese_keys_is_left_as_it_is(tmp_path: Path) -> None:
    from paginate.assets import Assets
    from paginate.diagnostics import Sink
    from paginate.source.yaml_files import read_document

    path = tmp_path / "page.yaml"
    path.write_text("page: 对开\nstyles: {正文: {size: 小五}}\nframes: [{rule: 1pt}, 要闻]", encoding="utf-8")
    document = read_document(path, Assets(tmp_path), Sink())
    assert document is not None
    assert in_english(document, Layout, Sink()) is document
