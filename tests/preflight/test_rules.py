"""For each rule one page that breaks it and no other; a rule without such a page fails."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest

from handmade import BLEED, TRIM, face, rectangle
from paginate import pipeline
from paginate.color import BLACK, PAPER, REGISTRATION, Color, Process, Spot
from paginate.diagnostics import CODES, Severity, Sink
from paginate.display import Shape
from paginate.geometry import Rect
from paginate.model import Folds
from paginate.paint import Space
from paginate.preflight import RULES, PreflightRule, PressSheet, judge_sheet
from paginate.preflight.judged_marks import AreaMark, LineMark, Origin, SheetFont, TextMark
from paginate.preflight.rule import COMPOSITION
from paginate.press import Inks
from paginate.separation.ink import InkSquare
from preflighted import findings, picture, prepared, sheet, text, tint
from setting import PRESS

RED: Final = Process(0, 1, 1, 0)
CYAN: Final = Process(1, 0, 0, 0)
RICH: Final = Process(0.5, 0.4, 0.4, 1)
HEAVY: Final = Process(1, 1, 1, 0)
ORANGE: Final = Spot("PANTONE 021 C", 1, Process(0, 0.6, 1, 0))

SQUARE: Final = InkSquare(Rect(100, 50, 42.5, 42.5), 2.8, Rect(100, 50, 60, 60))


def stroke(width: float, color: Color, *, overprint: bool = False) -> Shape:
    """A line over where a tint lies by default."""
    return rectangle(100, 60, 80, width, color, overprint=overprint)


def changed(judged: PressSheet, kind: type[TextMark | LineMark | AreaMark], **values: Any) -> PressSheet:
    """The sheet with the paint of its marks of a kind changed: what our own pages never do, but others' PDFs."""
    marks = [
        mark._replace(paint=mark.paint._replace(**values)) if isinstance(mark, kind) else mark for mark in judged.marks
    ]
    return judged._replace(marks=tuple(marks))


def with_font(name: str, *, embedded: bool = True, may_be_embedded: bool = True) -> PressSheet:
    return sheet(text("要闻"))._replace(fonts=(SheetFont(name, embedded, may_be_embedded, Origin(None, "page 1")),))


def photo(resolution: float, **values: Any) -> PressSheet:
    return sheet(picture(resolution), pictures={"photo": prepared(**values)})


WRONG: Final[dict[str, Callable[[], PressSheet]]] = {
    "picture-resolution": lambda: photo(90),
    "picture-resolution-low": lambda: photo(130),
    "line-art-resolution": lambda: photo(400, bits_per_component=1, color_space="DeviceGray"),
    "line-art-resolution-low": lambda: photo(700, bits_per_component=1, color_space="DeviceGray"),
    "rgb": lambda: photo(200, color_space="DeviceRGB"),
    "spot-ink": lambda: sheet(tint(ORANGE)),
    "registration-color": lambda: sheet(tint(REGISTRATION)),
    "ink-limit": lambda: sheet(tint(HEAVY, width=100, height=100))._replace(densest=lambda _limit: [SQUARE]),
    "rich-black-text": lambda: sheet(text("要闻", size=24, color=RICH)),
    "small-text-inks": lambda: sheet(text("要闻", size=9, color=RED)),
    "white-small-text": lambda: sheet(tint(CYAN), text("要闻", size=9, color=PAPER)),
    "white-text-overprints": lambda: changed(
        sheet(tint(CYAN), text("要闻", size=20, color=PAPER)), TextMark, overprint=True
    ),
    "black-text-knocks-out": lambda: sheet(tint(CYAN), text("要闻", size=9, overprint=False)),
    "gray-small-text": lambda: changed(sheet(tint(CYAN), text("要闻", overprint=False)), TextMark, space=Space.GRAY),
    "thin-line-inks": lambda: sheet(stroke(0.2, RED)),
    "thin-line-white": lambda: sheet(tint(CYAN), stroke(0.2, PAPER)),
    "hairline": lambda: sheet(stroke(0.1, BLACK)),
    "white-overprints": lambda: changed(sheet(tint(CYAN), tint(PAPER, 100, 50, 20, 20)), AreaMark, overprint=True),
    "black-line-knocks-out": lambda: sheet(tint(CYAN), stroke(1, BLACK)),
    "gray-thin-line": lambda: changed(sheet(tint(CYAN), stroke(1, BLACK)), LineMark, space=Space.GRAY),
    "gray-overprints": lambda: changed(sheet(text("要闻", size=24)), TextMark, space=Space.GRAY, overprint=True),
    "tint-vanishes": lambda: sheet(tint(Process(0, 0, 0.02, 0.1))),
    "tint-fills-in": lambda: sheet(tint(Process(0, 0, 0, 0.95))),
    "font-not-embedded": lambda: with_font("Helvetica", embedded=False),
    "font-embedding-forbidden": lambda: with_font("House", may_be_embedded=False),
    "font-courier": lambda: with_font("Courier"),
    "text-near-trim": lambda: sheet(text("要闻", x=5)),
    "text-in-fold": lambda: sheet(text("要闻", x=100), folds=Folds(down=(105,))),
    "short-of-bleed": lambda: sheet(tint(CYAN, x=0)),
    "bleed-too-small": lambda: sheet(tint(CYAN, x=-3, width=100), bleed=3),
    "several-pages": lambda: sheet(text("要闻"))._replace(pages=2),
    "trim-unsaid": lambda: sheet(text("要闻"))._replace(has_trim=False),
    "page-boxes": lambda: sheet(text("要闻"))._replace(media=Rect(0, 0, *TRIM)),
    "page-empty": sheet,
}
"""By the rule's code, a sheet that is wrong in this and nothing else."""

