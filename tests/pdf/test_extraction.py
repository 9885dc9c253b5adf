"""Text comes out of the PDF as it went in, line by line, in the order of the display list."""

from itertools import accumulate
from pathlib import Path

import pytest

from handmade import FANG, line, pdf, run
from paginate.display import Direction, Line
from witnesses import pdfium_text, witness

TEXT = "过多方努力，2021年的提案工作在提案质量、办理效率上有了明显提高。老区人民对“提案”的满意度不断提升，各承办单位高度重视。"


def portions(length: int, count: int) -> list[str]:
    text = TEXT * (1 + length * count // len(TEXT))
    return [text[start : start + length] for start in range(0, length * count, length)]


def columns() -> list[Line]:
    """Two columns of eight lines."""
    return [
        line(run(text, 20 + 150 * (number // 8), 20 + 13 * (number % 8)))
        for number, text in enumerate(portions(12, 16))
    ]


def vertical_lines() -> list[Line]:
    """Five lines from right to left."""
    return [
        line(run(text, 280 - 20 * number, 30, size=12, direction=Direction.VERTICAL))
        for number, text in enumerate(portions(9, 5))
    ]


def mixed_lines() -> list[Line]:
    """Two vertical lines with characters set upright, turned, and abreast 纵中横."""
    made = []
    for x, number in ((280, "12"), (250, "30")):
        runs = [
            run("从", x, 20, size=14, direction=Direction.VERTICAL),
            run(number, x - 7, 46, size=14, features={"hwid": True}),
            run("月在", x, 48, size=14, direction=Direction.VERTICAL),
            run("Paginate", x - 5, 76, size=14, direction=Direction.TURNED),
            run("排", x, 134, size=14, direction=Direction.VERTICAL),
        ]
        made.append(line(*runs))
    return made


def heading_and_columns() -> list[Line]:
    """A vertical heading, of short lines, above two columns."""
    heading = [
        line(run(text, 290 - 25 * number, 20, size=20, direction=Direction.VERTICAL, gap=3))
        for number, text in enumerate(["新时评", "慢慢谈"])
    ]
    text = [
        line(run(text, 10 + 110 * (number // 8), 100 + 13 * (number % 8)))
        for number, text in enumerate(portions(9, 16))
    ]
    return [*heading, *text]


def squeezed_lines() -> list[Line]:
    """Marks at half width, as in 开明式: an opening mark stands half an em before its cell."""
    made = []
    for number, text in enumerate(["他说：“提案，质量”。", "（一），（二）；《三》"]):
        natural = run(text, 20, 20 + 15 * number)
        halves = [0.5 if mark in "：“，”。（）；《》" else 1 for mark in text]
        starts = accumulate(halves[:-1], initial=0.0)
        before = [0.5 if mark in "“（《" else 0 for mark in text]
        positions = tuple(10 * (start - back) for start, back in zip(starts, before, strict=True))
        made.append(line(natural._replace(positions=positions)))
    return made


def headings() -> list[Line]:
    """Lines spread to a measure, and digits set a quarter em off the characters around them."""
    spread = [line(run("政协交城县", 20, 30, size=20, gap=20)), line(run("标题 ABC", 20, 60, size=20, gap=5))]
    parts = [run("在", 20, 90), run("2021", 32.5, 90), run("年内", 57.5, 90)]
    return [*spread, line(*parts)]


def same_glyphs() -> list[Line]:
    """Texts that share their glyphs with others."""
    texts = ["空 格", "空\u00a0格", "一二", "⼀二", "…⋯", "〈书〉"]
    across = [line(run(text, 20, 20 + 15 * number)) for number, text in enumerate(texts)]
    return across + [line(run(text, 150, 20 + 15 * number, key=FANG)) for number, text in enumerate(["一二", "⼀二"])]


PAGES = {
    "columns": columns,
    "vertical": vertical_lines,
    "mixed": mixed_lines,
    "heading and columns": heading_and_columns,
    "squeezed": squeezed_lines,
    "headings": headings,
    "same glyphs": same_glyphs,
}


@pytest.fixture(params=PAGES)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def lines(kind: str) -> list[Line]:
    return PAGES[kind]()


@pytest.fixture
def path(lines: list[Line], tmp_path: Path) -> Path:
    path = tmp_path / "page.pdf"
    path.write_bytes(pdf(*lines))
    return path


def without_blank_lines(text: list[str]) -> list[str]:
    return [found for part in text if (found := part.strip("\f\r\n\ufffe"))]


@pytest.mark.parametrize("order", [(), ("-raw",)])
def test_poppler(order: tuple[str, ...], path: Path, lines: list[Line]) -> None:
    found = without_blank_lines(witness("pdftotext", *order, path, "-").splitlines())
    assert found == [line.text for line in lines]


def test_poppler_keeps_columns_apart_on_a_laid_out_page(tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    path.write_bytes(pdf(*columns()))
    found = without_blank_lines(witness("pdftotext", "-layout", path, "-").splitlines())
    texts = [line.text for line in columns()]
    assert [row.split() for row in found] == [[left, right] for left, right in zip(texts[:8], texts[8:], strict=True)]


def test_pdfium(path: Path, lines: list[Line]) -> None:
    assert without_blank_lines(pdfium_text(path)) == [line.text for line in lines]


@pytest.mark.parametrize("kind", ["columns", "vertical"], indirect=True)
def test_mupdf(path: Path, lines: list[Line]) -> None:
    # MuPDF 1.21 does not know ActualText, so that it finds only what the glyphs say.
    found = without_blank_lines(witness("mutool", "draw", "-q", "-F", "txt", path).splitlines())
    assert found == [line.text for line in lines]
