"""Which paragraphs are made of remembered groups, and which are worked out as a whole."""

from pathlib import Path

import pytest

from own_fonts import HAN as BOX
from own_fonts import made_font
from paginate.compose.inline import Typesetter
from paginate.compose.inline.groups import ENOUGH, Groups, Made
from paginate.diagnostics import Sink
from paginate.fonts import FontLibrary, FontSource
from paginate.fonts.catalogue import FAMILIES
from paginate.geometry import WritingMode
from paginate.installation import font_folder
from paginate.model import Companion, FontChoice, Look, MarkedRun, Paragraph, Style
from setting import BODY, HERE, fonts, typesetter

SETTER = typesetter()


def made(paragraph: Paragraph, style: Style = BODY) -> bool:
    """Whether the paragraph is made of groups."""
    return Groups(style, SETTER).items(paragraph, SETTER) is not None


def test_text_in_a_font_of_the_layout_s_own_is_worked_out_as_a_whole(tmp_path: Path) -> None:
    made_font(dict.fromkeys("一二国，", BOX)).save(tmp_path / "own.ttf")
    library = FontLibrary(font_folder(), {"own": [FontSource(tmp_path / "own.ttf")]})
    setter, style = Typesetter(library, Sink()), BODY._replace(font=FontChoice("own"))
    assert Groups(style, setter).items(Paragraph("一，二", HERE), setter) is None


@pytest.mark.parametrize("mode", WritingMode, ids=lambda mode: mode.value)
@pytest.mark.parametrize(
    "text",
    [
        "国", "一二三", "“一”", "一，二。", "2021年", "在GDP", "一——二……", "他说：“好！”", "一 two 二", "https://a.cn/x是网址", "一𠮷㐂",
        "‘一’二", "かな一", "①一",
    ],
)  # fmt: skip
def test_groups_make_newspaper_text(text: str, mode: WritingMode) -> None:
    assert made(Paragraph(text, HERE), BODY._replace(writing_mode=mode))


@pytest.mark.parametrize(
    "text",
    [
        "", "GDP", "，。", "一don’t", "一‘GDP’二", "三∶二", "＃备耕＃一", "@张三", "＜条例＞", "⿰木国", "葛\U000e0100一", "一e\u0301", "一👨\u200d👩",
        "一" + "long " * 20, "一\ufdd0", "一\U000f0000",
    ],
)  # fmt: skip
def test_other_text_is_worked_out_as_a_whole(text: str) -> None:
    assert not made(Paragraph(text, HERE))


@pytest.mark.parametrize(
    "paragraph",
    [
        Paragraph("一二三", HERE, (MarkedRun(0, 1, Look(size=12)),)),
        Paragraph("一二三", HERE, breaks=((1, "+"),)),
    ],
    ids=["run", "break"],
)
def test_marked_text_is_worked_out_as_a_whole(paragraph: Paragraph) -> None:
    assert not made(paragraph)


@pytest.mark.parametrize(
    "style",
    [
        BODY._replace(units=True),
        BODY._replace(no_line_start="国"),
        BODY._replace(companions=(Companion("", "国", FontChoice("song")),)),
    ],
    ids=["units", "no line start", "companion"],
)
def test_a_style_that_sets_han_characters_otherwise_has_no_groups(style: Style) -> None:
    assert not made(Paragraph("一二三", HERE), style)


def test_han_characters_that_are_set_otherwise_belong_to_a_group() -> None:
    style = BODY._replace(no_line_start="的", companions=(Companion("", "龘", FontChoice("hei")),))
    for text in ("一的二", "一龘二", "一的龘，二"):
        paragraph = Paragraph(text, HERE)
        found = Groups(style, SETTER).items(paragraph, SETTER)
        assert found is not None
        assert list(found.items.cells) == list(SETTER.worked_out(paragraph, style).items.cells)


def test_what_no_font_has_is_reported_in_each_paragraph() -> None:
    sink = Sink()
    setter = typesetter(sink)
    for text in ("国" * ENOUGH, "一二三", "一\U000f0000", "二\U000f0001"):
        setter.items(Paragraph(text, HERE), BODY)
    assert [finding.values["character"] for finding in sink] == ["\U000f0000", "\U000f0001"]


def test_a_style_that_sets_little_remembers_no_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    general = Typesetter.worked_out

    def watched(setter: Typesetter, paragraph: Paragraph, style: Style) -> Made:
        asked.append(paragraph.text)
        return general(setter, paragraph, style)

    monkeypatch.setattr(Typesetter, "worked_out", watched)
    setter = typesetter()
    setter.items(Paragraph("一，二", HERE), BODY)
    assert asked == ["一，二"]
    setter.items(Paragraph("国" * ENOUGH, HERE), BODY)
    setter.items(Paragraph("一，二", HERE), BODY)
    asked.clear()
    setter.items(Paragraph("二，一，一", HERE), BODY)
    assert asked == []


def test_hyphens_are_those_of_the_word() -> None:
    style = BODY._replace(hyphenate="en", companions=(Companion("L", "", FontChoice("hei")),))
    found = Groups(style, SETTER).items(Paragraph("一composition，二composition", HERE), SETTER)
    assert found is not None
    items = found.items
    places = [at for at, code in enumerate(items.breaks) if code == "-"]
    assert len(places) == 6
    assert {items.hyphen(at).setup.face for at in places} == {items.cells[1].setup.face}


EDGES = "，。、；：？！“”‘’（）《》【】·—…～／–abfgjkrtvwxyzAFLPTVWY0123456789.,-/%"
HAN = "一丁七万三上下不与丑专且世丘东丝两严丧个中丰串临丸丹为主丽举乃久么义之乌乍乎乏乐乒乓乔乖乘乙九也习乡书了争事二于亏云互五井亚些亡"


@pytest.mark.parametrize("vertical", [False, True], ids=["across", "down"])
@pytest.mark.parametrize("family", FAMILIES)
def test_no_font_of_the_program_kerns_han_characters_with_their_neighbours(family: str, vertical: bool) -> None:
    for weight in FAMILIES[family].files:
        face = fonts().chain(family, weight).first
        alone = [face.shape(han, vertical=vertical) for han in HAN]
        for edge in EDGES:
            usual = face.shape(f"国{edge}国", vertical=vertical)
            row = face.shape(edge.join(HAN), vertical=vertical)
            assert row.glyphs[::2] == [glyph for shaped in alone for glyph in shaped.glyphs]
            assert row.placements[::2] == [place for shaped in alone for place in shaped.placements]
            assert set(row.glyphs[1::2]) == {usual.glyphs[1]}
            assert set(row.placements[1::2]) == {usual.placements[1]}