LAYOUTS: Final[dict[str, str]] = {
    "overset": "stories: {lead: {text: 要闻要闻要闻要闻要闻}}\nframes: [{story: lead, at: [0, 0], size: [5em, 5mm]}]",
    "table-overset": "tables: {a: {rows: [[一], [二], [三]]}}\nframes: [{table: a, at: [0, 0], size: [20mm, 9mm]}]",
    "heading-overset": "frames: [{heading: 长长的标题一直长到放不下, at: [0, 0], size: [20mm, 20mm]}]",
    "caption-overset": "frames: [{photo: a.jpg, at: [0, 0], size: [20mm, 3mm], caption: 说明说明说明说明说明说明说明}]",
    "photo-missing": "frames: [{photo: a.jpg, at: [0, 0], size: [50mm, 50mm]}]",
    "photo-unnamed": "frames: [{photo: , at: [0, 0], size: [50mm, 50mm]}]",
    "advertisement-missing": "frames: [{advertisement: a.pdf, at: [0, 0], size: [50mm, 50mm]}]",
}
"""By the code of what composition finds, a layout that is wrong in this; of what it prints instead preflight says nothing."""


@pytest.mark.parametrize("code", WRONG)
def test_a_wrong_page_is_flagged_by_its_rule_and_no_other(code: str) -> None:
    assert [found.code for found in findings(WRONG[code]())] == [code]


@pytest.mark.parametrize("code", LAYOUTS)
def test_what_composition_finds_is_told_once(code: str, tmp_path: Path) -> None:
    (tmp_path / "page.yaml").write_text(f"page: broadsheet\n{LAYOUTS[code]}", encoding="utf-8")
    sink = Sink()
    composed = pipeline.compose(tmp_path / "page.yaml", sink)
    assert composed is not None
    pipeline.judge(composed, {}, sink)
    companions = {"photo-missing"} if code == "caption-overset" else set()
    assert {found.code for found in sink} == {code} | companions


def test_every_rule_has_a_wrong_page() -> None:
    assert {rule.code for rule in RULES if rule.source != COMPOSITION} == set(WRONG)
    assert {rule.code for rule in RULES if rule.source == COMPOSITION} == set(LAYOUTS)


def test_no_code_has_two_rules() -> None:
    codes = [rule.code for rule in RULES]
    assert len(set(codes)) == len(codes)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_says_what_it_is(rule: PreflightRule) -> None:
    assert rule.limit
    assert rule.source
    assert all(CODES[rule.code].explanation.values())


@pytest.mark.parametrize("code", WRONG)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_findings_have_words(code: str, language: str) -> None:
    (found,) = findings(WRONG[code]())
    assert found.message(language)
    assert found.help(language)
    assert not found.blocks


def test_what_gwg_calls_an_error_is_one() -> None:
    """GWG 2022, WebCMYKNews CMYK: R0005, R0007, R0020, R0027, R0031, R0032."""
    errors = {rule.code for rule in RULES if rule.source.startswith("GWG") and CODES[rule.code].severity == "error"}
    assert errors == {
        "page-empty",
        "white-text-overprints",
        "spot-ink",
        "rgb",
        "picture-resolution",
        "line-art-resolution",
    }


