"""What a layout brings in with `use`: styles by either name of their role, its own before others', told of where they are written."""

from __future__ import annotations

from pathlib import Path

import pytest

from loading import Loaded, load_layout
from own_fonts import HAN, made_font
from paginate.assets import Assets
from paginate.diagnostics import Sink
from paginate.geometry import WritingMode
from paginate.model import Style
from paginate.source import read_layout
from paginate.source.roles import ROLES

FRAMES = "frames: []\n"


def load(folder: Path, layout: str, **files: str) -> Loaded:
    """The layout in `folder`, with style files beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in {"page": f"page: broadsheet\n{layout}", **files}.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    sink = Sink()
    return Loaded(load_layout(folder / "page.yaml", Assets(folder), sink), tuple(sink))


def style(found: Loaded, name: str) -> Style:
    return found.page.styles[name]


def places(found: Loaded) -> list[tuple[str, str, int]]:
    return [(each.code, each.span.file.rpartition("/")[2], each.span.line) for each in found.findings if each.span]


def test_the_program_s_style_sheet_has_every_role_by_both_names(tmp_path: Path) -> None:
    found = load(tmp_path, f"use: newspaper\ngrid: {{size: 小五, leading: 11.25pt}}\n{FRAMES}")
    for english, chinese in ROLES.items():
        assert style(found, english)._replace(name="") == style(found, chinese)._replace(name="")
    sizes = {name: round(style(found, name).size, 1) for name in ("body", "headline", "kicker", "deck")}
    assert sizes == {"body": 9, "headline": 30, "kicker": 21, "deck": 21}
    assert style(found, "竖题").writing_mode is WritingMode.VERTICAL
    assert load(tmp_path, f"样式文件: 报纸\n{FRAMES}").page.styles.keys() == found.page.styles.keys()


def test_a_role_without_a_style_of_its_own_is_taken_by_what_names_none(tmp_path: Path) -> None:
    text = "use: newspaper\nstories: {a: {text: 要闻}}\nframes: [{story: a, at: [0, 0], size: [21字, 9mm]}]"
    assert load(tmp_path, text).codes == []


def test_what_the_layout_says_goes_before_and_a_later_file_before_an_earlier_one(tmp_path: Path) -> None:
    files = {
        "one": "styles: {a: {size: 1pt}, b: {size: 1pt}, c: {size: 1pt}}",
        "two": "样式: {b: {字号: 2pt}, c: {字号: 2pt}}",
    }
    found = load(tmp_path, f"use: [one.yaml, two.yaml]\nstyles: {{c: {{size: 3pt}}}}\n{FRAMES}", **files)
    assert [style(found, name).size for name in "abc"] == [1, 2, 3]


@pytest.mark.parametrize("name", ["headline", "主题"])
@pytest.mark.parametrize("base", ["headline", "主题"])
def test_a_style_that_is_based_on_its_own_name_changes_the_one_of_the_file(
    name: str, base: str, tmp_path: Path
) -> None:
    usual = style(load(tmp_path, f"use: newspaper\n{FRAMES}"), "headline")
    found = load(
        tmp_path, f"use: newspaper\nstyles: {{{name}: {{based_on: {base}, size: 40pt, leading: 50pt}}}}\n{FRAMES}"
    )
    for each in ("headline", "主题"):
        assert style(found, each) == usual._replace(name=each, size=40, leading=50)


def test_styles_that_change_one_another_through_several_files(tmp_path: Path) -> None:
    files = {
        "one": "styles: {plain: {font: kai, indent: 1字}, a: {based_on: plain, size: 10pt}}",
        "two": "styles: {a: {based_on: a, leading: 20pt, size: 11pt}}",
    }
    found = load(
        tmp_path, f"use: [one.yaml, two.yaml]\nstyles: {{a: {{based_on: a, tracking: 1pt}}}}\n{FRAMES}", **files
    )
    a = style(found, "a")
    assert (a.font.family, a.indent, a.size, a.leading, a.tracking) == ("kai", 11, 11, 20, 1)


def test_a_style_based_on_itself_alone_is_still_a_circle(tmp_path: Path) -> None:
    assert load(tmp_path, f"use: newspaper\nstyles: {{mine: {{based_on: mine}}}}\n{FRAMES}").codes == ["circular-style"]


def test_without_use_no_style_has_a_second_name(tmp_path: Path) -> None:
    assert list(load(tmp_path, f"styles: {{正文: {{}}}}\n{FRAMES}").page.styles) == ["正文"]


def test_findings_name_the_line_of_the_style_file(tmp_path: Path) -> None:
    house = "styles:\n  a: {size: 9000pt}\n  b:\n    bas: c\n  c: {based_on: nobody}\nframes: []\n"
    found = load(tmp_path, f"use: house.yaml\n{FRAMES}", house=house)
    assert sorted(places(found)) == [
        ("out-of-range", "house.yaml", 2),
        ("unknown-key", "house.yaml", 4),
        ("unknown-key", "house.yaml", 6),
        ("unknown-style", "house.yaml", 5),
    ]


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("styles: []", "wrong-shape", 1),
        ("- a", "wrong-shape", 1),
        ("styles: {a: [", "not-yaml", 1),
        ("", "wrong-shape", 1),
    ],
)
def test_a_file_that_holds_no_styles(text: str, code: str, line: int, tmp_path: Path) -> None:
    layout = "use: bad.yaml\nframes: [{heading: 要闻, style: theirs, at: [0, 0], size: [9mm, 9mm]}]"
    assert ("bad.yaml", line) in {place[1:] for place in places(load(tmp_path, layout, bad=text)) if place[0] == code}


def test_what_a_file_that_cannot_be_read_may_have_had_is_not_asked_for(tmp_path: Path) -> None:
    layout = "use: none.yaml\nframes: [{heading: 要闻, style: theirs, at: [0, 0], size: [9mm, 9mm]}]"
    found = load(tmp_path, layout)
    assert found.codes == ["style-file-missing"]
    assert load(tmp_path, "use: newspapr\nframes: []").words.endswith("did you mean 'newspaper'?")


def test_use_that_names_nothing(tmp_path: Path) -> None:
    assert load(tmp_path, f"use: {{a: b}}\n{FRAMES}").codes == ["wrong-shape"]
    assert load(tmp_path, f"use: [[a]]\n{FRAMES}").codes == ["wrong-shape"]


# --- the house ------------------------------------------------------------------------------------------------------------


def house(tmp_path: Path) -> Path:
    """A house with a font, and a folder in it for a page."""
    (tmp_path / "shared/fonts").mkdir(parents=True)
    (tmp_path / "house.yaml").write_text("", encoding="utf-8")
    made_font(dict.fromkeys("报", HAN)).save(tmp_path / "shared/fonts/ours.ttf")
    (tmp_path / "shared/press.yaml").write_text("based_on: office", encoding="utf-8")
    styles = "styles: {body: {font: ours}}\nfonts: {ours: fonts/ours.ttf, lost: [{file: fonts/lost.ttf}]}"
    (tmp_path / "shared/styles.yaml").write_text(styles, encoding="utf-8")
    return tmp_path / "pages/a1"


def test_names_lead_to_the_house_and_not_out_of_it(tmp_path: Path) -> None:
    folder = house(tmp_path / "paper")
    text = "use: ../../shared/styles.yaml\npress: ../../shared/press.yaml\nfonts: {two: ../../shared/fonts/ours.ttf}\nframes: []"
    found = load(folder, text)
    assert places(found) == [("font-missing", "styles.yaml", 2)]
    assert found.layout is not None
    assert [font.file for font in found.layout.fonts] == ["../../shared/fonts/ours.ttf"] * 2
    assert found.layout.press.name == "press"
    assert found.layout.files == ("../../shared/styles.yaml",)
    (tmp_path / "out.yaml").write_text("styles: {}", encoding="utf-8")
    assert load(folder, f"use: ../../../out.yaml\n{FRAMES}").codes == ["outside-folder"]
    assert load(folder, f"fonts: {{a: ../../../out.ttf}}\n{FRAMES}").codes == ["outside-folder"]


def test_a_link_out_of_the_house_is_followed_first(tmp_path: Path) -> None:
    folder = house(tmp_path / "paper")
    (tmp_path / "out.yaml").write_text("styles: {}", encoding="utf-8")
    (tmp_path / "paper/link.yaml").symlink_to(tmp_path / "out.yaml")
    assert load(folder, f"use: ../../link.yaml\n{FRAMES}").codes == ["outside-folder"]


def test_without_a_house_nothing_leads_out_of_the_layout_s_folder(tmp_path: Path) -> None:
    folder = house(tmp_path / "paper")
    (tmp_path / "paper/house.yaml").unlink()
    assert load(folder, f"use: ../../shared/styles.yaml\n{FRAMES}").codes == ["outside-folder"]


def test_texts_and_photos_stay_in_the_layout_s_folder(tmp_path: Path) -> None:
    folder = house(tmp_path / "paper")
    (tmp_path / "paper/a.txt").write_text("要闻", encoding="utf-8")
    text = "stories: {a: {file: ../../a.txt}}\nframes: [{photo: ../../a.jpg, at: [0, 0], size: [9mm, 9mm]}]"
    assert load(folder, text).codes == ["outside-folder"] * 2


def test_the_nearest_house_counts(tmp_path: Path) -> None:
    folder = house(tmp_path / "paper")
    folder.mkdir(parents=True)
    (folder.parent / "house.yaml").write_text("", encoding="utf-8")
    assert Assets(folder).house.root == folder.parent
    assert Assets(folder).house.house.root == folder.parent
    assert load(folder, f"use: ../../shared/styles.yaml\n{FRAMES}").codes == ["outside-folder"]


def test_the_program_s_sheet_is_no_file_of_the_layout(tmp_path: Path) -> None:
    (tmp_path / "page.yaml").write_text(f"page: broadsheet\nuse: newspaper\n{FRAMES}", encoding="utf-8")
    written = read_layout(tmp_path / "page.yaml", Assets(tmp_path), Sink())
    assert written is not None
    assert written.files == ()