RIGHT: Final[dict[str, Callable[[], PressSheet]]] = {
    "black text on a tint": lambda: sheet(tint(CYAN), text("要闻", size=9)),
    "text of 10 pt in two inks": lambda: sheet(text("要闻", size=10, color=RED)),
    "white text of 10 pt": lambda: sheet(tint(CYAN), text("要闻", size=10, color=PAPER)),
    "small white text on paper": lambda: sheet(tint(CYAN, y=120), text("要闻", size=8, color=PAPER)),
    "small white text on a white patch": lambda: sheet(
        tint(CYAN), tint(PAPER, 95, 45, 90, 30), text("要闻", size=8, color=PAPER)
    ),
    "black text that knocks out of paper": lambda: sheet(text("要闻", size=9, overprint=False)),
    "large black text that knocks out": lambda: sheet(tint(CYAN), text("要闻", size=12, overprint=False)),
    "rich black of 220 %": lambda: sheet(text("要闻", size=24, color=Process(0.4, 0.4, 0.4, 1))),
    "a line of a quarter point": lambda: sheet(stroke(0.25, BLACK)),
    "a thick black line that knocks out": lambda: sheet(tint(CYAN), stroke(2, BLACK)),
    "a tint of 3 %": lambda: sheet(tint(Process(0, 0, 0, 0.03))),
    "a mixed colour with 95 % of one": lambda: sheet(tint(Process(0.95, 0.8, 0, 0))),
    "a photo of 100 ppi and nearly": lambda: photo(149.5),
    "line art of 800 ppi": lambda: photo(800, bits_per_component=1, color_space="DeviceGray"),
    "text 3 mm from the trim": lambda: sheet(text("要闻", x=8.6)),
    "a fold between two characters": lambda: sheet(text("要 闻", x=100), folds=Folds(down=(115,))),
    "body text across the middle fold": lambda: sheet(text("要闻", y=50), folds=Folds(across=(55,))),
    "a tint that bleeds": lambda: sheet(tint(CYAN, x=-9)),
    "too little bleed where nothing needs it": lambda: sheet(tint(CYAN), bleed=0),
    "ink within the limit": lambda: sheet(tint(RED), text("要闻"))._replace(densest=lambda _limit: [SQUARE]),
}


@pytest.mark.parametrize("name", RIGHT)
def test_what_is_just_right_is_not_flagged(name: str) -> None:
    assert findings(RIGHT[name]()) == []


def test_a_heading_across_the_middle_fold_is_flagged() -> None:
    (found,) = findings(sheet(text("要闻", y=50), kind="heading", folds=Folds(across=(55,))))
    assert found.code == "text-in-fold"


def test_a_desktop_printer_is_not_asked_for_plates() -> None:
    office = PRESS._replace(inks=Inks.SRGB)
    assert findings(sheet(tint(ORANGE), text("要闻", size=9, color=RED), press=office)) == []


def test_a_severity_of_the_profile_holds() -> None:
    sink = Sink()
    sink.grades = {"small-text-inks": Severity.ERROR, "spot-ink": None}
    judge_sheet(sheet(tint(ORANGE), text("要闻", size=9, color=RED)), sink)
    assert [(found.code, found.severity) for found in sink] == [("small-text-inks", Severity.ERROR)]


def test_faces_of_the_program_may_be_embedded() -> None:
    (font,) = sheet(text("要闻")).fonts
    assert font.may_be_embedded is face(font.name).may_be_embedded is True


@pytest.mark.parametrize(
    ("short", "codes"),
    [
        (0.0, []),
        (0.28, []),
        (0.3, ["short-of-bleed"]),
        (BLEED - 0.001, ["short-of-bleed"]),
        (BLEED + 0.2, ["short-of-bleed"]),
    ],
)
def test_what_falls_short_of_the_bleed_by_a_tenth_of_a_millimetre_is_let_pass(short: float, codes: list[str]) -> None:
    """Points; from the trim inwards, too, for what ends there is to run off the page."""
    found = findings(sheet(tint(CYAN, x=short - BLEED)))
    assert [each.code for each in found] == codes
    for each in found:
        assert each.values["reach"] != each.values["limit"]
